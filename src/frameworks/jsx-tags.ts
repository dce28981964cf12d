/** Every tag as React knows it. Written by `npm run generate` from custom-elements.json. */
import type { VonkSpace } from '../context/space.js';
import type { ContentFeed } from '../widgets/content-feed/content-feed.js';
import type { GoalTracker } from '../widgets/goal-tracker/goal-tracker.js';
import type { Impact } from '../widgets/impact/impact.js';
import type { KudosWall } from '../widgets/kudos-wall/kudos-wall.js';
import type { Leaderboard } from '../widgets/leaderboard/leaderboard.js';
import type { PreferencesPanel } from '../widgets/preferences/preferences.js';
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
import type { Attribute, Tag } from './jsx-attribute.js';
import type { Prefixed } from './prefixed.js';

interface WidgetAttributes {
  /** Address of the document, relative to the page. Not needed inside a `<vonk-space>`. */
  readonly src?: Attribute<BaseElement['src']>;
  /** `include` where the document, what it links to and the service are at another origin and go by a cookie: the service has to allow it. `same-origin` (as usual) or `omit`. */
  readonly credentials?: Attribute<BaseElement['credentials']>;
  /** Shows what is wrong in the document, with its place and a cure, to whoever sets up the page. */
  readonly preview?: Attribute<BaseElement['preview']>;
  /** Level of the heading in the page, 1 to 6. */
  readonly 'heading-level'?: Attribute<BaseElement['headingLevel']>;
  /** Level of the heading in the page, 1 to 6. */
  readonly headingLevel?: Attribute<BaseElement['headingLevel']>;
  /** A heading of the page's own, instead of the usual one. */
  readonly heading?: Attribute<BaseElement['heading']>;
  /** `comfortable` or `compact`. */
  readonly density?: Attribute<BaseElement['density']>;
  /** The host's own wording of any sentence: `{ "kudosHeading": "Bedankt" }`, for all languages or by language. */
  readonly messages?: Attribute<BaseElement['messages']>;
  /** Address of a language that Vonk does not bring, relative to the page: a file that `npx vonk language` finds right. */
  readonly 'messages-src'?: Attribute<BaseElement['messagesSrc']>;
  /** Address of a language that Vonk does not bring, relative to the page: a file that `npx vonk language` finds right. */
  readonly messagesSrc?: Attribute<BaseElement['messagesSrc']>;
  /** Shows what anybody may see, and offers nothing to do, whoever is signed in: for a screen in the hall, or a page that is being edited. */
  readonly readonly?: Attribute<BaseElement['readOnly']>;
  /** Shows what anybody may see, and offers nothing to do, whoever is signed in: for a screen in the hall, or a page that is being edited. */
  readonly readOnly?: Attribute<BaseElement['readOnly']>;
}
interface WidgetProperties {
  /** The document itself, as parsed JSON. Goes before every other source. */
  readonly data?: BaseElement['data'];
}

interface VonkSpaceAttributes {
  /** Address of the document, relative to the page. */
  readonly src?: Attribute<VonkSpace['src']>;
  /** `include` where the document, what it links to and the service are at another origin and go by a cookie: the service has to allow it. `same-origin` (as usual) or `omit`. */
  readonly credentials?: Attribute<VonkSpace['credentials']>;
  /** The host's own wording of any sentence, for every widget inside: for all languages, or by language. */
  readonly messages?: Attribute<VonkSpace['messages']>;
  /** Address of a language that Vonk does not bring, relative to the page, for every widget inside. */
  readonly 'messages-src'?: Attribute<VonkSpace['messagesSrc']>;
  /** Address of a language that Vonk does not bring, relative to the page, for every widget inside. */
  readonly messagesSrc?: Attribute<VonkSpace['messagesSrc']>;
  /** Shows what is wrong in the document, in every widget inside, to whoever sets up the page. */
  readonly preview?: Attribute<VonkSpace['preview']>;
  /** Shows what anybody may see, and offers nothing to do, in every widget inside, whoever is signed in: for a screen in the hall, or a page that is being edited. */
  readonly readonly?: Attribute<VonkSpace['readOnly']>;
  /** Shows what anybody may see, and offers nothing to do, in every widget inside, whoever is signed in: for a screen in the hall, or a page that is being edited. */
  readonly readOnly?: Attribute<VonkSpace['readOnly']>;
}
interface VonkSpaceProperties {
  /** The document itself, instead of an address. */
  readonly data?: VonkSpace['data'];
  /** A space of the host's own making (`createSpace`), instead of an address or a document. */
  readonly space?: VonkSpace['space'];
}

interface ContentFeedAttributes extends WidgetAttributes {
  /** Id of one theme, to show the items of that one only. */
  readonly theme?: Attribute<ContentFeed['theme']>;
}
interface ContentFeedProperties extends WidgetProperties {
  /** Somebody keeps an item, or lets it go. Cancelable. */
  readonly 'onvonk-feed-keep'?: ((event: FeedKeepEvent) => void) | undefined;
  /** Somebody says whether an item worked for them. Cancelable. */
  readonly 'onvonk-feed-rate'?: ((event: FeedRateEvent) => void) | undefined;
  /** Somebody who is signed out wants to go on. Cancelable: whoever cancels it signs them in, and calls `retry()` of the space. */
  readonly 'onvonk-sign-in'?: ((event: SignInEvent) => void) | undefined;
}

interface GoalTrackerAttributes extends WidgetAttributes {}
interface GoalTrackerProperties extends WidgetProperties {
  /** Somebody sets a goal for themself. Cancelable. */
  readonly 'onvonk-goal-set'?: ((event: GoalSetEvent) => void) | undefined;
  /** Somebody changes their goal. Cancelable. */
  readonly 'onvonk-goal-change'?: ((event: GoalChangeEvent) => void) | undefined;
  /** Somebody lets a goal rest. Cancelable. */
  readonly 'onvonk-goal-pause'?: ((event: GoalPauseEvent) => void) | undefined;
  /** Somebody takes a goal up again. Cancelable. */
  readonly 'onvonk-goal-resume'?: ((event: GoalResumeEvent) => void) | undefined;
  /** Somebody stops a goal. Cancelable. */
  readonly 'onvonk-goal-stop'?: ((event: GoalStopEvent) => void) | undefined;
  /** Somebody did a step. Cancelable. */
  readonly 'onvonk-step-log'?: ((event: StepLogEvent) => void) | undefined;
  /** Somebody takes a step back. Cancelable. */
  readonly 'onvonk-step-take-back'?: ((event: StepTakeBackEvent) => void) | undefined;
  /** Somebody answers the question about a moment. Cancelable. */
  readonly 'onvonk-cue-answer'?: ((event: CueAnswerEvent) => void) | undefined;
  /** Somebody proposes a form of their own. Cancelable. */
  readonly 'onvonk-act-propose'?: ((event: ActProposeEvent) => void) | undefined;
  /** Somebody asks a colleague to coach them. Cancelable. */
  readonly 'onvonk-coaching-ask'?: ((event: CoachingAskEvent) => void) | undefined;
  /** Somebody withdraws a question to a coach. Cancelable. */
  readonly 'onvonk-coaching-cancel'?: ((event: CoachingCancelEvent) => void) | undefined;
  /** Somebody who is signed out wants to go on. Cancelable: whoever cancels it signs them in, and calls `retry()` of the space. */
  readonly 'onvonk-sign-in'?: ((event: SignInEvent) => void) | undefined;
}

interface ImpactAttributes extends WidgetAttributes {
  /** After how many days without feedback on a step the widget says so. */
  readonly 'wait-days'?: Attribute<Impact['waitDays']>;
  /** After how many days without feedback on a step the widget says so. */
  readonly waitDays?: Attribute<Impact['waitDays']>;
}
interface ImpactProperties extends WidgetProperties {
  /** The viewer asks what came of a step. Cancelable. */
  readonly 'onvonk-feedback-ask'?: ((event: FeedbackAskEvent) => void) | undefined;
  /** Somebody who is signed out wants to go on. Cancelable: whoever cancels it signs them in, and calls `retry()` of the space. */
  readonly 'onvonk-sign-in'?: ((event: SignInEvent) => void) | undefined;
}

interface KudosWallAttributes extends WidgetAttributes {
  /** How many notes are shown before "show more". */
  readonly limit?: Attribute<KudosWall['limit']>;
  /** Id of one value, to show only the thanks that name it. */
  readonly value?: Attribute<KudosWall['value']>;
}
interface KudosWallProperties extends WidgetProperties {
  /** Somebody wants to thank a colleague. Cancelable. */
  readonly 'onvonk-kudos-give'?: ((event: KudosGiveEvent) => void) | undefined;
  /** The receiver decides who may see a kudos. Cancelable. */
  readonly 'onvonk-kudos-show'?: ((event: KudosShowEvent) => void) | undefined;
  /** The giver takes a kudos back. Cancelable. */
  readonly 'onvonk-kudos-take-back'?: ((event: KudosTakeBackEvent) => void) | undefined;
  /** Somebody reacts, or takes a reaction away. Cancelable. */
  readonly 'onvonk-kudos-react'?: ((event: KudosReactEvent) => void) | undefined;
  /** The receiver answers. Cancelable. */
  readonly 'onvonk-kudos-answer'?: ((event: KudosAnswerEvent) => void) | undefined;
  /** Somebody asks to have a kudos looked at. Cancelable. */
  readonly 'onvonk-kudos-report'?: ((event: KudosReportEvent) => void) | undefined;
  /** Somebody who is signed out wants to go on. Cancelable: whoever cancels it signs them in, and calls `retry()` of the space. */
  readonly 'onvonk-sign-in'?: ((event: SignInEvent) => void) | undefined;
}

interface LeaderboardAttributes extends WidgetAttributes {
  /** How a shared target is drawn: `garden` or `bar`. */
  readonly meter?: Attribute<Leaderboard['meter']>;
}
interface LeaderboardProperties extends WidgetProperties {
  /** Somebody says yes to taking part. Cancelable. */
  readonly 'onvonk-board-join'?: ((event: BoardJoinEvent) => void) | undefined;
  /** Somebody stops taking part. Cancelable. */
  readonly 'onvonk-board-leave'?: ((event: BoardLeaveEvent) => void) | undefined;
  /** Somebody who is signed out wants to go on. Cancelable: whoever cancels it signs them in, and calls `retry()` of the space. */
  readonly 'onvonk-sign-in'?: ((event: SignInEvent) => void) | undefined;
}

interface PreferencesPanelAttributes extends WidgetAttributes {}
interface PreferencesPanelProperties extends WidgetProperties {
  /** The viewer chose something. Cancelable. */
  readonly 'onvonk-preferences-set'?: ((event: PreferencesSetEvent) => void) | undefined;
  /** The viewer shares a doubt without their name. Cancelable. */
  readonly 'onvonk-doubt-share'?: ((event: DoubtShareEvent) => void) | undefined;
  /** The viewer tells what is missing. Cancelable. */
  readonly 'onvonk-wish-share'?: ((event: WishShareEvent) => void) | undefined;
  /** The viewer wants a copy of all that is kept of them. Cancelable. */
  readonly 'onvonk-me-export'?: ((event: MeExportEvent) => void) | undefined;
  /** The viewer wants all that is kept of them erased. Cancelable. */
  readonly 'onvonk-me-erase'?: ((event: MeEraseEvent) => void) | undefined;
  /** Somebody who is signed out wants to go on. Cancelable: whoever cancels it signs them in, and calls `retry()` of the space. */
  readonly 'onvonk-sign-in'?: ((event: SignInEvent) => void) | undefined;
}

interface ValuesCardAttributes extends WidgetAttributes {
  /** Id of one value, to show that one only. */
  readonly value?: Attribute<ValuesCard['value']>;
  /** Large type, for a screen in a hallway. */
  readonly screen?: Attribute<ValuesCard['screen']>;
}
interface ValuesCardProperties extends WidgetProperties {}

/** What may be written in JSX, by tag. */
export interface VonkTags {
  /** One document for all widgets inside. */
  'vonk-space': Tag<VonkSpace, VonkSpaceAttributes, VonkSpaceProperties>;
  /** Small pieces to read, to keep, or to tell in one's own words, with guidelines and a place to write. */
  'vonk-content-feed': Tag<ContentFeed, ContentFeedAttributes, ContentFeedProperties>;
  /** The viewer's own goals, with their steps, and one-to-one coaching. */
  'vonk-goal-tracker': Tag<GoalTracker, GoalTrackerAttributes, GoalTrackerProperties>;
  /** What came of something the viewer did, in the words of a colleague. */
  'vonk-impact': Tag<Impact, ImpactAttributes, ImpactProperties>;
  /** A wall of thanks, newest first. */
  'vonk-kudos-wall': Tag<KudosWall, KudosWallAttributes, KudosWallProperties>;
  /** A garden that grows with what is done together, or a list of those who said yes. */
  'vonk-leaderboard': Tag<Leaderboard, LeaderboardAttributes, LeaderboardProperties>;
  /** How the viewer wants to take part, or not; what is kept of them, to take along or erase. */
  'vonk-preferences': Tag<PreferencesPanel, PreferencesPanelAttributes, PreferencesPanelProperties>;
  /** The values of the organisation, with behaviour, stories and recent thanks. */
  'vonk-values-card': Tag<ValuesCard, ValuesCardAttributes, ValuesCardProperties>;
}

/**
 * The same tags under a prefix of your own: `declare module 'react' { namespace JSX { interface IntrinsicElements extends PrefixedTags<'acme'> {} } }`.
 */
export type PrefixedTags<Prefix extends string> = Prefixed<VonkTags, Prefix>;
