/** What somebody may want after the first look, fetched together. */
export { asidesStyles } from './asides.styles.js';
export { renderDoubts } from './doubts.js';
export { renderKnown } from './known.js';
export { giveFile, ownCopy, servedCopy } from './own-file.js';
export { renderHow, renderWhere } from './questions.js';
export { questionsStyles } from './questions.styles.js';
export { renderWish } from './wish.js';
