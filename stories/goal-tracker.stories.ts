import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { type TemplateResult, html } from 'lit';
import { type PendingChange, createSpace } from 'vonk';
import 'vonk/goal-tracker/define';
import 'vonk/space/define';
import {
  type Json,
  fullDocument,
  manyPeople,
  minimalDocument,
  today,
  withSection,
  without,
} from '../test/fixtures/fixtures.js';
import { change, refused, underWay } from './under-way.js';

/** A tracker on a device of its own, at the moment of the examples. */
const onDevice = (document: Json, attributes: { preview?: boolean } = {}): TemplateResult => {
  const space = createSpace({ data: document, now: () => new Date(today), key: `story ${crypto.randomUUID()}` });
  return html`<vonk-space .space=${space}>
    <vonk-goal-tracker ?preview=${attributes.preview}></vonk-goal-tracker>
  </vonk-space>`;
};

/** The same with a service that answers after a moment. */
const withService = (document: Json, refuses: boolean): TemplateResult => {
  const space = createSpace({
    data: document,
    now: () => new Date(today),
    key: `story ${crypto.randomUUID()}`,
    send: async () => {
      await new Promise((resolve) => setTimeout(resolve, 400));
      if (!refuses) return { status: 'done' };
      return {
        status: 'refused',
        problem: { code: 'refused', path: '/actions', message: '', details: { status: 409 } },
      };
    },
  });
  return html`<vonk-space .space=${space}><vonk-goal-tracker></vonk-goal-tracker></vonk-space>`;
};

/** A tracker in which something is under way. */
const trackerOf = (changes: readonly PendingChange[], keeping?: 'device' | 'memory'): TemplateResult =>
  html`<vonk-space .space=${underWay(fullDocument(), changes, keeping)}
    ><vonk-goal-tracker></vonk-goal-tracker
  ></vonk-space>`;

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
const meta: Meta = {
  title: 'Widgets/Goal tracker',
  component: 'vonk-goal-tracker',
  args: { data: fullDocument(), headingLevel: 2, density: 'comfortable', preview: false },
  render: (args) =>
    html`<vonk-goal-tracker
      .data=${args['data']}
      .headingLevel=${args['headingLevel']}
      .density=${args['density']}
      ?preview=${args['preview']}
    ></vonk-goal-tracker>`,
};
export default meta;
type Story = StoryObj;

/** One goal per month, one after every event with a question about last Thursday, one paused and one stopped. */
export const Ready: Story = { render: () => onDevice(fullDocument()) };
/** One goal, one step away. Log it to see it reached. */
export const AlmostReached: Story = { render: () => onDevice(withGoals(talking)) };
/** Reached, and a step more than was chosen. */
export const Reached: Story = {
  render: () => onDevice(withGoals({ ...talking, rhythm: { kind: 'per', count: 3, period: 'month' } })),
};
/** The day of the nudge that the person asked for. */
export const Nudge: Story = {
  render: () => onDevice(withGoals({ ...talking, nudge: { every: 'week', weekday: 7 } })),
};
/** All goals rest: nothing says more than that. */
export const Resting: Story = {
  render: () => onDevice(withSection(fullDocument(), 'goals', goalsOf(fullDocument()).slice(2))),
};
/** Nothing set yet: the smallest steps, to begin with one. */
export const Empty: Story = { render: () => onDevice(withGoals()) };
/** One act, no cues, three people. */
export const Smallest: Story = {
  render: () =>
    onDevice(withSection(minimalDocument(), 'acts', [{ id: 'a-1', name: 'Tell a friend', place: 'in-person' }])),
};
/** Somebody who said "not for me" and has goals: they stay, plainly, and nothing calls. */
export const NotForMe: Story = {
  render: () => onDevice(withSection(fullDocument(), 'preferences', { stance: 'no' })),
};
/** The same without goals. */
export const NotForMeEmpty: Story = {
  render: () => onDevice({ ...without(fullDocument(), 'coaching'), goals: [], preferences: { stance: 'no' } }),
};
/** A service carries questions to coaches, and tells partners. */
export const WithService: Story = { render: () => withService(fullDocument(), false) };
/** A service that refuses: what was typed stays, and the reason stands there. */
export const Refused: Story = { render: () => withService(fullDocument(), true) };
/** Many goals, long names, long notes, 400 people. */
export const Crowded: Story = { render: () => onDevice(crowded()) };
export const NobodySignedIn: Story = { render: () => onDevice(without(fullDocument(), 'viewer')) };
export const NotSetUp: Story = { render: () => onDevice(without(without(fullDocument(), 'goals'), 'acts')) };
/** What somebody sees who sets up the page. */
export const Preview: Story = {
  render: () =>
    onDevice(withSection(fullDocument(), 'acts', [{ id: 'a-talk', name: 'Talk', place: 'somewhere' }]), {
      preview: true,
    }),
};
/** The document did not come. The reader sees one calm sentence and can try again. */
export const Failed: Story = { render: () => html`<vonk-goal-tracker src="missing.json"></vonk-goal-tracker>` };
/** The shape of what comes, while the document is on its way. */
export const Loading: Story = {
  render: () =>
    html`<vonk-goal-tracker
      .data=${{ ...fullDocument(), goals: { href: 'https://example.invalid/never' } }}
    ></vonk-goal-tracker>`,
};
/** A step and a goal that wait for a connection. */
export const Waiting: Story = {
  render: () =>
    trackerOf([
      change('step.log', { goal: 'g-post', step: 's-4', answer: 'done', note: 'With the neighbours, over soup.' }),
      change('goal.pause', { goal: 'g-fairs' }),
    ]),
};
/** The viewer is no longer signed in: one line, and what they did is kept. */
export const SignedOut: Story = {
  render: () =>
    trackerOf([change('step.log', { goal: 'g-post', step: 's-4', answer: 'done' }, { status: 'signed-out' })]),
};
/** Refused later on: a goal, and a note, with the words in them. */
export const RefusedLater: Story = {
  render: () =>
    trackerOf([
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
    ]),
};
/** A browser that keeps nothing. */
export const MemoryOnly: Story = {
  render: () => trackerOf([change('step.log', { goal: 'g-post', step: 's-4', answer: 'done' })], 'memory'),
};
