/**
 * Who may do what, as one table. Everything that a row is about is the receiver's, or thanks from the giver to the
 * receiver; `+` is carried out, `·` is refused.
 */
import { v7 } from 'uuid';
import type { ActionData, ActionType } from '@vonk-intranet/vonk/contract';
import type { ViewerName } from './company.js';
import { columns } from './sections.js';

/** What is there before a row is tried, by what it is named after. */
export type Thing = (name: string) => string;

export interface ActionRow {
  readonly type: ActionType;
  readonly about: string;
  readonly may: ReadonlySet<ViewerName>;
  /** What is sent. `thing` gives the id of something that is there; in its place the id of nothing is tried too. */
  readonly data: (thing: Thing, viewer: ViewerName) => unknown;
}

const row = <T extends ActionType>(
  type: T,
  about: string,
  signs: string,
  data: (thing: Thing, viewer: ViewerName) => ActionData<T>,
): ActionRow => ({ type, about, may: columns(signs), data });

const perMonth = { kind: 'per', count: 1, period: 'month' } as const;
/** A colleague who is not the viewer. */
const colleague = (viewer: ViewerName): string => (viewer === 'mate' ? 'other' : 'mate');

/** What one of them takes back is gone for the other: each has thanks of their own for it. */
const byReceiver = (viewer: ViewerName): string => (viewer === 'receiver' ? 'by the receiver, ' : '');

// prettier-ignore
export const actionRows: readonly ActionRow[] = [
  //                                                                  nobody giver receiver mate other partner coach editor manager stranger
  row('kudos.give',      'to a colleague',                             '·     +     +       +    +      +       +     +      +       ·', (_, viewer) => ({ kudos: v7(), to: [colleague(viewer)], text: 'Text' })),
  row('kudos.give',      'to oneself',                                 '·     ·     ·       ·    ·      ·       ·     ·      ·       ·', (_, viewer) => ({ kudos: v7(), to: [viewer], text: 'Text' })),
  row('kudos.give',      'for the wall of a team that gets none',      '·     ·     ·       ·    ·      ·       ·     ·      ·       ·', (_, viewer) => ({ kudos: v7(), to: [colleague(viewer)], team: 't-giver', text: 'Text' })),
  row('kudos.show',      'thanks that wait for a decision',            '·     ·     +       ·    ·      ·       ·     ·      ·       ·', (thing) => ({ kudos: thing('undecided'), shown: 'receiver' })),
  row('kudos.show',      'thanks that everyone sees',                  '·     ·     +       ·    ·      ·       ·     ·      ·       ·', (thing) => ({ kudos: thing('everyone'), shown: 'everyone' })),
  row('kudos.react',     'to private thanks',                          '·     +     +       ·    ·      ·       ·     ·      ·       ·', (thing) => ({ kudos: thing('undecided'), kind: 'heart', on: true })),
  row('kudos.react',     'to thanks that the team sees',               '·     +     +       +    ·      ·       ·     ·      +       ·', (thing) => ({ kudos: thing('team'), kind: 'heart', on: true })),
  row('kudos.react',     'to thanks that everyone sees',               '·     +     +       +    +      +       +     +      +       ·', (thing) => ({ kudos: thing('everyone'), kind: 'heart', on: true })),
  row('kudos.answer',    'private thanks',                             '·     ·     +       ·    ·      ·       ·     ·      ·       ·', (thing) => ({ kudos: thing('undecided'), text: 'Text' })),
  row('kudos.answer',    'thanks that everyone sees',                  '·     ·     +       ·    ·      ·       ·     ·      ·       ·', (thing) => ({ kudos: thing('everyone'), text: 'Text' })),
  row('kudos.report',    'private thanks',                             '·     +     +       ·    ·      ·       ·     ·      ·       ·', (thing) => ({ kudos: thing('undecided') })),
  row('kudos.report',    'thanks that everyone sees',                  '·     +     +       +    +      +       +     +      +       ·', (thing) => ({ kudos: thing('everyone') })),
  row('kudos.take-back', 'private thanks',                             '·     +     +       ·    ·      ·       ·     ·      ·       ·', (thing, viewer) => ({ kudos: thing(`${byReceiver(viewer)}to take back`) })),
  row('kudos.take-back', 'thanks that everyone sees',                  '·     +     +       ·    ·      ·       ·     ·      ·       ·', (thing, viewer) => ({ kudos: thing(`${byReceiver(viewer)}shown, to take back`) })),
  row('goal.set',        'a goal of one\'s own',                       '·     +     +       +    +      +       +     +      +       ·', () => ({ goal: v7(), act: 'act', rhythm: perMonth })),
  row('goal.set',        'with a form that the receiver proposed',     '·     ·     +       ·    ·      ·       ·     ·      ·       ·', (thing) => ({ goal: v7(), act: thing('own-act'), rhythm: perMonth })),
  row('goal.change',     'a goal for oneself',                         '·     ·     +       ·    ·      ·       ·     ·      ·       ·', (thing) => ({ goal: thing('goal'), rhythm: perMonth })),
  row('goal.change',     'a goal with a partner',                      '·     ·     +       ·    ·      ·       ·     ·      ·       ·', (thing) => ({ goal: thing('shared goal'), rhythm: perMonth })),
  row('goal.pause',      'a goal with a partner',                      '·     ·     +       ·    ·      ·       ·     ·      ·       ·', (thing) => ({ goal: thing('shared goal') })),
  row('goal.resume',     'a goal with a partner',                      '·     ·     +       ·    ·      ·       ·     ·      ·       ·', (thing) => ({ goal: thing('shared goal') })),
  row('goal.stop',       'a goal with a partner',                      '·     ·     +       ·    ·      ·       ·     ·      ·       ·', (thing) => ({ goal: thing('shared goal') })),
  row('step.log',        'toward a goal for oneself',                  '·     ·     +       ·    ·      ·       ·     ·      ·       ·', (thing) => ({ goal: thing('goal'), step: v7(), answer: 'done' })),
  row('step.log',        'toward a goal with a partner',               '·     ·     +       ·    ·      ·       ·     ·      ·       ·', (thing) => ({ goal: thing('shared goal'), step: v7(), answer: 'done' })),
  row('step.take-back',  'of a goal for oneself',                      '·     ·     +       ·    ·      ·       ·     ·      ·       ·', (thing) => ({ goal: thing('goal'), step: thing('step to take back') })),
  row('cue.answer',      'of a goal for oneself',                      '·     ·     +       ·    ·      ·       ·     ·      ·       ·', (thing) => ({ goal: thing('goal'), step: v7(), cue: 'cue', answer: 'done' })),
  row('cue.answer',      'that a moment is for a goal for oneself',    '·     ·     +       ·    ·      ·       ·     ·      ·       ·', (thing) => ({ goal: thing('goal'), step: v7(), cue: 'cue' })),
  row('cue.answer',      'that a moment is for none of one\'s goals', '·     +     +       +    +      +       +     +      +       ·', () => ({ step: v7(), cue: 'cue' })),
  row('act.propose',     'a form of one\'s own',                       '·     +     +       +    +      +       +     +      +       ·', () => ({ act: v7(), name: 'Name', place: 'online' })),
  row('board.join',      'for oneself',                                '·     +     +       +    +      +       +     +      +       ·', () => ({ textVersion: 'one' })),
  row('board.join',      'with a wording that is not there',           '·     ·     ·       ·    ·      ·       ·     ·      ·       ·', () => ({ textVersion: 'two' })),
  row('board.leave',     'for oneself',                                '·     +     +       +    +      +       +     +      +       ·', () => ({})),
  row('preferences.set', 'for oneself',                                '·     +     +       +    +      +       +     +      +       ·', () => ({ minutesPerWeek: 10 })),
  row('coaching.ask',    'a coach',                                    '·     +     +       +    +      +       ·     +      +       ·', () => ({ request: v7(), coach: 'coach' })),
  row('coaching.ask',    'somebody who is none',                       '·     ·     ·       ·    ·      ·       ·     ·      ·       ·', (_, viewer) => ({ request: v7(), coach: colleague(viewer) })),
  row('coaching.cancel', 'what the receiver asked',                    '·     ·     +       ·    ·      ·       ·     ·      ·       ·', (thing) => ({ request: thing('request') })),
  row('feed.keep',       'an item',                                    '·     +     +       +    +      +       +     +      +       ·', () => ({ item: 'item', kept: true })),
  row('feed.rate',       'an item',                                    '·     +     +       +    +      +       +     +      +       ·', () => ({ item: 'item', rating: 'worked' })),
  row('feedback.ask',    'about a step of the receiver',               '·     ·     +       ·    ·      ·       ·     ·      ·       ·', (thing) => ({ step: thing('step') })),
  row('doubt.share',     'without a name',                             '·     +     +       +    +      +       +     +      +       ·', () => ({ doubt: 'not-natural' })),
  row('wish.share',      'without a name',                             '·     +     +       +    +      +       +     +      +       ·', () => ({ text: 'Text' })),
  row('me.export',       'what is kept about oneself',                 '·     +     +       +    +      +       +     +      +       ·', () => ({})),
  // The last one: nothing is there any more afterwards.
  row('me.erase',        'what is kept about oneself',                 '·     +     +       +    +      +       +     +      +       ·', () => ({})),
];
