/** Every file of stories. Written by `npm run generate`. */
import * as contentFeed from '../../stories/content-feed.stories.js';
import * as foundationsThemeBuilder from '../../stories/foundations/theme-builder.stories.js';
import * as foundationsTokens from '../../stories/foundations/tokens.stories.js';
import * as goalTracker from '../../stories/goal-tracker.stories.js';
import * as impact from '../../stories/impact.stories.js';
import * as kudosWall from '../../stories/kudos-wall.stories.js';
import * as leaderboard from '../../stories/leaderboard.stories.js';
import * as patternsHomePage from '../../stories/patterns/home-page.stories.js';
import * as patternsNarrowColumn from '../../stories/patterns/narrow-column.stories.js';
import * as patternsSmallTeam from '../../stories/patterns/small-team.stories.js';
import * as patternsThanksFirst from '../../stories/patterns/thanks-first.stories.js';
import * as preferences from '../../stories/preferences.stories.js';
import * as valuesCard from '../../stories/values-card.stories.js';
import * as welcome from '../../stories/welcome.stories.js';

export const stories: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'content-feed': contentFeed,
  'foundations/theme-builder': foundationsThemeBuilder,
  'foundations/tokens': foundationsTokens,
  'goal-tracker': goalTracker,
  impact,
  'kudos-wall': kudosWall,
  leaderboard,
  'patterns/home-page': patternsHomePage,
  'patterns/narrow-column': patternsNarrowColumn,
  'patterns/small-team': patternsSmallTeam,
  'patterns/thanks-first': patternsThanksFirst,
  preferences,
  'values-card': valuesCard,
  welcome,
};
