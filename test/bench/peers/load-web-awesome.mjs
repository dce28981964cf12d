import './web-awesome-make.mjs';
import '../load-by-hand.js';
