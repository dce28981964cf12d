/** Classes, events and types. Importing this registers nothing and changes nothing on the page. */
export { createSpace, type SpaceOptions } from './context/create-space.js';
export { VonkSpace } from './context/space.js';
export { spaceContext } from './context/space-context.js';
export type { Action, ActionData, ActionType } from './contract/actions.js';
export { describeProblem } from './contract/describe.js';
export { type ParsedDocument, parseDocument } from './contract/described.js';
export { type SectionName, type SectionValue, type VonkDocument, contractVersion } from './contract/document.js';
export type {
  ConsentInput,
  GivenDocument,
  PeopleLink,
  SectionLink,
  VonkDocumentInput,
} from './contract/document-input.js';
export type { Problem } from './contract/problem.js';
export { type ProblemCode, problemCodes } from './contract/problem-codes.js';
export type { Act, Cue } from './contract/acts.js';
export type { Board, BoardEntry } from './contract/board.js';
export type { Coaching } from './contract/coaching.js';
export type { Feedback } from './contract/feedback.js';
export type { FeedItem } from './contract/feed.js';
export type { Goal, Step } from './contract/goals.js';
export type { Guideline } from './contract/guidelines.js';
export type { Kudos } from './contract/kudos.js';
export type { Organisation } from './contract/organisation.js';
export type { Person, Team } from './contract/people.js';
export type { Preferences } from './contract/preferences.js';
export type { Address, Consent, Day, Id, Instant, Text } from './contract/schema.js';
export type { Value } from './contract/values.js';
export type { Viewer } from './contract/viewer.js';
export { RequestEvent, type RequestEventName } from './internal/request-event.js';
export { SignInEvent } from './internal/sign-in-event.js';
export { defineElements } from './registration/define-elements.js';
export { version } from './registration/version.js';
export type { MessageKey, MessageOverrides, Messages } from './locale/messages.js';
export type { Answer, DeviceStorage, Outcome, PendingChange, SectionChange, Send, Space } from './state/space.js';
// generated: widgets, by `npm run generate` from src/widgets/widgets.json
export { ValuesCard } from './widgets/values-card/values-card.js';
export { ContentFeed } from './widgets/content-feed/content-feed.js';
export { FeedKeepEvent, FeedRateEvent } from './widgets/content-feed/content-feed-events.js';
export { GoalTracker } from './widgets/goal-tracker/goal-tracker.js';
export {
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
} from './widgets/goal-tracker/goal-tracker-events.js';
export { KudosWall } from './widgets/kudos-wall/kudos-wall.js';
export {
  KudosGiveEvent,
  KudosShowEvent,
  KudosTakeBackEvent,
  KudosReactEvent,
  KudosAnswerEvent,
  KudosReportEvent,
} from './widgets/kudos-wall/kudos-wall-events.js';
export { Leaderboard } from './widgets/leaderboard/leaderboard.js';
export { BoardJoinEvent, BoardLeaveEvent } from './widgets/leaderboard/leaderboard-events.js';
export { Impact } from './widgets/impact/impact.js';
export { FeedbackAskEvent } from './widgets/impact/impact-events.js';
export { PreferencesPanel } from './widgets/preferences/preferences.js';
export {
  PreferencesSetEvent,
  DoubtShareEvent,
  WishShareEvent,
  MeExportEvent,
  MeEraseEvent,
} from './widgets/preferences/preferences-events.js';
// end of widgets
