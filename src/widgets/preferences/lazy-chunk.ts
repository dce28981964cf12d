/** What somebody may want after the first look, fetched together. */
export { detailsStyles } from './details.styles.js';
export { renderDoubts } from './doubts/doubts.js';
export { renderOwnData } from './own-data/own-data.js';
export { giveFile, ownCopy, servedCopy } from './own-data/own-data-file.js';
export { renderHow, renderWhere } from './questions/questions.js';
export { StepDrafts } from './questions/step-drafts.js';
export { questionsStyles } from './questions/questions.styles.js';
export { draftsOf } from '../../state/drafts.js';
export { WishForm } from './doubts/wish.js';
