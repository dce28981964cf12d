import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '@vonk-intranet/vonk/preferences/define';
import { type Json, fullDocument, minimalDocument, withSection, without } from '../test/fixtures/fixtures.js';
import { part, press, shown } from './press.js';
import { answers, given, missing, onItsWay } from './setting.js';
import { change, refused } from './under-way.js';
import { type WidgetArgs, showsWidget, usualArgs } from './widget-story.js';

type Args = WidgetArgs<'vonk-preferences'>;

const said = (preferences: Json): Json => withSection(fullDocument(), 'preferences', preferences);
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
const meta: Meta<Args> = {
  title: 'Widgets/Preferences',
  component: 'vonk-preferences',
  args: usualArgs,
  parameters: { given: () => ({ data: said(filled) }) },
  render: showsWidget('vonk-preferences'),
};
export default meta;
type Story = StoryObj<Args>;

/** The first question. Nothing is chosen beforehand, and the three answers look the same. */
export const FirstQuestion: Story = { parameters: given(() => ({ data: without(fullDocument(), 'preferences') })) };
/** Somebody who said yes and filled in what they liked; each step can be opened again. */
export const Ready: Story = {};
/** Somebody who said maybe, and nothing else. */
export const Maybe: Story = { parameters: given(() => ({ data: said({ stance: 'maybe' }) })) };
/** Somebody who said "not for me": one quiet sentence, and nothing is offered. */
export const NotForMe: Story = { parameters: given(() => ({ data: said({ stance: 'no' }) })) };
/** With a service, a doubt can be counted without a name, and a wish can be passed on. */
export const WithService: Story = {
  parameters: given(() => ({ data: said({ stance: 'maybe' }), send: answers })),
};
/** Help that starts at a doubt, with the tips of the organisation. */
export const ADoubt: Story = {
  parameters: given(() => ({ data: said({ stance: 'maybe' }), send: answers })),
  play: async ({ canvasElement }) => {
    await press(canvasElement, part('[part~=doubts] > summary'));
    await press(canvasElement, part('[part~=doubt]'));
    await shown(canvasElement, part('[part~=tips] li'));
  },
};
/** What is known of somebody stands there in sentences; erasing it asks once. */
export const Erasing: Story = {
  parameters: given(() => ({ data: said(filled), send: answers })),
  play: async ({ canvasElement }) => {
    await press(canvasElement, part('[part~=known] > summary'));
    await press(canvasElement, part('[part~=erase]'));
    await shown(canvasElement, part('[part~=confirm]'));
  },
};
/** Built-in tips, where the organisation has none of its own. */
export const BuiltInTips: Story = {
  parameters: given(() => ({ data: { ...without(fullDocument(), 'organisation'), preferences: { stance: 'maybe' } } })),
};
/** Many places and themes, long names, long words. */
export const Crowded: Story = {
  parameters: given(() => ({
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
  })),
};
/** The smallest document that does something: no themes, no places. */
export const Smallest: Story = {
  parameters: given(() => ({ data: { ...minimalDocument(), preferences: { stance: 'yes' } } })),
};
/** What somebody sees who sets up the page. */
export const Preview: Story = {
  args: { preview: true },
  parameters: given(() => ({ data: said({ stance: 'perhaps', minutesPerWeek: -5 }) })),
};
export const NotSetUp: Story = { parameters: given(() => ({ data: undefined })) };
export const NobodySignedIn: Story = { parameters: given(() => ({ data: without(fullDocument(), 'viewer') })) };
/** The document did not come. The reader sees one calm sentence and can try again. */
export const Failed: Story = { parameters: given(() => missing) };
/** The same for somebody who can mend it. */
export const FailedForEditors: Story = { args: { preview: true }, parameters: given(() => missing) };
/** The shape of what comes, while the answers are on their way. */
export const Loading: Story = { parameters: given(() => onItsWay) };
/** A choice and a wish that wait for a connection. */
export const Waiting: Story = {
  parameters: given(() => ({
    data: said(filled),
    changes: [change('preferences.set', { minutesPerWeek: 20 }), change('wish.share', wish)],
  })),
};
/** The viewer is no longer signed in: one line, and what they did is kept. */
export const SignedOut: Story = {
  parameters: given(() => ({
    data: said(filled),
    changes: [change('preferences.set', { stance: 'yes' }, { status: 'signed-out' })],
  })),
};
/** Refused later on: the words are still there, to be changed or put away. */
export const RefusedLater: Story = {
  parameters: given(() => ({ data: said(filled), changes: [refused('wish.share', wish, 'The box is full')] })),
};
/** A browser that keeps nothing. */
export const MemoryOnly: Story = {
  parameters: given(() => ({ data: said(filled), keeping: 'memory', changes: [change('wish.share', wish)] })),
};
