import { actPlaces } from './acts.js';
import { reactionKinds, kudosAudiences } from './kudos.js';
import { language } from './language-tag.js';
import { doubts } from './organisation.js';
import { goalOptions, goalVisibilitySchema, rhythmSchema, stepAnswers, weekdaySchema } from './goals.js';
import { preferencesSchema } from './preferences.js';
import {
  type Infer,
  type Instant,
  anyString,
  boolean,
  day,
  id,
  instant,
  integer,
  limits,
  list,
  name,
  object,
  optional,
  reference,
  string,
  variant,
} from './schema.js';

const goalFields = { visibility: optional(goalVisibilitySchema), ...goalOptions };

/** What each change carries. Ids of new things are made by the sender, so that a repeated sending changes nothing. */
export const actionSchemas = {
  'kudos.give': object({
    kudos: id(),
    to: list(reference('people'), { min: 1, max: 100 }),
    text: string({ max: 5000 }),
    language: optional(language()),
    team: optional(reference('teams')),
    value: optional(reference('values')),
    behaviour: optional(reference('behaviours')),
  }),
  'kudos.show': object({ kudos: id(), shown: variant(kudosAudiences, 'receiver'), external: optional(boolean()) }),
  'kudos.take-back': object({ kudos: id() }),
  'kudos.react': object({ kudos: id(), kind: variant(reactionKinds), on: boolean() }),
  'kudos.answer': object({ kudos: id(), text: string({ max: 5000 }), language: optional(language()) }),
  'kudos.report': object({ kudos: id(), reason: optional(string({ max: 5000 })) }),
  'goal.set': object({ goal: id(), act: reference('acts'), rhythm: rhythmSchema, ...goalFields }),
  /** Fields that are given replace the stored ones. An empty treat, and a nudge every `none`, take theirs away.
   * `language` is that of a treat that is given. */
  'goal.change': object({
    goal: id(),
    rhythm: optional(rhythmSchema),
    ...goalFields,
    treat: optional(string({ max: limits.name, pattern: anyString })),
    nudge: optional(object({ every: variant(['week', 'month', 'none']), weekday: optional(weekdaySchema) })),
  }),
  'goal.pause': object({ goal: id() }),
  'goal.resume': object({ goal: id() }),
  'goal.stop': object({ goal: id() }),
  'step.log': object({
    goal: id(),
    step: id(),
    answer: variant(stepAnswers),
    day: optional(day()),
    act: optional(reference('acts')),
    note: optional(string({ max: 5000 })),
    language: optional(language()),
  }),
  'step.take-back': object({ goal: id(), step: id() }),
  /** Without an answer: the moment is for this goal. Without a goal: it is for none of the person's goals. */
  'cue.answer': object({
    goal: optional(id()),
    step: id(),
    cue: reference('cues'),
    answer: optional(variant(stepAnswers)),
  }),
  'act.propose': object({
    act: id(),
    name: name(),
    language: optional(language()),
    place: variant(actPlaces),
    minutes: optional(integer(0, 10_000)),
  }),
  'board.join': object({ textVersion: name() }),
  'board.leave': object({}),
  /** Fields that are given replace the stored ones; the others stay. */
  'preferences.set': preferencesSchema,
  'coaching.ask': object({
    request: id(),
    coach: reference('people'),
    about: optional(string({ max: 5000 })),
    language: optional(language()),
  }),
  'coaching.cancel': object({ request: id() }),
  'feed.keep': object({ item: id(), kept: boolean() }),
  'feed.rate': object({ item: id(), rating: variant(['worked', 'did-not', 'none']) }),
  'feedback.ask': object({ step: id() }),
  'doubt.share': object({ doubt: variant(doubts) }),
  'wish.share': object({ text: string({ max: 5000 }) }),
  'me.export': object({}),
  'me.erase': object({}),
} as const;

export type ActionType = keyof typeof actionSchemas;
/** The changes about something: `kudos.give` is about `kudos`. */
export type ActionTypeAbout<S extends string> = Extract<ActionType, `${S}.${string}`>;
export type ActionData<T extends ActionType> = Infer<(typeof actionSchemas)[T]>;

/** One change, as it is sent and stored. Who acts is never in it: the service knows. */
export type Action<T extends ActionType = ActionType> = {
  [K in T]: { readonly id: string; readonly type: K; readonly at: Instant; readonly data: ActionData<K> };
}[T];

export const envelopeFields = { id: id(), at: instant() } as const;
