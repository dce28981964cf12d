/** The home page. Its space has an address before the loader looks, so that code and document come at once. */
import './show-home.js';
import '@vonk-intranet/vonk/loader';
