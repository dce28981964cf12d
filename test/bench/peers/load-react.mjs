import './react-make.mjs';
import '../load-by-hand.js';
