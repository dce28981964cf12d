/** What a page loads as `vonk.js`: it finds the tags and loads those only. */
import '@vonk-intranet/vonk/loader';
