import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '@vonk-intranet/vonk/leaderboard/define';
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
import { type WidgetArgs, showsWidget, usualArgs } from './widget-story.js';

type Args = WidgetArgs<'vonk-leaderboard'>;

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

/** What people do together grows into something; a list of names only for those who said yes. */
const meta: Meta<Args> = {
  title: 'Widgets/Leaderboard',
  component: 'vonk-leaderboard',
  args: { ...usualArgs, meter: 'garden' },
  parameters: { given: () => ({ data: together() }) },
  render: showsWidget('vonk-leaderboard'),
};
export default meta;
type Story = StoryObj<Args>;

/** Together first: one shared total, without any name. */
export const Ready: Story = {};
/** A plain bar instead of the garden. */
export const PlainBar: Story = { args: { meter: 'bar' } };
export const JustSown: Story = { parameters: given(() => ({ data: soFar(9) })) };
export const HalfGrown: Story = { parameters: given(() => ({ data: soFar(96) })) };
export const InBloom: Story = { parameters: given(() => ({ data: soFar(204) })) };
/** Without a target there is only the count. */
export const WithoutTarget: Story = {
  parameters: given(() => ({ data: together({ target: undefined, for: undefined }) })),
};
/** Fewer than the minimum group: no number, and bare soil whatever was counted. */
export const TooFew: Story = { parameters: given(() => ({ data: together({ participants: 4 }) })) };

/** Names, for an organisation that chose them: at most half of those who said yes, and nobody last. */
export const People: Story = { parameters: given(() => ({ data: fullDocument() })) };
export const PeopleTooFew: Story = { parameters: given(() => ({ data: board({ minimumGroup: 20 }) })) };
/** Names of 60 characters, and two thousand people who said yes. */
export const Crowded: Story = {
  parameters: given(() => ({
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
  })),
};

/** Somebody who does not take part yet, with a service that can carry it out. Read first, then yes or not now. */
export const Joining: Story = { parameters: given(() => ({ data: asNewcomer(fullDocument()), send: answers })) };
/** The whole wording before the yes, and a no in the same breath. */
export const ReadingConsent: Story = {
  parameters: given(() => ({ data: asNewcomer(fullDocument()), send: answers })),
  play: async ({ canvasElement }) => {
    await press(canvasElement, part('[part~=open]'));
    await shown(canvasElement, part('[part~=consent]'));
  },
};
/** One click, and the name is gone from the whole page. */
export const Leaving: Story = { parameters: given(() => ({ data: fullDocument(), send: answers })) };
export const JoiningTogether: Story = { parameters: given(() => ({ data: asNewcomer(together()), send: answers })) };
/** The service says no: nothing changes, and it says so. */
export const Refused: Story = { parameters: given(() => ({ data: asNewcomer(fullDocument()), send: refuses })) };
/** Somebody for whom this is nothing: they see what there is, and nobody asks. */
export const NotForMe: Story = {
  parameters: given(() => ({ data: { ...asNewcomer(fullDocument()), preferences: { stance: 'no' } }, send: answers })),
};
export const NobodySignedIn: Story = { parameters: given(() => ({ data: without(fullDocument(), 'viewer') })) };

/** What somebody sees who sets up the page. */
export const Preview: Story = {
  args: { preview: true },
  parameters: given(() => ({ data: board({ minimumGroup: 2, period: { from: '2026-09-01', to: '2026-11-30' } }) })),
};
/** A board that measures reach is refused: only what people do themselves is counted. */
export const AnotherMeasure: Story = {
  args: { preview: true },
  parameters: given(() => ({ data: board({ measure: 'reach' }) })),
};
/** The smallest document has no board yet. */
export const Smallest: Story = { parameters: given(() => ({ data: minimalDocument() })) };
/** The smallest board: three people who all said yes. */
export const SmallestBoard: Story = {
  parameters: given(() => ({
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
  })),
};
export const Empty: Story = { parameters: given(() => ({ data: board({ mode: 'together', together: undefined }) })) };
export const NotSetUp: Story = { parameters: given(() => ({ data: without(fullDocument(), 'board') })) };
/** The document did not come. */
export const Failed: Story = { parameters: given(() => missing) };
export const FailedForEditors: Story = { args: { preview: true }, parameters: given(() => missing) };
/** The shape of what comes, while it is on its way. */
export const Loading: Story = { parameters: given(() => onItsWay) };
