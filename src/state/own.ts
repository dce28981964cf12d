/**
 * What is the viewer's own and nobody else's: goals with their steps, preferences, kept and rated items, and forms
 * of ambassadorship that they propose. Without a service it lives on the device, and every change is one pure step.
 */
import { type Act, actsSchema } from '../contract/acts.js';
import type { Action, ActionData, ActionType, ActionTypeAbout } from '../contract/actions.js';
import type { FeedItem } from '../contract/feed.js';
import { type Goal, type Step, goalsSchema } from '../contract/goals.js';
import { inLanguage } from '../contract/in-language.js';
import { isObject, parse } from '../contract/parse.js';
import { type Preferences, preferencesSchema } from '../contract/preferences.js';
import type { Problem } from '../contract/problem.js';

export interface FeedMark {
  readonly kept?: boolean;
  readonly rating?: FeedItem['rating'];
}

export interface Own {
  readonly goals: readonly Goal[];
  readonly preferences: Preferences | undefined;
  readonly marks: ReadonlyMap<string, FeedMark>;
  readonly acts: readonly Act[];
}

export const nothingOwn: Own = { goals: [], preferences: undefined, marks: new Map(), acts: [] };

/** What changes are about of which somebody else learns: these need a service. */
const shared = ['kudos', 'board', 'coaching', 'feedback', 'doubt', 'wish'] as const;

/** Changes that concern only the viewer, and so work on the device alone: all others, but for an export. */
export type OwnActionType = Exclude<ActionType, ActionTypeAbout<(typeof shared)[number]> | 'me.export'>;
export type OwnAction = Action<OwnActionType>;

export const isOwnAction = (action: Action): action is OwnAction =>
  action.type !== 'me.export' && !shared.some((subject) => action.type.startsWith(`${subject}.`));

/** What the document says of the viewer's own things, for changes to things that the device has not touched yet. */
export interface OwnBase {
  goal(id: string): Goal | undefined;
  /** Of all goals, those at hand. */
  readonly goals: readonly Goal[];
  readonly preferences: Preferences | undefined;
}

/** The own things after one change. A change to a goal that is nowhere changes nothing. */
export function changeOwn(own: Own, action: OwnAction, base: OwnBase): Own {
  switch (action.type) {
    case 'goal.set': {
      const { goal: id, act, rhythm, visibility = 'only-me', ...rest } = action.data;
      if (base.goal(id) || own.goals.some((goal) => goal.id === id)) return own;
      return {
        ...own,
        goals: [...own.goals, { id, act, rhythm, visibility, ...rest, startedAt: action.at, steps: [] }],
      };
    }
    case 'goal.change':
      return withGoal(own, base, action.data.goal, (goal) => changedGoal(goal, action.data));
    case 'goal.pause':
      return withGoal(own, base, action.data.goal, (goal) => ({ ...goal, pausedAt: goal.pausedAt ?? action.at }));
    case 'goal.resume':
      return withGoal(own, base, action.data.goal, ({ pausedAt: _paused, stoppedAt: _stopped, ...goal }) => goal);
    case 'goal.stop':
      return withGoal(own, base, action.data.goal, (goal) => ({ ...goal, stoppedAt: goal.stoppedAt ?? action.at }));
    case 'step.log': {
      const { goal, step: id, ...rest } = action.data;
      return withStep(own, base, goal, { id, at: action.at, ...rest });
    }
    case 'cue.answer': {
      const { goal, step: id, cue, answer } = action.data;
      if (goal === undefined) return withoutGoal(own, base, cue);
      if (answer === undefined) return withGoal(own, base, goal, (found) => sortedGoal(found, cue, 'own'));
      return withStep(own, base, goal, { id, at: action.at, answer, cue });
    }
    case 'step.take-back': {
      const { goal, step } = action.data;
      return withGoal(own, base, goal, (found) => ({ ...found, steps: found.steps.filter(({ id }) => id !== step) }));
    }
    case 'act.propose': {
      const { act: id, name, language, ...rest } = action.data;
      if (own.acts.some((act) => act.id === id)) return own;
      return { ...own, acts: [...own.acts, { id, name: inLanguage(name, language), ...rest, status: 'proposed' }] };
    }
    case 'preferences.set':
      return { ...own, preferences: { ...(own.preferences ?? base.preferences), ...action.data } };
    case 'feed.keep':
      return withMark(own, action.data.item, { kept: action.data.kept });
    case 'feed.rate':
      return withMark(own, action.data.item, {
        rating: action.data.rating === 'none' ? undefined : action.data.rating,
      });
    case 'me.erase':
      return nothingOwn;
  }
}

/** The own things after all that concern them. */
export const ownAfter = (own: Own, actions: readonly Action[], base: OwnBase): Own =>
  actions.reduce((now, action) => (isOwnAction(action) ? changeOwn(now, action, base) : now), own);

function withGoal(own: Own, base: OwnBase, id: string, change: (goal: Goal) => Goal): Own {
  const stored = own.goals.find((goal) => goal.id === id);
  const found = stored ?? base.goal(id);
  if (!found) return own;
  const next = change(found);
  return { ...own, goals: stored ? own.goals.map((goal) => (goal === stored ? next : goal)) : [...own.goals, next] };
}

/** What is given replaces what was; an empty treat, a nudge every `none` and the partner of a private goal go away. */
function changedGoal(before: Goal, changes: ActionData<'goal.change'>): Goal {
  const { rhythm = before.rhythm, visibility = before.visibility, partner = before.partner } = changes;
  const { treat = before.treat, nudge = before.nudge } = changes;
  const { language } = changes.treat === undefined ? before : changes;
  const { partner: _partner, agreed, treat: _treat, language: _language, nudge: _nudge, ...kept } = before;
  const isShared = visibility === 'partner' && partner !== undefined;
  return {
    ...kept,
    rhythm,
    visibility,
    ...(isShared && { partner }),
    ...(isShared && agreed !== undefined && partner === before.partner && { agreed }),
    ...(treat && { treat, ...(language !== undefined && { language }) }),
    ...(nudge && nudge.every !== 'none' && { nudge: { ...nudge, every: nudge.every } }),
  };
}

/** A moment is for none of somebody's goals: each that waits for moments says so. */
function withoutGoal(own: Own, base: OwnBase, cue: string): Own {
  const kept = new Set(own.goals.map(({ id }) => id));
  const all = [...own.goals, ...base.goals.filter(({ id }) => !kept.has(id))];
  return all
    .filter(({ rhythm }) => rhythm.kind === 'after')
    .reduce((now, { id }) => withGoal(now, base, id, (goal) => sortedGoal(goal, cue, 'none')), own);
}

/** A goal once the person said whether a moment is for it, or for none. */
function sortedGoal({ cues = [], otherCues = [], ...goal }: Goal, cue: string, whose: 'own' | 'none'): Goal {
  const other = (one: string): boolean => one !== cue;
  const own = [...cues.filter(other), ...(whose === 'own' ? [cue] : [])];
  const none = [...otherCues.filter(other), ...(whose === 'none' ? [cue] : [])];
  return { ...goal, ...(own.length > 0 && { cues: own }), ...(none.length > 0 && { otherCues: none }) };
}

function withStep(own: Own, base: OwnBase, goal: string, step: Step): Own {
  return withGoal(own, base, goal, (found) =>
    found.steps.some(({ id }) => id === step.id) ? found : { ...found, steps: [...found.steps, step] },
  );
}

function withMark(own: Own, item: string, mark: FeedMark): Own {
  return { ...own, marks: new Map(own.marks).set(item, { ...own.marks.get(item), ...mark }) };
}

/** As plain JSON, for the device and for the person who asks what is kept. */
export function writeOwn(own: Own): unknown {
  return {
    goals: own.goals,
    ...(own.preferences && { preferences: own.preferences }),
    marks: Object.fromEntries(own.marks),
    acts: own.acts,
  };
}

/** From what the device kept, which an older release or another program may have written. */
export function readOwn(stored: unknown): { readonly own: Own; readonly problems: readonly Problem[] } {
  if (!isObject(stored)) return { own: nothingOwn, problems: [] };
  const goals = parse(goalsSchema, stored['goals'] ?? []);
  const acts = parse(actsSchema, stored['acts'] ?? []);
  const preferences = stored['preferences'] === undefined ? undefined : parse(preferencesSchema, stored['preferences']);
  const marks = new Map<string, FeedMark>();
  for (const [id, mark] of Object.entries(isObject(stored['marks']) ? stored['marks'] : {})) {
    if (!isObject(mark)) continue;
    const rating = mark['rating'];
    marks.set(id, {
      ...(typeof mark['kept'] === 'boolean' && { kept: mark['kept'] }),
      ...((rating === 'worked' || rating === 'did-not') && { rating }),
    });
  }
  return {
    own: { goals: goals.value ?? [], acts: acts.value ?? [], preferences: preferences?.value, marks },
    problems: [...goals.problems, ...acts.problems, ...(preferences?.problems ?? [])],
  };
}
