/** What somebody may want after the first look, fetched together. */
export { offeringOf, renderLimits } from './offering.js';
export { itemDetails } from './feed-item-details.js';
export { guidelinesByTheme } from './guideline-pairs.js';
export { guidelinePairsStyles } from './guideline-pairs.styles.js';
