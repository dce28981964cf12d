import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { type TemplateResult, html } from 'lit';
import { type PendingChange, createSpace } from 'vonk';
import 'vonk/kudos-wall/define';
import 'vonk/space/define';
import {
  type Json,
  fullDocument,
  manyKudos,
  manyPeople,
  minimalDocument,
  today,
  withSection,
  without,
} from '../test/fixtures/fixtures.js';
import { change, refused, underWay } from './under-way.js';

const now = (): Date => new Date(today);

/** A wall whose service answers after a moment, so that everything on it can be tried. */
const withService = (
  document: Json,
  attributes: { refuses?: boolean; value?: string; limit?: number } = {},
): TemplateResult => {
  const space = createSpace({
    data: document,
    now,
    key: `story ${crypto.randomUUID()}`,
    send: async () => {
      await new Promise((resolve) => setTimeout(resolve, 400));
      if (!attributes.refuses) return { status: 'done' };
      return {
        status: 'refused',
        problem: { code: 'refused', path: '/actions', message: '', details: { status: 409 } },
      };
    },
  });
  return html`<vonk-space .space=${space}>
    <vonk-kudos-wall .value=${attributes.value} .limit=${attributes.limit ?? 20}></vonk-kudos-wall>
  </vonk-space>`;
};

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

/** A wall on which something is under way. */
const wallOf = (changes: readonly PendingChange[], keeping?: 'device' | 'memory'): TemplateResult =>
  html`<vonk-space .space=${underWay(lively(), changes, keeping)}><vonk-kudos-wall></vonk-kudos-wall></vonk-space>`;
const giving = {
  kudos: 'k-given',
  to: ['p-2'],
  text: 'You kept the crane waiting until I had found my glasses. Nobody sighed.',
  value: 'v-care',
};

/** Thanks between colleagues, newest first. Whoever receives one decides who sees it; nobody is counted. */
const meta: Meta = {
  title: 'Widgets/Kudos wall',
  component: 'vonk-kudos-wall',
  args: { data: lively(), headingLevel: 2, density: 'comfortable', preview: false, limit: 20 },
  render: (args) =>
    html`<vonk-kudos-wall
      .data=${args['data']}
      .headingLevel=${args['headingLevel']}
      .density=${args['density']}
      .limit=${args['limit']}
      .value=${args['value']}
      ?preview=${args['preview']}
    ></vonk-kudos-wall>`,
};
export default meta;
type Story = StoryObj;

/** With a service: thank, answer, react, decide who sees it, take back, report. */
export const Ready: Story = { render: () => withService(lively()) };
/** Without a service the wall is for reading. */
export const ReadOnly: Story = {};
/** Nobody is signed in: only what is shown to the whole organisation. */
export const NobodySignedIn: Story = { args: { data: without(lively(), 'viewer') } };
/** Only the thanks that name one value, where the page says so. */
export const OneValue: Story = { render: () => withService(lively(), { value: 'v-craft' }) };
/** Somebody for whom telling outside is nothing: thanking goes on. */
export const NotForMe: Story = { render: () => withService({ ...lively(), preferences: { stance: 'no' } }) };
/** The service says no: what was typed stays, and the reason stands beside it. */
export const Refused: Story = { render: () => withService(lively(), { refuses: true }) };
/** What was just done waits for a connection: a few words beside it, and a way to take it back. */
export const Waiting: Story = {
  render: () =>
    wallOf([change('kudos.give', giving), change('kudos.react', { kudos: 'k-2', kind: 'heart', on: true })]),
};
/** The viewer is no longer signed in: one line, and what they did is kept. */
export const SignedOut: Story = { render: () => wallOf([change('kudos.give', giving, { status: 'signed-out' })]) };
/** Refused later on: the words are still there, to be changed or put away. */
export const RefusedLater: Story = {
  render: () =>
    wallOf([
      refused('kudos.give', giving, 'Thanks are read by the team first, and this one was too long'),
      refused('kudos.answer', { kudos: 'k-1', text: 'With pleasure. The coffee helped.' }, 'The note was taken back'),
    ]),
};
/** A browser that keeps nothing: what waits is lost with the page, and that is said. */
export const MemoryOnly: Story = { render: () => wallOf([change('kudos.give', giving)], 'memory') };
/** More than one page. */
export const Many: Story = { render: () => withService({ ...fullDocument(), kudos: manyKudos(200) }, { limit: 12 }) };
/** Five thousand colleagues to choose from. */
export const LargeOrganisation: Story = { render: () => withService({ ...lively(), people: manyPeople(5000) }) };
/** Names of 60 characters, a text of 2,000, a thousand reactions. */
export const Crowded: Story = { render: () => withService(crowded()) };
/** Three people and two notes. */
export const Smallest: Story = {
  render: () =>
    withService({
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
    }),
};
/** What somebody sees who sets up the page: an unknown person and an unknown value are named. */
export const Preview: Story = { args: { preview: true } };
export const Empty: Story = { render: () => withService(withSection(fullDocument(), 'kudos', [])) };
export const NotSetUp: Story = { args: { data: without(fullDocument(), 'kudos') } };
/** The document did not come. */
export const Failed: Story = { render: () => html`<vonk-kudos-wall src="missing.json"></vonk-kudos-wall>` };
export const FailedForEditors: Story = {
  render: () => html`<vonk-kudos-wall src="missing.json" preview></vonk-kudos-wall>`,
};
/** The shape of what comes, while it is on its way. */
export const Loading: Story = {
  render: () => withService({ ...fullDocument(), kudos: { href: 'https://example.invalid/never' } }),
};
