import './fluent-make.mjs';
import '../load-by-hand.js';
