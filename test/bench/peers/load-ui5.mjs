import './ui5-make.mjs';
import '../load-by-hand.js';
