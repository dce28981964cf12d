/** Every tag as the templates of Vue know it. Written by `npm run generate` from custom-elements.json. */
import type { VonkSpace } from '../context/space.js';
import type { ContentFeed } from '../widgets/content-feed/content-feed.js';
import type { Impact } from '../widgets/impact/impact.js';
import type { KudosWall } from '../widgets/kudos-wall/kudos-wall.js';
import type { Leaderboard } from '../widgets/leaderboard/leaderboard.js';
import type { ValuesCard } from '../widgets/values-card/values-card.js';
import type { FeedKeepEvent, FeedRateEvent } from '../widgets/content-feed/content-feed-events.js';
import type { SignInEvent } from '../internal/sign-in-event.js';
import type {
  GoalSetEvent,
  GoalChangeEvent,
  GoalPauseEvent,
  GoalResumeEvent,
  GoalStopEvent,
  StepLogEvent,
  StepTakeBackEvent,
  CueAnswerEvent,
  ActProposeEvent,
  CoachingAskEvent,
  CoachingCancelEvent,
} from '../widgets/goal-tracker/goal-tracker-events.js';
import type { FeedbackAskEvent } from '../widgets/impact/impact-events.js';
import type {
  KudosGiveEvent,
  KudosShowEvent,
  KudosTakeBackEvent,
  KudosReactEvent,
  KudosAnswerEvent,
  KudosReportEvent,
} from '../widgets/kudos-wall/kudos-wall-events.js';
import type { BoardJoinEvent, BoardLeaveEvent } from '../widgets/leaderboard/leaderboard-events.js';
import type {
  PreferencesSetEvent,
  DoubtShareEvent,
  WishShareEvent,
  MeExportEvent,
  MeEraseEvent,
} from '../widgets/preferences/preferences-events.js';
import type { BaseElement } from '../internal/base-element.js';
import type { Bound, Tag } from './vue-tag.js';
import type { Prefixed } from './prefixed.js';

/** What every widget takes. */
interface WidgetProps {
  /** Address of the document, relative to the page. Not needed inside a `<vonk-space>`. */
  readonly src?: Bound<BaseElement['src']>;
  /** `include` where the document, what it links to and the service are at another origin and go by a cookie: the service has to allow it. `same-origin` (as usual) or `omit`. */
  readonly credentials?: Bound<BaseElement['credentials']>;
  /** The document itself, as parsed JSON. Goes before every other source. */
  readonly data?: Bound<BaseElement['data']>;
  /** Shows what is wrong in the document, with its place and a cure, to whoever sets up the page. */
  readonly preview?: Bound<BaseElement['preview']>;
  /** Level of the heading in the page, 1 to 6. */
  readonly headingLevel?: Bound<BaseElement['headingLevel']>;
  /** A heading of the page's own, instead of the usual one. */
  readonly heading?: Bound<BaseElement['heading']>;
  /** `comfortable` or `compact`. */
  readonly density?: Bound<BaseElement['density']>;
  /** The host's own wording of any sentence: `{ "kudosHeading": "Bedankt" }`, for all languages or by language. */
  readonly messages?: Bound<BaseElement['messages']>;
  /** Address of a language that Vonk does not bring, relative to the page: a file that `npx vonk language` finds right. */
  readonly messagesSrc?: Bound<BaseElement['messagesSrc']>;
  /** Shows what anybody may see, and offers nothing to do, whoever is signed in: for a screen in the hall, or a page that is being edited. */
  readonly readOnly?: Bound<BaseElement['readOnly']>;
}

interface VonkSpaceProps {
  /** Address of the document, relative to the page. */
  readonly src?: Bound<VonkSpace['src']>;
  /** `include` where the document, what it links to and the service are at another origin and go by a cookie: the service has to allow it. `same-origin` (as usual) or `omit`. */
  readonly credentials?: Bound<VonkSpace['credentials']>;
  /** The document itself, instead of an address. */
  readonly data?: Bound<VonkSpace['data']>;
  /** The host's own wording of any sentence, for every widget inside: for all languages, or by language. */
  readonly messages?: Bound<VonkSpace['messages']>;
  /** Address of a language that Vonk does not bring, relative to the page, for every widget inside. */
  readonly messagesSrc?: Bound<VonkSpace['messagesSrc']>;
  /** Shows what is wrong in the document, in every widget inside, to whoever sets up the page. */
  readonly preview?: Bound<VonkSpace['preview']>;
  /** Shows what anybody may see, and offers nothing to do, in every widget inside, whoever is signed in: for a screen in the hall, or a page that is being edited. */
  readonly readOnly?: Bound<VonkSpace['readOnly']>;
  /** A space of the host's own making (`createSpace`), instead of an address or a document. */
  readonly space?: Bound<VonkSpace['space']>;
}

interface ContentFeedProps extends WidgetProps {
  /** Id of one theme, to show the items of that one only. */
  readonly theme?: Bound<ContentFeed['theme']>;
  /** Somebody keeps an item, or lets it go. Cancelable. */
  readonly onVonkFeedKeep?: ((event: FeedKeepEvent) => void) | undefined;
  /** Somebody says whether an item worked for them. Cancelable. */
  readonly onVonkFeedRate?: ((event: FeedRateEvent) => void) | undefined;
  /** Somebody who is signed out wants to go on. Cancelable: whoever cancels it signs them in, and calls `retry()` of the space. */
  readonly onVonkSignIn?: ((event: SignInEvent) => void) | undefined;
}

interface GoalTrackerProps extends WidgetProps {
  /** Somebody sets a goal for themself. Cancelable. */
  readonly onVonkGoalSet?: ((event: GoalSetEvent) => void) | undefined;
  /** Somebody changes their goal. Cancelable. */
  readonly onVonkGoalChange?: ((event: GoalChangeEvent) => void) | undefined;
  /** Somebody lets a goal rest. Cancelable. */
  readonly onVonkGoalPause?: ((event: GoalPauseEvent) => void) | undefined;
  /** Somebody takes a goal up again. Cancelable. */
  readonly onVonkGoalResume?: ((event: GoalResumeEvent) => void) | undefined;
  /** Somebody stops a goal. Cancelable. */
  readonly onVonkGoalStop?: ((event: GoalStopEvent) => void) | undefined;
  /** Somebody did a step. Cancelable. */
  readonly onVonkStepLog?: ((event: StepLogEvent) => void) | undefined;
  /** Somebody takes a step back. Cancelable. */
  readonly onVonkStepTakeBack?: ((event: StepTakeBackEvent) => void) | undefined;
  /** Somebody answers the question about a moment. Cancelable. */
  readonly onVonkCueAnswer?: ((event: CueAnswerEvent) => void) | undefined;
  /** Somebody proposes a form of their own. Cancelable. */
  readonly onVonkActPropose?: ((event: ActProposeEvent) => void) | undefined;
  /** Somebody asks a colleague to coach them. Cancelable. */
  readonly onVonkCoachingAsk?: ((event: CoachingAskEvent) => void) | undefined;
  /** Somebody withdraws a question to a coach. Cancelable. */
  readonly onVonkCoachingCancel?: ((event: CoachingCancelEvent) => void) | undefined;
  /** Somebody who is signed out wants to go on. Cancelable: whoever cancels it signs them in, and calls `retry()` of the space. */
  readonly onVonkSignIn?: ((event: SignInEvent) => void) | undefined;
}

interface ImpactProps extends WidgetProps {
  /** After how many days without feedback on a step the widget says so. */
  readonly waitDays?: Bound<Impact['waitDays']>;
  /** The viewer asks what came of a step. Cancelable. */
  readonly onVonkFeedbackAsk?: ((event: FeedbackAskEvent) => void) | undefined;
  /** Somebody who is signed out wants to go on. Cancelable: whoever cancels it signs them in, and calls `retry()` of the space. */
  readonly onVonkSignIn?: ((event: SignInEvent) => void) | undefined;
}

interface KudosWallProps extends WidgetProps {
  /** How many notes are shown before "show more". */
  readonly limit?: Bound<KudosWall['limit']>;
  /** Id of one value, to show only the thanks that name it. */
  readonly value?: Bound<KudosWall['value']>;
  /** Somebody wants to thank a colleague. Cancelable. */
  readonly onVonkKudosGive?: ((event: KudosGiveEvent) => void) | undefined;
  /** The receiver decides who may see a kudos. Cancelable. */
  readonly onVonkKudosShow?: ((event: KudosShowEvent) => void) | undefined;
  /** The giver takes a kudos back. Cancelable. */
  readonly onVonkKudosTakeBack?: ((event: KudosTakeBackEvent) => void) | undefined;
  /** Somebody reacts, or takes a reaction away. Cancelable. */
  readonly onVonkKudosReact?: ((event: KudosReactEvent) => void) | undefined;
  /** The receiver answers. Cancelable. */
  readonly onVonkKudosAnswer?: ((event: KudosAnswerEvent) => void) | undefined;
  /** Somebody asks to have a kudos looked at. Cancelable. */
  readonly onVonkKudosReport?: ((event: KudosReportEvent) => void) | undefined;
  /** Somebody who is signed out wants to go on. Cancelable: whoever cancels it signs them in, and calls `retry()` of the space. */
  readonly onVonkSignIn?: ((event: SignInEvent) => void) | undefined;
}

interface LeaderboardProps extends WidgetProps {
  /** How a shared target is drawn: `garden` or `bar`. */
  readonly meter?: Bound<Leaderboard['meter']>;
  /** Somebody says yes to taking part. Cancelable. */
  readonly onVonkBoardJoin?: ((event: BoardJoinEvent) => void) | undefined;
  /** Somebody stops taking part. Cancelable. */
  readonly onVonkBoardLeave?: ((event: BoardLeaveEvent) => void) | undefined;
  /** Somebody who is signed out wants to go on. Cancelable: whoever cancels it signs them in, and calls `retry()` of the space. */
  readonly onVonkSignIn?: ((event: SignInEvent) => void) | undefined;
}

interface PreferencesPanelProps extends WidgetProps {
  /** The viewer chose something. Cancelable. */
  readonly onVonkPreferencesSet?: ((event: PreferencesSetEvent) => void) | undefined;
  /** The viewer shares a doubt without their name. Cancelable. */
  readonly onVonkDoubtShare?: ((event: DoubtShareEvent) => void) | undefined;
  /** The viewer tells what is missing. Cancelable. */
  readonly onVonkWishShare?: ((event: WishShareEvent) => void) | undefined;
  /** The viewer wants a copy of all that is kept of them. Cancelable. */
  readonly onVonkMeExport?: ((event: MeExportEvent) => void) | undefined;
  /** The viewer wants all that is kept of them erased. Cancelable. */
  readonly onVonkMeErase?: ((event: MeEraseEvent) => void) | undefined;
  /** Somebody who is signed out wants to go on. Cancelable: whoever cancels it signs them in, and calls `retry()` of the space. */
  readonly onVonkSignIn?: ((event: SignInEvent) => void) | undefined;
}

interface ValuesCardProps extends WidgetProps {
  /** Id of one value, to show that one only. */
  readonly value?: Bound<ValuesCard['value']>;
  /** Large type, for a screen in a hallway. */
  readonly screen?: Bound<ValuesCard['screen']>;
}

/** What may stand in a template, by tag. */
export interface VonkTags {
  /** One document for all widgets inside. */
  'vonk-space': Tag<VonkSpaceProps>;
  /** Small pieces to read, to keep, or to tell in one's own words, with guidelines and a place to write. */
  'vonk-content-feed': Tag<ContentFeedProps>;
  /** The viewer's own goals, with their steps, and one-to-one coaching. */
  'vonk-goal-tracker': Tag<GoalTrackerProps>;
  /** What came of something the viewer did, in the words of a colleague. */
  'vonk-impact': Tag<ImpactProps>;
  /** A wall of thanks, newest first. */
  'vonk-kudos-wall': Tag<KudosWallProps>;
  /** A garden that grows with what is done together, or a list of those who said yes. */
  'vonk-leaderboard': Tag<LeaderboardProps>;
  /** How the viewer wants to take part, or not; what is kept of them, to take along or erase. */
  'vonk-preferences': Tag<PreferencesPanelProps>;
  /** The values of the organisation, with behaviour, stories and recent thanks. */
  'vonk-values-card': Tag<ValuesCardProps>;
}

/**
 * The same tags under a prefix of your own: `declare module 'vue' { interface GlobalComponents extends PrefixedTags<'acme'> {} }`.
 */
export type PrefixedTags<Prefix extends string> = Prefixed<VonkTags, Prefix>;
