/** What somebody may want after the first look, fetched together. */
export { asidesStyles } from './asides.styles.js';
export { renderDoubts } from './doubts/doubts.js';
export { renderKnown } from './known/known.js';
export { giveFile, ownCopy, servedCopy } from './known/own-file.js';
export { renderHow, renderWhere } from './questions/questions.js';
export { questionsStyles } from './questions/questions.styles.js';
export { renderWish } from './doubts/wish.js';
