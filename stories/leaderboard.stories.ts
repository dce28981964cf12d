import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { type TemplateResult, html } from 'lit';
import { createSpace } from 'vonk';
import 'vonk/leaderboard/define';
import 'vonk/space/define';
import {
  type Json,
  fullDocument,
  manyPeople,
  minimalDocument,
  withSection,
  without,
} from '../test/fixtures/fixtures.js';

/** The board of the full document, changed. */
const board = (changes: Json): Json => {
  const document = fullDocument();
  return withSection(document, 'board', { ...(document['board'] as Json), ...changes });
};
const together = (changes: Json = {}): Json =>
  board({ mode: 'together', together: { ...((fullDocument()['board'] as Json)['together'] as Json), ...changes } });
/** So far toward 200 acts, without a history. */
const soFar = (count: number): Json => together({ count, target: 200, history: undefined });

/** The same for somebody who does not take part. */
const asNewcomer = (document: Json): Json => ({
  ...document,
  viewer: { id: 'p-16' },
  board: { ...(document['board'] as Json), self: { count: 3 } },
});

/** A board inside a space whose service answers after a moment, so that joining and leaving can be tried. */
const withService = (document: Json, refuses = false): TemplateResult => {
  const space = createSpace({
    data: document,
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
  return html`<vonk-space .space=${space}><vonk-leaderboard></vonk-leaderboard></vonk-space>`;
};

/** What people do together grows into something; a list of names only for those who said yes. */
const meta: Meta = {
  title: 'Widgets/Leaderboard',
  component: 'vonk-leaderboard',
  args: { data: together(), headingLevel: 2, density: 'comfortable', preview: false, meter: 'garden' },
  argTypes: { meter: { control: 'inline-radio', options: ['garden', 'bar'] } },
  render: (args) =>
    html`<vonk-leaderboard
      .data=${args['data']}
      .headingLevel=${args['headingLevel']}
      .density=${args['density']}
      .meter=${args['meter']}
      ?preview=${args['preview']}
    ></vonk-leaderboard>`,
};
export default meta;
type Story = StoryObj;

/** Together first: one shared total, without any name. */
export const Ready: Story = {};
/** A plain bar instead of the garden. */
export const PlainBar: Story = { args: { meter: 'bar' } };
export const JustSown: Story = { args: { data: soFar(9) } };
export const HalfGrown: Story = { args: { data: soFar(96) } };
export const InBloom: Story = { args: { data: soFar(204) } };
/** Without a target there is only the count. */
export const WithoutTarget: Story = { args: { data: together({ target: undefined, for: undefined }) } };
/** Fewer than the minimum group: no number, and bare soil whatever was counted. */
export const TooFew: Story = { args: { data: together({ participants: 4 }) } };

/** Names, for an organisation that chose them: at most half of those who said yes, and nobody last. */
export const People: Story = { args: { data: fullDocument() } };
export const PeopleTooFew: Story = { args: { data: board({ minimumGroup: 20 }) } };
/** Names of 60 characters, and two thousand people who said yes. */
export const Crowded: Story = {
  args: {
    data: {
      ...fullDocument(),
      people: manyPeople(2000).map((person, index) =>
        index % 4 === 0
          ? { ...person, name: 'Wilhelmina Van Cauwenberghe-Vandersmissen tot Oudenaarde aan Schelde' }
          : person,
      ),
      board: {
        ...(fullDocument()['board'] as Json),
        entries: manyPeople(2000).map(({ id }, index) => ({
          person: id,
          count: 2400 - index,
          consent: { status: 'in', at: '2026-09-02T10:00:00+02:00', textVersion: 'board-2' },
        })),
        self: undefined,
      },
    },
  },
};

/** Somebody who does not take part yet, with a service that can carry it out. Read first, then yes or not now. */
export const Joining: Story = { render: () => withService(asNewcomer(fullDocument())) };
/** One click, and the name is gone from the whole page. */
export const Leaving: Story = { render: () => withService(fullDocument()) };
export const JoiningTogether: Story = { render: () => withService(asNewcomer(together())) };
/** The service says no: nothing changes, and it says so. */
export const Refused: Story = { render: () => withService(asNewcomer(fullDocument()), true) };
/** Somebody for whom this is nothing: they see what there is, and nobody asks. */
export const NotForMe: Story = {
  render: () => withService({ ...asNewcomer(fullDocument()), preferences: { stance: 'no' } }),
};
export const NobodySignedIn: Story = { args: { data: without(fullDocument(), 'viewer') } };

/** What somebody sees who sets up the page. */
export const Preview: Story = {
  args: { data: board({ minimumGroup: 2, period: { from: '2026-09-01', to: '2026-11-30' } }), preview: true },
};
/** A board that measures reach is refused: only what people do themselves is counted. */
export const AnotherMeasure: Story = { args: { data: board({ measure: 'reach' }), preview: true } };
/** The smallest document has no board yet. */
export const Smallest: Story = { args: { data: minimalDocument() } };
/** The smallest board: three people who all said yes. */
export const SmallestBoard: Story = {
  args: {
    data: {
      ...minimalDocument(),
      board: {
        mode: 'people',
        measure: 'acts',
        period: { from: '2026-11-01', to: '2026-11-30' },
        minimumGroup: 3,
        entries: ['hanne', 'sam', 'joke'].map((person, index) => ({
          person,
          count: 2 + index,
          consent: { status: 'in', at: '2026-11-02T10:00:00+01:00', textVersion: '1' },
        })),
        consentTexts: [{ version: '1', text: 'Mijn naam mag op het bord.' }],
      },
    },
  },
};
export const Empty: Story = { args: { data: board({ mode: 'together', together: undefined }) } };
export const NotSetUp: Story = { args: { data: without(fullDocument(), 'board') } };
/** The document did not come. */
export const Failed: Story = { render: () => html`<vonk-leaderboard src="missing.json"></vonk-leaderboard>` };
export const FailedForEditors: Story = {
  render: () => html`<vonk-leaderboard src="missing.json" preview></vonk-leaderboard>`,
};
/** The shape of what comes, while it is on its way. */
export const Loading: Story = {
  render: () => {
    const never = (): Promise<never> => new Promise(() => undefined);
    const device = { read: never, update: never, listen: () => () => undefined };
    const space = createSpace({ data: fullDocument(), key: `story ${crypto.randomUUID()}`, device });
    return html`<vonk-space .space=${space}><vonk-leaderboard></vonk-leaderboard></vonk-space>`;
  },
};
