import { written } from '../../../contract/visible.js';
import type { ActionData } from '../../../contract/actions.js';
import type { Goal } from '../../../contract/goals.js';
import { inLanguage } from '../../../contract/in-language.js';
import type { Localizer } from '../../../parts/localizer.js';
import type { MessageKey } from '../../../locale/messages.js';

/** What a new goal, or a change of one, is filled in with beforehand. */
export interface GoalDraft extends Partial<
  Pick<Goal, 'id' | 'act' | 'rhythm' | 'visibility' | 'partner' | 'treat' | 'nudge'>
> {
  /** An act of the person's own. */
  readonly own?: ActionData<'act.propose'>;
}

/** What somebody filled in: a goal to set or to change, and an act of their own where they wrote one. */
export interface GoalFormValues {
  /** Id of the chosen act; empty for one of their own. */
  readonly act: string;
  readonly own: Omit<ActionData<'act.propose'>, 'act'> | undefined;
  readonly changes: Omit<ActionData<'goal.change'>, 'goal'>;
}

/** Ids of what the form makes; the same however often it is tried, so that nothing is made twice. */
export interface NewIds {
  readonly goal: string;
  readonly act: string;
}

/** What is still to be filled in: the sentence that says so, and the field. */
export interface MissingField {
  readonly message: Extract<MessageKey, 'goalsChooseFirst' | 'goalsMomentFirst' | 'goalsPartnerFirst'>;
  readonly selector: string;
}

type Nudge = NonNullable<ActionData<'goal.change'>['nudge']>;

/**
 * Reads the form; for a change of a goal only what differs from it.
 *
 * @param moment - The goal's moment as the form first showed it: words that stay keep their languages.
 * @param writing - The language in which it was filled in.
 */
export function readGoalForm(
  form: FormData,
  goal: Goal | undefined,
  moment: string,
  writing: Localizer['writing'],
): GoalFormValues | MissingField {
  const read = (name: string): string => {
    const value = form.get(name);
    return typeof value === 'string' ? written(value) : '';
  };
  const isOwn = !goal && form.get('act') === '';
  if (!goal && !isOwn && read('act') === '') return { message: 'goalsChooseFirst', selector: '[name=act]' };
  if (isOwn && read('own') === '') return { message: 'goalsChooseFirst', selector: '[name=own]' };
  const isAfter = form.get('kind') === 'after';
  if (isAfter && read('every') === '') return { message: 'goalsMomentFirst', selector: '[name=every]' };
  const isShared = form.get('visibility') === 'partner';
  if (isShared && read('partner') === '') return { message: 'goalsPartnerFirst', selector: '.if-partner input' };

  const minutes = Math.round(Number(read('minutes')));
  const period = read('period');
  const treat = read('treat');
  const before = goal?.rhythm;
  return {
    act: read('act'),
    own: isOwn
      ? {
          name: read('own'),
          place: read('place') === 'online' ? 'online' : 'in-person',
          ...writing,
          ...(minutes > 0 && minutes <= 10_000 && { minutes }),
        }
      : undefined,
    changes: {
      rhythm: isAfter
        ? {
            kind: 'after',
            every:
              before?.kind === 'after' && read('every') === moment
                ? before.every
                : inLanguage(read('every'), writing.language),
          }
        : {
            kind: 'per',
            count: Number(read('count')),
            period: period === 'week' || period === 'quarter' ? period : 'month',
          },
      visibility: isShared ? 'partner' : 'only-me',
      ...(isShared && { partner: read('partner') }),
      ...(treat !== (goal?.treat ?? '') && { treat, ...(treat !== '' && writing) }),
      ...nudgeIn(read('nudge'), Number(read('weekday')), goal),
    },
  };
}

/** A goal as somebody wanted it changed, for the fields of the form. */
export function changedDraft(
  { nudge: before, ...goal }: Goal,
  { nudge, ...data }: ActionData<'goal.change'>,
): GoalDraft {
  const { goal: _id, ...changes } = data;
  const wanted = nudge ?? before;
  return {
    ...goal,
    ...changes,
    ...(wanted && wanted.every !== 'none' && { nudge: { ...wanted, every: wanted.every } }),
  };
}

function nudgeIn(every: string, weekday: number, goal: Goal | undefined): { readonly nudge?: Nudge } {
  if (every === 'week' || every === 'month') return { nudge: { every, weekday: weekday as Nudge['weekday'] } };
  return every === 'none' && goal?.nudge ? { nudge: { every } } : {};
}
