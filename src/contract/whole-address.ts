/**
 * What is written where an address belongs and is none, though a browser would take it for a name beside the document:
 * an empty cell, `www.example.com`, `jan@example.com`, `N/A`. A name that looks so is written `./name`. Without flags,
 * since a JSON Schema has none.
 */
import { unseen } from './visible.js';

/** A part of a regular expression in which letters, and classes of them, stand for small and capital ones. */
const anyCase = (words: string): string =>
  words.replace(/\[([a-z]+)\]|[a-z]/g, (whole, letters: string = whole) => `[${letters.toUpperCase()}${letters}]`);

/** Ends of names that are files more often than hosts. */
const files = anyCase(
  'avif|bmp|gif|heic|ico|jfif|jpe?g|png|svg|tiff?|webp|x?html?|php|as[hmp]x|asp|axd|svc|jspx?|do|cgi|cfm|py|json[cl]?|' +
    'jsonld|geojson|xml|rss|atom|[ct]sv|txt|md|ya?ml|pdf|docx?|docm|pp[st]x?|xls[mx]?|od[pst]|rtf|epub|zip|t?gz|' +
    'mov|avi|wav|webm|og[gv]|m?js|css|ics|vcf|eml|msg',
);
const end = '(?:[/?#:]|\\s|$)';
const label = '[\\w\\u00a1-\\uffff-]+';

const none = [
  // Nothing, and characters that no address has; after a question mark some are forgiven.
  '$',
  '.*(?:[<>`]|\\{\\{|\\$\\{)',
  '[^?#]*["{}|^]',
  '\\\\\\\\',
  // A host without a scheme, a scheme without its marks, a mailbox.
  '[Ww]{3}\\d?\\.',
  `(?:${label}\\.)+(?!(?:${files})${end})[A-Za-z]{2,}${end}`,
  `${anyCase('https?')}(?://|:/?(?!/))`,
  `[^\\s@/?#:]+@${label}\\.[^\\s@/?#:]+$`,
];

/** Words with which people fill a cell that has no value, telephone numbers, and places in the document itself. */
const fillers = [
  `(?:${anyCase('n[./]?a\\.?|n\\.?v\\.?t\\.?|k\\.?a\\.?|null|nil|none|nan|undefined|unknown|geen|aucune?|keine?')}|` +
    `${anyCase('tb[ad]|todo|leeg|empty|true|false|x')}|[-–—_?*…]+|\\.{3})[${unseen}]*$`,
  '#',
  '\\+[\\d\\s()./-]+$',
];

const begins = (alternatives: readonly string[]): RegExp => new RegExp(`^[${unseen}]*(?:${alternatives.join('|')})`);

/** Of what stands behind `href`. */
export const noLink = begins(none);
/** Of what stands in a field of something that people fill in. */
export const noAddress = begins([...none, ...fillers]);
