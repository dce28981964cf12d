import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '@vonk-intranet/vonk/kudos-wall/define';
import {
  type Json,
  fullDocument,
  manyKudos,
  manyPeople,
  minimalDocument,
  withSection,
  without,
} from '../test/fixtures/fixtures.js';
import { choose, part, press, shown, type } from './press.js';
import { answers, given, missing, onItsWay, refuses } from './setting.js';
import { change, refused } from './under-way.js';
import { type WidgetArgs, showsWidget, usualArgs } from './widget-story.js';

type Args = WidgetArgs<'vonk-kudos-wall'>;

/** The full document with more on its wall: a decided one for the viewer, and somebody whom nobody knows. */
const lively = (): Json => {
  const document = fullDocument();
  const kudos = document['kudos'] as Json[];
  return withSection(document, 'kudos', [
    ...kudos,
    {
      id: 'k-20',
      from: 'p-gone',
      to: ['p-7'],
      text: 'I left last year, but I still tell people about that morning on the crane.',
      value: 'v-gone',
      at: '2026-11-21T08:00:00+01:00',
      shown: 'everyone',
      reactions: [{ kind: 'heart', by: ['p-1', 'p-2'] }],
    },
    {
      id: 'k-21',
      from: 'p-4',
      to: ['p-1'],
      text: 'For the sketch on the napkin. It hangs above my bench.',
      value: 'v-craft',
      at: '2026-11-19T13:00:00+01:00',
      shown: 'everyone',
      reactions: [{ kind: 'thanks', by: ['p-7'] }],
    },
    ...manyKudos(9).map((one, index) => ({ ...one, id: `m-${index}`, at: `2026-10-${20 - index}T09:00:00+02:00` })),
  ]);
};

const crowded = (): Json => ({
  ...fullDocument(),
  people: manyPeople(16).map((person, index) =>
    index % 2 === 0
      ? { ...person, name: 'Wilhelmina Van Cauwenberghe-Vandersmissen tot Oudenaarde aan Schelde' }
      : person,
  ),
  kudos: [
    {
      id: 'k-long',
      from: 'p-3',
      to: ['p-1', 'p-2', 'p-5', 'p-6', 'p-7', 'p-8', 'p-9', 'p-10'],
      text: 'You stayed until the last bolt was in, and then you swept the floor. '.repeat(29),
      value: 'v-care',
      behaviour: 'b-ask',
      team: 't-design',
      at: '2026-11-22T08:58:00+01:00',
      shown: 'team',
      reactions: [
        { kind: 'heart', by: manyPeople(1200).map(({ id }) => id) },
        { kind: 'clap', by: manyPeople(340).map(({ id }) => id) },
      ],
      answer: { text: 'Thank you. '.repeat(60), at: '2026-11-22T08:59:00+01:00' },
    },
    ...manyKudos(60),
  ],
});

const giving = {
  kudos: 'k-given',
  to: ['p-2'],
  text: 'You kept the crane waiting until I had found my glasses. Nobody sighed.',
  value: 'v-care',
};

/** Thanks between colleagues, newest first. Whoever receives one decides who sees it; nobody is counted. */
const meta: Meta<Args> = {
  title: 'Widgets/Kudos wall',
  component: 'vonk-kudos-wall',
  args: { ...usualArgs, limit: 20, value: '' },
  argTypes: {
    limit: { control: { type: 'number', min: 1, step: 1 } },
    value: { control: 'select', options: ['', 'v-care', 'v-craft'] },
  },
  parameters: { given: () => ({ data: lively() }) },
  render: showsWidget('vonk-kudos-wall'),
};
export default meta;
type Story = StoryObj<Args>;

/** With a service: thank, answer, react, decide who sees it, take back, report. */
export const Ready: Story = { parameters: given(() => ({ data: lively(), send: answers })) };
/** The form, filled in halfway: whom, the words, the value that it was. */
export const Thanking: Story = {
  parameters: given(() => ({ data: lively(), send: answers })),
  play: async ({ canvasElement }) => {
    await press(canvasElement, part('[part~=give]'));
    await type(canvasElement, part('#picker'), 'kw');
    await press(canvasElement, part('[role=option]'));
    await type(canvasElement, part('#give-text'), 'You kept the crane waiting until I had found my glasses.');
    await choose(canvasElement, part('#give-value'), 'v-care');
  },
};
/** Whoever was thanked decides who sees it; until then it is theirs alone. */
export const Deciding: Story = {
  parameters: given(() => ({ data: lively(), send: answers })),
  play: async ({ canvasElement }) => {
    await press(canvasElement, part('[data-panel=audience]'));
    await shown(canvasElement, part('[data-panel=audience][aria-expanded=true]'));
  },
};
/** A few words back, which need not be. */
export const Answering: Story = {
  parameters: given(() => ({ data: lively(), send: answers })),
  play: async ({ canvasElement }) => {
    await press(canvasElement, part('[data-panel=answer]'));
    await shown(canvasElement, part('[data-panel=answer][aria-expanded=true]'));
  },
};
/** Without a service the wall is for reading. */
export const ReadOnly: Story = {};
/** Nobody is signed in: only what is shown to the whole organisation. */
export const NobodySignedIn: Story = { parameters: given(() => ({ data: without(lively(), 'viewer') })) };
/** Only the thanks that name one value, where the page says so. */
export const OneValue: Story = {
  args: { value: 'v-craft' },
  parameters: given(() => ({ data: lively(), send: answers })),
};
/** Somebody for whom telling outside is nothing: thanking goes on. */
export const NotForMe: Story = {
  parameters: given(() => ({ data: { ...lively(), preferences: { stance: 'no' } }, send: answers })),
};
/** The service says no: what was typed stays, and the reason stands beside it. */
export const Refused: Story = { parameters: given(() => ({ data: lively(), send: refuses })) };
/** What was just done waits for a connection: a few words beside it, and a way to take it back. */
export const Waiting: Story = {
  parameters: given(() => ({
    data: lively(),
    changes: [change('kudos.give', giving), change('kudos.react', { kudos: 'k-2', kind: 'heart', on: true })],
  })),
};
/** The viewer is no longer signed in: one line, and what they did is kept. */
export const SignedOut: Story = {
  parameters: given(() => ({ data: lively(), changes: [change('kudos.give', giving, { status: 'signed-out' })] })),
};
/** Refused later on: the words are still there, to be changed or put away. */
export const RefusedLater: Story = {
  parameters: given(() => ({
    data: lively(),
    changes: [
      refused('kudos.give', giving, 'Thanks are read by the team first, and this one was too long'),
      refused('kudos.answer', { kudos: 'k-1', text: 'With pleasure. The coffee helped.' }, 'The note was taken back'),
    ],
  })),
};
/** A browser that keeps nothing: what waits is lost with the page, and that is said. */
export const MemoryOnly: Story = {
  parameters: given(() => ({ data: lively(), keeping: 'memory', changes: [change('kudos.give', giving)] })),
};
/** More than one page. */
export const Many: Story = {
  args: { limit: 12 },
  parameters: given(() => ({ data: { ...fullDocument(), kudos: manyKudos(200) }, send: answers })),
};
/** Five thousand colleagues to choose from. */
export const LargeOrganisation: Story = {
  parameters: given(() => ({ data: { ...lively(), people: manyPeople(5000) }, send: answers })),
};
/** Names of 60 characters, a text of 2,000, a thousand reactions. */
export const Crowded: Story = { parameters: given(() => ({ data: crowded(), send: answers })) };
/** Three people and two notes. */
export const Smallest: Story = {
  parameters: given(() => ({
    data: {
      ...minimalDocument(),
      kudos: [
        { id: 'k-1', from: 'sam', to: ['hanne'], text: 'Bedankt voor de soep.', at: '2026-11-21T13:00:00+01:00' },
        {
          id: 'k-2',
          from: 'hanne',
          to: ['joke'],
          text: 'Je zag het losse wiel voor ik vertrok.',
          at: '2026-11-20T13:00:00+01:00',
          shown: 'everyone',
        },
      ],
    },
    send: answers,
  })),
};
/** What somebody sees who sets up the page: an unknown person and an unknown value are named. */
export const Preview: Story = { args: { preview: true } };

/** For a screen in the hall: what anybody may see, and nothing to press. */
export const ForReadingOnly: Story = { args: { readOnly: true } };
export const Empty: Story = {
  parameters: given(() => ({ data: withSection(fullDocument(), 'kudos', []), send: answers })),
};
export const NotSetUp: Story = { parameters: given(() => ({ data: without(fullDocument(), 'kudos') })) };
/** The document did not come. */
export const Failed: Story = { parameters: given(() => missing) };
export const FailedForEditors: Story = { args: { preview: true }, parameters: given(() => missing) };
/** The shape of what comes, while it is on its way. */
export const Loading: Story = { parameters: given(() => onItsWay) };
