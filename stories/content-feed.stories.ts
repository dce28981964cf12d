import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '@vonk-intranet/vonk/content-feed/define';
import { type Json, fullDocument, minimalDocument, today, withSection, without } from '../test/fixtures/fixtures.js';
import { pictures } from '../test/fixtures/pictures.js';
import { part, press, shown, type } from './press.js';
import { answers, given, missing, onItsWay, refuses } from './setting.js';
import { type WidgetArgs, showsWidget, usualArgs } from './widget-story.js';

type Args = WidgetArgs<'vonk-content-feed'>;

/** As many items as asked, of every right, newest first. */
const manyItems = (count: number): Json[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `m-${index}`,
    title: `Footbridge ${index + 1}, seen from the bank`,
    text: `On bridge ${index + 1} the handrail is a little lower on the side of the school. Nobody asked for it; somebody had looked.`,
    reuse: ['adapt', 'verbatim', 'inspire', 'read'][index % 4],
    publishedAt: new Date(Date.parse(today) - (index + 1) * 30 * 3_600_000).toISOString(),
    theme: ['th-craft', 'th-people', 'th-jobs'][index % 3],
    minutes: (index % 5) + 2,
  }));

/** Names of 60 characters, a text of 2,000, forty hashtags, long words. */
const crowded = (): Json => {
  const document = fullDocument();
  const [first] = document['feed'] as Json[];
  const long = 'Een voetgangersbrug is nooit alleen een brug, want wie erover loopt, kijkt naar het water. ';
  return withSection(document, 'feed', [
    {
      ...first,
      id: 'm-long',
      title:
        'Waarom de leuning van de voetgangersbrug aan de Donkerstraat precies zeven centimeter lager staat dan de tekening',
      text: long.repeat(23),
      reuse: 'verbatim',
      forWhom:
        'Iedereen die ooit met een kinderwagen, een rolstoel, een bakfiets of een zware boodschappentas een brug op moest',
      hashtags: Array.from({ length: 40 }, (_, index) => `#voetgangersbruggenbouwer${index}`),
      variants: [long.repeat(4), long.repeat(3), long.repeat(2)],
      image: { src: pictures.bridge, alt: long },
    },
    ...manyItems(12),
  ]);
};

/** A draft about the bridge, opened as "make it mine" opens it. */
const opensDraft = async ({ canvasElement }: { canvasElement: HTMLElement }): Promise<void> => {
  await press(canvasElement, part('[part~=mine]'));
  await shown(canvasElement, part('dialog[open] [part~=field]'));
};

/** Bite-size content that a person may keep, or make their own. */
const meta: Meta<Args> = {
  title: 'Widgets/Content feed',
  component: 'vonk-content-feed',
  args: { ...usualArgs, theme: '' },
  argTypes: { theme: { control: 'select', options: ['', 'th-craft', 'th-jobs', 'th-neighbours'] } },
  parameters: { given: () => ({ data: fullDocument() }) },
  render: showsWidget('vonk-content-feed'),
};
export default meta;
type Story = StoryObj<Args>;

export const Ready: Story = {};
/** One theme only, where the page names it. */
export const OneTheme: Story = { args: { theme: 'th-jobs' } };
/** "Make it mine": the draft, the examples beside it, and the friendly check. */
export const Composing: Story = { play: opensDraft };
/** A draft with a word that the guidelines would rather not see: something good first, then a remark with its example. */
export const ComposingWithRemarks: Story = {
  play: async (context) => {
    await opensDraft(context);
    await type(
      context.canvasElement,
      part('[part~=field]'),
      'Vandaag mocht ik meekijken bij de proef. Geen concurrent doet ons dat na.',
    );
  },
};
/** More than ten: "show more" brings the next ones. */
export const Many: Story = {
  parameters: given(() => ({ data: withSection(fullDocument(), 'feed', manyItems(24)) })),
};
/** Long names, long texts, many hashtags. */
export const Crowded: Story = { parameters: given(() => ({ data: crowded() })) };
/** Three people and two items. Without values and guidelines there is nothing to share yet. */
export const Smallest: Story = { parameters: given(() => ({ data: minimalDocument() })) };
/** The same for somebody who sets up the page: what is still needed. */
export const Preview: Story = { args: { preview: true }, parameters: given(() => ({ data: minimalDocument() })) };
/** "Not for me": to read and to keep, without a word about sharing. */
export const NotForMe: Story = {
  parameters: given(() => ({ data: withSection(fullDocument(), 'preferences', { stance: 'no' }) })),
};
/** Channels that somebody keeps for themself stand nowhere. */
export const PrivateChannels: Story = {
  parameters: given(() => ({
    data: withSection(fullDocument(), 'preferences', { channels: { LinkedIn: 'private', mail: 'private' } }),
  })),
};
/** Nobody is signed in: to read. */
export const NobodySignedIn: Story = { parameters: given(() => ({ data: without(fullDocument(), 'viewer') })) };
/** The service does not take a change: it is taken back, and the feed says so. */
export const Refused: Story = { parameters: given(() => ({ data: fullDocument(), send: refuses })) };
export const Empty: Story = {
  parameters: given(() => ({ data: withSection(fullDocument(), 'feed', []), send: answers })),
};
export const NotSetUp: Story = { parameters: given(() => ({ data: without(fullDocument(), 'feed') })) };
/** The document did not come. The reader sees one calm sentence and can try again. */
export const Failed: Story = { parameters: given(() => missing) };
/** The same for somebody who can mend it. */
export const FailedForEditors: Story = { args: { preview: true }, parameters: given(() => missing) };
/** The shape of what comes, while it is on its way. */
export const Loading: Story = { parameters: given(() => onItsWay) };
