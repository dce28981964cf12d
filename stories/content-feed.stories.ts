import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { type DeviceStorage, type SpaceOptions, createSpace } from 'vonk';
import 'vonk/content-feed/define';
import 'vonk/space/define';
import { type Json, fullDocument, minimalDocument, today, withSection, without } from '../test/fixtures/fixtures.js';
import { pictures } from '../test/fixtures/pictures.js';

const now = (): Date => new Date(today);

/** A feed at a fixed moment, so that what was published and what expired stays so. */
const feedWith = (data: Json, options: Partial<SpaceOptions> = {}, args: Record<string, unknown> = {}): unknown =>
  html`<vonk-space .space=${createSpace({ data, now, key: `story ${crypto.randomUUID()}`, ...options })}>
    <vonk-content-feed
      .headingLevel=${args['headingLevel'] ?? 2}
      .density=${args['density'] ?? 'comfortable'}
      .theme=${args['theme']}
      ?preview=${args['preview']}
    ></vonk-content-feed>
  </vonk-space>`;

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

/** Bite-size content that a person may keep, or make their own. */
const meta: Meta = {
  title: 'Widgets/Content feed',
  component: 'vonk-content-feed',
  args: { data: fullDocument(), headingLevel: 2, density: 'comfortable', preview: false },
  render: (args) => feedWith(args['data'] as Json, {}, args) as ReturnType<typeof html>,
};
export default meta;
type Story = StoryObj;

export const Ready: Story = {};
/** One theme only, where the page names it. */
export const OneTheme: Story = { args: { theme: 'th-jobs' } };
/** More than ten: "show more" brings the next ones. */
export const Many: Story = { args: { data: withSection(fullDocument(), 'feed', manyItems(24)) } };
/** Long names, long texts, many hashtags. */
export const Crowded: Story = { args: { data: crowded() } };
/** Three people and two items. Without values and guidelines there is nothing to share yet. */
export const Smallest: Story = { args: { data: minimalDocument() } };
/** The same for somebody who sets up the page: what is still needed. */
export const Preview: Story = { args: { data: minimalDocument(), preview: true } };
/** "Not for me": to read and to keep, without a word about sharing. */
export const NotForMe: Story = {
  args: { data: withSection(fullDocument(), 'preferences', { stance: 'no' }) },
};
/** Channels that somebody keeps for themself stand nowhere. */
export const PrivateChannels: Story = {
  args: {
    data: withSection(fullDocument(), 'preferences', { channels: { LinkedIn: 'private', mail: 'private' } }),
  },
};
/** Nobody is signed in: to read. */
export const NobodySignedIn: Story = { args: { data: without(fullDocument(), 'viewer') } };
/** The service does not take a change: it is taken back, and the feed says so. */
export const Refused: Story = {
  render: () =>
    feedWith(fullDocument(), {
      send: () =>
        Promise.resolve({
          status: 'refused',
          problem: { code: 'refused', path: '/actions', message: '', details: { status: 409 } },
        }),
    }) as ReturnType<typeof html>,
};
export const Empty: Story = { args: { data: withSection(fullDocument(), 'feed', []) } };
export const NotSetUp: Story = { args: { data: without(fullDocument(), 'feed') } };
/** The document did not come. The reader sees one calm sentence and can try again. */
export const Failed: Story = {
  render: () => html`<vonk-content-feed src="missing.json"></vonk-content-feed>`,
};
/** The same for somebody who can mend it. */
export const FailedForEditors: Story = {
  render: () => html`<vonk-content-feed src="missing.json" preview></vonk-content-feed>`,
};
/** The shape of what comes, while it is on its way: here from a device that never answers. */
export const Loading: Story = {
  render: () => {
    const never = <T>(): Promise<T> => new Promise<T>(() => undefined);
    const device: DeviceStorage = { read: never, update: never, listen: () => () => undefined };
    return feedWith(fullDocument(), { device }) as ReturnType<typeof html>;
  },
};
