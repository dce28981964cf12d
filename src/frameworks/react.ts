/** Every element as a component for React, from 17 on. Each registers its element when it is first drawn. Written by `npm run generate` from custom-elements.json. */
import { VonkSpace as VonkSpaceElement } from '../context/space.js';
import { ContentFeed as ContentFeedElement } from '../widgets/content-feed/content-feed.js';
import { GoalTracker as GoalTrackerElement } from '../widgets/goal-tracker/goal-tracker.js';
import { Impact as ImpactElement } from '../widgets/impact/impact.js';
import { KudosWall as KudosWallElement } from '../widgets/kudos-wall/kudos-wall.js';
import { Leaderboard as LeaderboardElement } from '../widgets/leaderboard/leaderboard.js';
import { PreferencesPanel as PreferencesPanelElement } from '../widgets/preferences/preferences.js';
import { ValuesCard as ValuesCardElement } from '../widgets/values-card/values-card.js';
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
import { type ElementComponent, type ElementProps, wrapElement } from './wrap-element.js';

export { withPrefix } from './wrap-element.js';

/** What every widget takes. */
interface WidgetProps {
  /** Address of the document, relative to the page. Not needed inside a `<vonk-space>`. */
  readonly src?: BaseElement['src'];
  /** `include` where the document, what it links to and the service are at another origin and go by a cookie: the service has to allow it. `same-origin` (as usual) or `omit`. */
  readonly credentials?: BaseElement['credentials'];
  /** The document itself, as parsed JSON. Goes before every other source. */
  readonly data?: BaseElement['data'];
  /** Shows what is wrong in the document, with its place and a cure, to whoever sets up the page. */
  readonly preview?: BaseElement['preview'];
  /** Level of the heading in the page, 1 to 6. */
  readonly headingLevel?: BaseElement['headingLevel'];
  /** A heading of the page's own, instead of the usual one. */
  readonly heading?: BaseElement['heading'];
  /** `comfortable` or `compact`. */
  readonly density?: BaseElement['density'];
  /** The host's own wording of any sentence: `{ "kudosHeading": "Bedankt" }`, for all languages or by language. */
  readonly messages?: BaseElement['messages'];
  /** Address of a language that Vonk does not bring, relative to the page: a file that `npx vonk language` finds right. */
  readonly messagesSrc?: BaseElement['messagesSrc'];
  /** Shows what anybody may see, and offers nothing to do, whoever is signed in: for a screen in the hall, or a page that is being edited. */
  readonly readOnly?: BaseElement['readOnly'];
}

export interface VonkSpaceProps extends ElementProps<VonkSpaceElement> {
  /** Address of the document, relative to the page. */
  readonly src?: VonkSpaceElement['src'];
  /** `include` where the document, what it links to and the service are at another origin and go by a cookie: the service has to allow it. `same-origin` (as usual) or `omit`. */
  readonly credentials?: VonkSpaceElement['credentials'];
  /** The document itself, instead of an address. */
  readonly data?: VonkSpaceElement['data'];
  /** The host's own wording of any sentence, for every widget inside: for all languages, or by language. */
  readonly messages?: VonkSpaceElement['messages'];
  /** Address of a language that Vonk does not bring, relative to the page, for every widget inside. */
  readonly messagesSrc?: VonkSpaceElement['messagesSrc'];
  /** Shows what is wrong in the document, in every widget inside, to whoever sets up the page. */
  readonly preview?: VonkSpaceElement['preview'];
  /** Shows what anybody may see, and offers nothing to do, in every widget inside, whoever is signed in: for a screen in the hall, or a page that is being edited. */
  readonly readOnly?: VonkSpaceElement['readOnly'];
  /** A space of the host's own making (`createSpace`), instead of an address or a document. */
  readonly space?: VonkSpaceElement['space'];
}

/** One document for all widgets inside. */
export const VonkSpace: ElementComponent<VonkSpaceElement, VonkSpaceProps> = /* @__PURE__ */ wrapElement(
  'space',
  VonkSpaceElement,
  {},
);

export interface ContentFeedProps extends ElementProps<ContentFeedElement>, WidgetProps {
  /** Id of one theme, to show the items of that one only. */
  readonly theme?: ContentFeedElement['theme'];
  /** Somebody keeps an item, or lets it go. Cancelable. */
  readonly onFeedKeep?: ((event: FeedKeepEvent) => void) | undefined;
  /** Somebody says whether an item worked for them. Cancelable. */
  readonly onFeedRate?: ((event: FeedRateEvent) => void) | undefined;
  /** Somebody who is signed out wants to go on. Cancelable: whoever cancels it signs them in, and calls `retry()` of the space. */
  readonly onSignIn?: ((event: SignInEvent) => void) | undefined;
}

/** Small pieces to read, to keep, or to tell in one's own words, with guidelines and a place to write. */
export const ContentFeed: ElementComponent<ContentFeedElement, ContentFeedProps> = /* @__PURE__ */ wrapElement(
  'content-feed',
  ContentFeedElement,
  { onFeedKeep: 'vonk-feed-keep', onFeedRate: 'vonk-feed-rate', onSignIn: 'vonk-sign-in' },
);

export interface GoalTrackerProps extends ElementProps<GoalTrackerElement>, WidgetProps {
  /** Somebody sets a goal for themself. Cancelable. */
  readonly onGoalSet?: ((event: GoalSetEvent) => void) | undefined;
  /** Somebody changes their goal. Cancelable. */
  readonly onGoalChange?: ((event: GoalChangeEvent) => void) | undefined;
  /** Somebody lets a goal rest. Cancelable. */
  readonly onGoalPause?: ((event: GoalPauseEvent) => void) | undefined;
  /** Somebody takes a goal up again. Cancelable. */
  readonly onGoalResume?: ((event: GoalResumeEvent) => void) | undefined;
  /** Somebody stops a goal. Cancelable. */
  readonly onGoalStop?: ((event: GoalStopEvent) => void) | undefined;
  /** Somebody did a step. Cancelable. */
  readonly onStepLog?: ((event: StepLogEvent) => void) | undefined;
  /** Somebody takes a step back. Cancelable. */
  readonly onStepTakeBack?: ((event: StepTakeBackEvent) => void) | undefined;
  /** Somebody answers the question about a moment. Cancelable. */
  readonly onCueAnswer?: ((event: CueAnswerEvent) => void) | undefined;
  /** Somebody proposes a form of their own. Cancelable. */
  readonly onActPropose?: ((event: ActProposeEvent) => void) | undefined;
  /** Somebody asks a colleague to coach them. Cancelable. */
  readonly onCoachingAsk?: ((event: CoachingAskEvent) => void) | undefined;
  /** Somebody withdraws a question to a coach. Cancelable. */
  readonly onCoachingCancel?: ((event: CoachingCancelEvent) => void) | undefined;
  /** Somebody who is signed out wants to go on. Cancelable: whoever cancels it signs them in, and calls `retry()` of the space. */
  readonly onSignIn?: ((event: SignInEvent) => void) | undefined;
}

/** The viewer's own goals, with their steps, and one-to-one coaching. */
export const GoalTracker: ElementComponent<GoalTrackerElement, GoalTrackerProps> = /* @__PURE__ */ wrapElement(
  'goal-tracker',
  GoalTrackerElement,
  {
    onGoalSet: 'vonk-goal-set',
    onGoalChange: 'vonk-goal-change',
    onGoalPause: 'vonk-goal-pause',
    onGoalResume: 'vonk-goal-resume',
    onGoalStop: 'vonk-goal-stop',
    onStepLog: 'vonk-step-log',
    onStepTakeBack: 'vonk-step-take-back',
    onCueAnswer: 'vonk-cue-answer',
    onActPropose: 'vonk-act-propose',
    onCoachingAsk: 'vonk-coaching-ask',
    onCoachingCancel: 'vonk-coaching-cancel',
    onSignIn: 'vonk-sign-in',
  },
);

export interface ImpactProps extends ElementProps<ImpactElement>, WidgetProps {
  /** After how many days without feedback on a step the widget says so. */
  readonly waitDays?: ImpactElement['waitDays'];
  /** The viewer asks what came of a step. Cancelable. */
  readonly onFeedbackAsk?: ((event: FeedbackAskEvent) => void) | undefined;
  /** Somebody who is signed out wants to go on. Cancelable: whoever cancels it signs them in, and calls `retry()` of the space. */
  readonly onSignIn?: ((event: SignInEvent) => void) | undefined;
}

/** What came of something the viewer did, in the words of a colleague. */
export const Impact: ElementComponent<ImpactElement, ImpactProps> = /* @__PURE__ */ wrapElement(
  'impact',
  ImpactElement,
  { onFeedbackAsk: 'vonk-feedback-ask', onSignIn: 'vonk-sign-in' },
);

export interface KudosWallProps extends ElementProps<KudosWallElement>, WidgetProps {
  /** How many notes are shown before "show more". */
  readonly limit?: KudosWallElement['limit'];
  /** Id of one value, to show only the thanks that name it. */
  readonly value?: KudosWallElement['value'];
  /** Somebody wants to thank a colleague. Cancelable. */
  readonly onKudosGive?: ((event: KudosGiveEvent) => void) | undefined;
  /** The receiver decides who may see a kudos. Cancelable. */
  readonly onKudosShow?: ((event: KudosShowEvent) => void) | undefined;
  /** The giver takes a kudos back. Cancelable. */
  readonly onKudosTakeBack?: ((event: KudosTakeBackEvent) => void) | undefined;
  /** Somebody reacts, or takes a reaction away. Cancelable. */
  readonly onKudosReact?: ((event: KudosReactEvent) => void) | undefined;
  /** The receiver answers. Cancelable. */
  readonly onKudosAnswer?: ((event: KudosAnswerEvent) => void) | undefined;
  /** Somebody asks to have a kudos looked at. Cancelable. */
  readonly onKudosReport?: ((event: KudosReportEvent) => void) | undefined;
  /** Somebody who is signed out wants to go on. Cancelable: whoever cancels it signs them in, and calls `retry()` of the space. */
  readonly onSignIn?: ((event: SignInEvent) => void) | undefined;
}

/** A wall of thanks, newest first. */
export const KudosWall: ElementComponent<KudosWallElement, KudosWallProps> = /* @__PURE__ */ wrapElement(
  'kudos-wall',
  KudosWallElement,
  {
    onKudosGive: 'vonk-kudos-give',
    onKudosShow: 'vonk-kudos-show',
    onKudosTakeBack: 'vonk-kudos-take-back',
    onKudosReact: 'vonk-kudos-react',
    onKudosAnswer: 'vonk-kudos-answer',
    onKudosReport: 'vonk-kudos-report',
    onSignIn: 'vonk-sign-in',
  },
);

export interface LeaderboardProps extends ElementProps<LeaderboardElement>, WidgetProps {
  /** How a shared target is drawn: `garden` or `bar`. */
  readonly meter?: LeaderboardElement['meter'];
  /** Somebody says yes to taking part. Cancelable. */
  readonly onBoardJoin?: ((event: BoardJoinEvent) => void) | undefined;
  /** Somebody stops taking part. Cancelable. */
  readonly onBoardLeave?: ((event: BoardLeaveEvent) => void) | undefined;
  /** Somebody who is signed out wants to go on. Cancelable: whoever cancels it signs them in, and calls `retry()` of the space. */
  readonly onSignIn?: ((event: SignInEvent) => void) | undefined;
}

/** A garden that grows with what is done together, or a list of those who said yes. */
export const Leaderboard: ElementComponent<LeaderboardElement, LeaderboardProps> = /* @__PURE__ */ wrapElement(
  'leaderboard',
  LeaderboardElement,
  { onBoardJoin: 'vonk-board-join', onBoardLeave: 'vonk-board-leave', onSignIn: 'vonk-sign-in' },
);

export interface PreferencesPanelProps extends ElementProps<PreferencesPanelElement>, WidgetProps {
  /** The viewer chose something. Cancelable. */
  readonly onPreferencesSet?: ((event: PreferencesSetEvent) => void) | undefined;
  /** The viewer shares a doubt without their name. Cancelable. */
  readonly onDoubtShare?: ((event: DoubtShareEvent) => void) | undefined;
  /** The viewer tells what is missing. Cancelable. */
  readonly onWishShare?: ((event: WishShareEvent) => void) | undefined;
  /** The viewer wants a copy of all that is kept of them. Cancelable. */
  readonly onMeExport?: ((event: MeExportEvent) => void) | undefined;
  /** The viewer wants all that is kept of them erased. Cancelable. */
  readonly onMeErase?: ((event: MeEraseEvent) => void) | undefined;
  /** Somebody who is signed out wants to go on. Cancelable: whoever cancels it signs them in, and calls `retry()` of the space. */
  readonly onSignIn?: ((event: SignInEvent) => void) | undefined;
}

/** How the viewer wants to take part, or not; what is kept of them, to take along or erase. */
export const PreferencesPanel: ElementComponent<PreferencesPanelElement, PreferencesPanelProps> =
  /* @__PURE__ */ wrapElement('preferences', PreferencesPanelElement, {
    onPreferencesSet: 'vonk-preferences-set',
    onDoubtShare: 'vonk-doubt-share',
    onWishShare: 'vonk-wish-share',
    onMeExport: 'vonk-me-export',
    onMeErase: 'vonk-me-erase',
    onSignIn: 'vonk-sign-in',
  });

export interface ValuesCardProps extends ElementProps<ValuesCardElement>, WidgetProps {
  /** Id of one value, to show that one only. */
  readonly value?: ValuesCardElement['value'];
  /** Large type, for a screen in a hallway. */
  readonly screen?: ValuesCardElement['screen'];
}

/** The values of the organisation, with behaviour, stories and recent thanks. */
export const ValuesCard: ElementComponent<ValuesCardElement, ValuesCardProps> = /* @__PURE__ */ wrapElement(
  'values-card',
  ValuesCardElement,
  {},
);
