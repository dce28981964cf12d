import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { type TemplateResult, html } from 'lit';
import { type PendingChange, createSpace } from 'vonk';
import 'vonk/space/define';
import 'vonk/preferences/define';
import { type Json, fullDocument, minimalDocument, withSection, without } from '../test/fixtures/fixtures.js';
import { change, refused, underWay } from './under-way.js';

const said = (preferences: Json): Json => withSection(fullDocument(), 'preferences', preferences);
/** A space of its own, so that what is tried in one story does not show in another. */
const fresh = (data: Json, more: Partial<Parameters<typeof createSpace>[0]> = {}): TemplateResult =>
  html`<vonk-space .space=${createSpace({ data, key: `story ${crypto.randomUUID()}`, ...more })}>
    <vonk-preferences></vonk-preferences>
  </vonk-space>`;

/** Preferences in which something is under way. */
const panelOf = (changes: readonly PendingChange[], keeping?: 'device' | 'memory'): TemplateResult =>
  html`<vonk-space .space=${underWay(said(filled), changes, keeping)}
    ><vonk-preferences></vonk-preferences
  ></vonk-space>`;
const wish = { text: 'A quiet place to call from. The stairwell is not one.' };

const filled = {
  stance: 'yes',
  channels: { LinkedIn: 'comfortable', Instagram: 'learning', Facebook: 'private', 'the school gate': 'comfortable' },
  themes: ['th-craft', 'th-neighbours'],
  skills: ['taking a good photo', 'keeping it short'],
  able: ['explaining', 'drawing'],
  minutesPerWeek: 20,
  quietHours: { from: '18:30', to: '08:00' },
};

/** My way of taking part: a conversation in which "not for me" is an answer like the others. */
const meta: Meta = {
  title: 'Widgets/Preferences',
  component: 'vonk-preferences',
  args: { data: said(filled), headingLevel: 2, density: 'comfortable', preview: false },
  render: (args) =>
    html`<vonk-preferences
      .data=${args['data']}
      .headingLevel=${args['headingLevel']}
      .density=${args['density']}
      ?preview=${args['preview']}
    ></vonk-preferences>`,
};
export default meta;
type Story = StoryObj;

/** The first question. Nothing is chosen beforehand, and the three answers look the same. */
export const FirstQuestion: Story = { render: () => fresh(without(fullDocument(), 'preferences')) };
/** Somebody who said yes and filled in what they liked; each step can be opened again. */
export const Ready: Story = {};
/** Somebody who said maybe, and nothing else. */
export const Maybe: Story = { render: () => fresh(said({ stance: 'maybe' })) };
/** Somebody who said "not for me": one quiet sentence, and nothing is offered. */
export const NotForMe: Story = { render: () => fresh(said({ stance: 'no' })) };
/** With a service, a doubt can be counted without a name, and a wish can be passed on. */
export const WithService: Story = {
  render: () => fresh(said({ stance: 'maybe' }), { send: () => Promise.resolve({ status: 'done' }) }),
};
/** Built-in tips, where the organisation has none of its own. */
export const BuiltInTips: Story = {
  render: () => fresh({ ...without(fullDocument(), 'organisation'), preferences: { stance: 'maybe' } }),
};
/** Many places and themes, long names, long words. */
export const Crowded: Story = {
  args: {
    data: {
      ...fullDocument(),
      organisation: {
        name: 'Wolkenbrug',
        themes: Array.from({ length: 12 }, (_, index) => ({
          id: `th-${index}`,
          name: 'Everything that hangs above water and does not fall, part two',
          about: 'Bridges, but also the people who look at them, and those who have to paint them every nine years.',
        })),
      },
      preferences: {
        stance: 'yes',
        channels: Object.fromEntries(
          Array.from({ length: 14 }, (_, index) => [
            `${index + 1}. Nahverkehrsunternehmensangestelltenstammtisch in der Nachbarschaft`,
            ['comfortable', 'learning', 'private'][index % 3],
          ]),
        ),
        themes: ['th-1', 'th-2', 'th-3'],
        skills: Array.from({ length: 20 }, (_, index) => `a skill with a rather long name, number ${index + 1}`),
        able: ['Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen'.repeat(4)],
        minutesPerWeek: 10079,
        quietHours: { from: '00:00', to: '23:59' },
      },
    },
  },
};
/** The smallest document that does something: no themes, no places. */
export const Smallest: Story = { render: () => fresh({ ...minimalDocument(), preferences: { stance: 'yes' } }) };
/** What somebody sees who sets up the page. */
export const Preview: Story = { args: { preview: true, data: said({ stance: 'perhaps', minutesPerWeek: -5 }) } };
export const NotSetUp: Story = { render: () => html`<vonk-preferences></vonk-preferences>` };
export const NobodySignedIn: Story = { args: { data: without(fullDocument(), 'viewer') } };
/** The document did not come. The reader sees one calm sentence and can try again. */
export const Failed: Story = { render: () => html`<vonk-preferences src="missing.json"></vonk-preferences>` };
/** The same for somebody who can mend it. */
export const FailedForEditors: Story = {
  render: () => html`<vonk-preferences src="missing.json" preview></vonk-preferences>`,
};
/** The shape of what comes, while the answers are on their way. */
export const Loading: Story = {
  render: () => html`<vonk-preferences .data=${said({ href: 'https://example.invalid/never' })}></vonk-preferences>`,
};
/** A choice and a wish that wait for a connection. */
export const Waiting: Story = {
  render: () => panelOf([change('preferences.set', { minutesPerWeek: 20 }), change('wish.share', wish)]),
};
/** The viewer is no longer signed in: one line, and what they did is kept. */
export const SignedOut: Story = {
  render: () => panelOf([change('preferences.set', { stance: 'yes' }, { status: 'signed-out' })]),
};
/** Refused later on: the words are still there, to be changed or put away. */
export const RefusedLater: Story = { render: () => panelOf([refused('wish.share', wish, 'The box is full')]) };
/** A browser that keeps nothing. */
export const MemoryOnly: Story = { render: () => panelOf([change('wish.share', wish)], 'memory') };
