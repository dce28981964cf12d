/** Every tag with its class. Written by `npm run generate` from custom-elements.json. */
import type { VonkSpace } from '../context/space.js';
import type { ContentFeed } from '../widgets/content-feed/content-feed.js';
import type { GoalTracker } from '../widgets/goal-tracker/goal-tracker.js';
import type { Impact } from '../widgets/impact/impact.js';
import type { KudosWall } from '../widgets/kudos-wall/kudos-wall.js';
import type { Leaderboard } from '../widgets/leaderboard/leaderboard.js';
import type { PreferencesPanel } from '../widgets/preferences/preferences.js';
import type { ValuesCard } from '../widgets/values-card/values-card.js';
import type { Prefixed } from './prefixed.js';

/** The class of each tag. The usual tags are known by themselves, from `HTMLElementTagNameMap`. */
export interface VonkTags {
  /** One document for all widgets inside. */
  'vonk-space': VonkSpace;
  /** Small pieces to read, to keep, or to tell in one's own words, with guidelines and a place to write. */
  'vonk-content-feed': ContentFeed;
  /** The viewer's own goals, with their steps, and one-to-one coaching. */
  'vonk-goal-tracker': GoalTracker;
  /** What came of something the viewer did, in the words of a colleague. */
  'vonk-impact': Impact;
  /** A wall of thanks, newest first. */
  'vonk-kudos-wall': KudosWall;
  /** A garden that grows with what is done together, or a list of those who said yes. */
  'vonk-leaderboard': Leaderboard;
  /** How the viewer wants to take part, or not; what is kept of them, to take along or erase. */
  'vonk-preferences': PreferencesPanel;
  /** The values of the organisation, with behaviour, stories and recent thanks. */
  'vonk-values-card': ValuesCard;
}

/**
 * The same tags under a prefix of your own: `declare global { interface HTMLElementTagNameMap extends PrefixedTags<'acme'> {} }`.
 */
export type PrefixedTags<Prefix extends string> = Prefixed<VonkTags, Prefix>;
