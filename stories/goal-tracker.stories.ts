import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '@vonk-intranet/vonk/goal-tracker/define';
import {
  type Json,
  fullDocument,
  manyPeople,
  minimalDocument,
  withSection,
  without,
} from '../test/fixtures/fixtures.js';
import { part, press, shown } from './press.js';
import { answers, given, missing, onItsWay, refuses } from './setting.js';
import { change, refused } from './under-way.js';
import { type WidgetArgs, showsWidget, usualArgs } from './widget-story.js';

type Args = WidgetArgs<'vonk-goal-tracker'>;

const goalsOf = (document: Json): readonly Json[] => document['goals'] as readonly Json[];
const withGoals = (...goals: readonly Json[]): Json => withSection(fullDocument(), 'goals', goals);
const step = (id: string, at: string, more: Json = {}): Json => ({ id, at, answer: 'done', ...more });

const talking: Json = {
  id: 'g-1',
  act: 'a-talk',
  visibility: 'only-me',
  startedAt: '2026-05-04T09:00:00+02:00',
  rhythm: { kind: 'per', count: 4, period: 'month' },
  treat: 'A waffle at the market',
  steps: [
    ...['05-06', '05-20', '06-03', '06-11', '06-25', '08-13', '08-20', '09-02', '09-15', '10-01', '10-09', '10-22'].map(
      (day, index) => step(`o-${index}`, `2026-${day}T18:00:00+02:00`),
    ),
    step('n-1', '2026-11-04T18:00:00+01:00', { note: 'With the neighbours, over soup.' }),
    step('n-2', '2026-11-11T18:00:00+01:00'),
    step('n-3', '2026-11-18T18:00:00+01:00', { act: 'a-like' }),
  ],
};

const crowded = (): Json => {
  const long = 'Telling somebody who has never heard of us what we build, and why the river needs it';
  const document = fullDocument();
  return {
    ...document,
    people: manyPeople(400).map((person, index) =>
      index % 2 === 0 ? { ...person, name: 'Wilhelmina Van Cauwenberghe-Vandersmissen tot Oudenaarde' } : person,
    ),
    acts: [
      ...(document['acts'] as readonly Json[]),
      ...Array.from({ length: 30 }, (_, index) => ({
        id: `a-long-${index}`,
        name: `${long}, ${index + 1}`,
        place: index % 2 === 0 ? 'in-person' : 'online',
        channel: index % 2 === 0 ? undefined : 'LinkedIn',
        minutes: index,
        effort: (index % 5) + 1,
        starters: ['I stayed until the last bolt was in, and then I swept the floor. '.repeat(30)],
      })),
    ],
    goals: Array.from({ length: 5 }, (_, index) => ({
      ...talking,
      id: `g-many-${index}`,
      act: `a-long-${index}`,
      visibility: 'partner',
      partner: 'p-3',
      treat: 'A whole evening with nobody else in the house, and the good chair. '.repeat(4),
      rhythm: { kind: 'per', count: [4, 200, 1, 10, 3][index], period: ['month', 'quarter', 'week'][index % 3] },
      steps: Array.from({ length: 40 }, (__, day) =>
        step(
          `m-${index}-${day}`,
          `2026-${String(11 - (day % 9)).padStart(2, '0')}-${String((day % 20) + 1).padStart(2, '0')}T09:00:00+01:00`,
          {
            note: day % 3 === 0 ? 'They asked me twice what the counterweight does. '.repeat(40) : undefined,
          },
        ),
      ),
    })),
  };
};

/** Goals that people set themselves: a small step, a rhythm of their own, a celebration. Nobody else sees them. */
const meta: Meta<Args> = {
  title: 'Widgets/Goal tracker',
  component: 'vonk-goal-tracker',
  args: usualArgs,
  parameters: { given: () => ({ data: fullDocument() }) },
  render: showsWidget('vonk-goal-tracker'),
};
export default meta;
type Story = StoryObj<Args>;

/** One goal per month, one after every event with a question about last Thursday, one paused and one stopped. */
export const Ready: Story = {};
/** One goal, one step away. Log it to see it reached. */
export const AlmostReached: Story = { parameters: given(() => ({ data: withGoals(talking) })) };
/** Reached, and a step more than was chosen. */
export const Reached: Story = {
  parameters: given(() => ({ data: withGoals({ ...talking, rhythm: { kind: 'per', count: 3, period: 'month' } }) })),
};
/** The day of the nudge that the person asked for. */
export const Nudge: Story = {
  parameters: given(() => ({ data: withGoals({ ...talking, nudge: { every: 'week', weekday: 7 } }) })),
};
/** Two goals wait for moments, and nobody said for which of them last Thursday was. It is asked once. */
export const WhichGoals: Story = {
  parameters: given(() => ({
    data: withGoals(...goalsOf(fullDocument()).slice(1, 2), {
      ...talking,
      id: 'g-2',
      act: 'a-post',
      rhythm: { kind: 'after', every: { en: 'customer visit' } },
      steps: [],
    }),
    send: answers,
  })),
};
/** A step that was done on another day, since the goal was set. */
export const OnAnotherDay: Story = {
  parameters: given(() => ({ data: withGoals(talking), send: answers })),
  play: async ({ canvasElement }) => {
    await press(canvasElement, part('[part~=log]'));
    await press(canvasElement, part('[part~=notice] .actions button:last-child'));
    await shown(canvasElement, part('#day'));
  },
};
/** All goals rest: nothing says more than that. */
export const Resting: Story = {
  parameters: given(() => ({ data: withSection(fullDocument(), 'goals', goalsOf(fullDocument()).slice(2)) })),
};
/** The form of a new goal: a step, a rhythm, who sees it. */
export const SettingAGoal: Story = {
  parameters: given(() => ({ data: fullDocument(), send: answers })),
  play: async ({ canvasElement }) => {
    await press(canvasElement, part('[part~=new]'));
    await shown(canvasElement, part('dialog[open]'));
  },
};
/** The same form for a goal that is there. */
export const ChangingAGoal: Story = {
  parameters: given(() => ({ data: fullDocument(), send: answers })),
  play: async ({ canvasElement }) => {
    await press(canvasElement, part('.goal-ways button'));
    await shown(canvasElement, part('dialog[open]'));
  },
};
/** A question to a colleague who coaches, and what became of earlier ones. */
export const AskingAColleague: Story = {
  parameters: given(() => ({ data: fullDocument(), send: answers })),
  play: async ({ canvasElement }) => {
    await press(canvasElement, part('[part~=coaching] > summary'));
    await press(canvasElement, part('[part~=coach] button'));
    await shown(canvasElement, part('#coach-about'));
  },
};
/** Nothing set yet: one small step, to begin with it; the next one comes on request. */
export const Empty: Story = { parameters: given(() => ({ data: withGoals() })) };
/** One act, no cues, three people. */
export const Smallest: Story = {
  parameters: given(() => ({
    data: withSection(minimalDocument(), 'acts', [{ id: 'a-1', name: 'Tell a friend', place: 'in-person' }]),
  })),
};
/** Somebody who said "not for me" and has goals: they stay, plainly, and nothing calls. */
export const NotForMe: Story = {
  parameters: given(() => ({ data: withSection(fullDocument(), 'preferences', { stance: 'no' }) })),
};
/** The same without goals. */
export const NotForMeEmpty: Story = {
  parameters: given(() => ({
    data: { ...without(fullDocument(), 'coaching'), goals: [], preferences: { stance: 'no' } },
  })),
};
/** A service takes questions to coaches. A partner is told by the person, with or without one. */
export const WithService: Story = { parameters: given(() => ({ data: fullDocument(), send: answers })) };
/** A service that refuses: what was typed stays, and the reason stands there. */
export const Refused: Story = { parameters: given(() => ({ data: fullDocument(), send: refuses })) };
/** Many goals, long names, long notes, 400 people. */
export const Crowded: Story = { parameters: given(() => ({ data: crowded() })) };
export const NobodySignedIn: Story = { parameters: given(() => ({ data: without(fullDocument(), 'viewer') })) };
export const NotSetUp: Story = {
  parameters: given(() => ({ data: without(without(fullDocument(), 'goals'), 'acts') })),
};
/** What somebody sees who sets up the page. */
export const Preview: Story = {
  args: { preview: true },
  parameters: given(() => ({
    data: withSection(fullDocument(), 'acts', [{ id: 'a-talk', name: 'Talk', place: 'somewhere' }]),
  })),
};
/** The document did not come. The reader sees one calm sentence and can try again. */
export const Failed: Story = { parameters: given(() => missing) };
/** The shape of what comes, while the document is on its way. */
export const Loading: Story = { parameters: given(() => onItsWay) };
/** A step and a goal that wait for a connection. */
export const Waiting: Story = {
  parameters: given(() => ({
    data: fullDocument(),
    changes: [
      change('step.log', { goal: 'g-post', step: 's-4', answer: 'done', note: 'With the neighbours, over soup.' }),
      change('goal.pause', { goal: 'g-fairs' }),
    ],
  })),
};
/** The viewer is no longer signed in: one line, and what they did is kept. */
export const SignedOut: Story = {
  parameters: given(() => ({
    data: fullDocument(),
    changes: [change('step.log', { goal: 'g-post', step: 's-4', answer: 'done' }, { status: 'signed-out' })],
  })),
};
/** Refused later on: a goal, and a note, with the words in them. */
export const RefusedLater: Story = {
  parameters: given(() => ({
    data: fullDocument(),
    changes: [
      refused(
        'goal.set',
        {
          goal: 'g-new',
          act: 'a-fair',
          rhythm: { kind: 'per', count: 2, period: 'quarter' },
          treat: 'A day at the sea',
        },
        'Job fairs are planned for the whole year already',
      ),
      refused(
        'step.log',
        { goal: 'g-post', step: 's-9', answer: 'done', note: 'About the load test, with a picture of the crane.' },
        'This form is no longer counted',
      ),
    ],
  })),
};
/** A browser that keeps nothing. */
export const MemoryOnly: Story = {
  parameters: given(() => ({
    data: fullDocument(),
    keeping: 'memory',
    changes: [change('step.log', { goal: 'g-post', step: 's-4', answer: 'done' })],
  })),
};
