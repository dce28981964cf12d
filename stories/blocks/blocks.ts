/** Everything that a widget's page is made of. */
import './advice.js';
import './anatomy.js';
import './columns.js';
import './interface.js';
import './intro.js';
import './keyboard.js';
import './other-states.js';
import './reading.js';
import './state.js';
import './texts.js';
import './tokens.js';
import './page.css';
