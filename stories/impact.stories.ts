import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '@vonk-intranet/vonk/impact/define';
import { type Json, fullDocument, minimalDocument, withSection, without } from '../test/fixtures/fixtures.js';
import { part, press } from './press.js';
import { answers, given, missing, onItsWay } from './setting.js';
import { type WidgetArgs, showsWidget, usualArgs } from './widget-story.js';

type Args = WidgetArgs<'vonk-impact'>;

const letter = (changes: Json): Json => ({
  id: 'fb',
  about: 's-1',
  by: 'p-2',
  at: '2026-11-19T10:30:00+01:00',
  text: 'You told my nephew about the crane. He has drawn nothing else since.',
  ...changes,
});
const own = (feedback: readonly Json[]): Json => withSection(fullDocument(), 'feedback', feedback);

/** What a contribution brought, told by a colleague. */
const meta: Meta<Args> = {
  title: 'Widgets/Impact',
  component: 'vonk-impact',
  args: { ...usualArgs, waitDays: 14 },
  argTypes: { waitDays: { control: { type: 'number', min: 0, max: 365, step: 1 } } },
  parameters: { given: () => ({ data: fullDocument() }) },
  render: showsWidget('vonk-impact'),
};
export default meta;
type Story = StoryObj<Args>;

export const Ready: Story = {};
/** One letter, with all that a letter can hold. */
export const OneLetter: Story = {
  parameters: given(() => ({ data: own([(fullDocument()['feedback'] as Json[])[0] as Json]) })),
};
/** Nobody has told yet what came of a few steps. Without a service the widget says whom to ask. */
export const HonestSilence: Story = { parameters: given(() => ({ data: own([]) })) };
/** With a service, the viewer can ask here. */
export const HonestSilenceWithService: Story = {
  parameters: given(() => ({ data: own([letter({})]), send: answers })),
};
/** Asked: whoever knows hears of it, and nobody is chased. */
export const Asked: Story = {
  parameters: given(() => ({ data: own([letter({})]), send: answers })),
  play: ({ canvasElement }) => press(canvasElement, part('[part~=ask]')),
};
/** No feedback and nothing to ask about: an invitation without pressure. */
export const Empty: Story = { parameters: given(() => ({ data: withSection(own([]), 'goals', []) })) };
/** Somebody who said "not for me" still reads what came; nothing asks for more. */
export const NotForMe: Story = {
  parameters: given(() => ({ data: withSection(own([letter({})]), 'preferences', { stance: 'no' }) })),
};
/** Long names, long words, a long letter, many numbers. */
export const Crowded: Story = {
  parameters: given(() => ({
    data: withSection(
      own(
        Array.from({ length: 12 }, (_, index) =>
          letter({
            id: `fb-${index}`,
            at: `2026-10-${String(28 - index).padStart(2, '0')}T10:30:00+01:00`,
            text: 'You told it in a few words, and they kept asking for more of them afterwards. '
              .repeat(25)
              .slice(0, 2000),
            outcome: ['conversation', 'lead', 'applicant', 'hire', 'other'][index % 5],
            broughtYou: 'An invitation to come and tell it again, with coffee, to a room of people who build things.',
            numbers: [
              {
                label: 'people who stayed behind afterwards to ask how it was made',
                value: 1234567.5,
                source: 'Counted at the door by Iris',
              },
              { label: 'Nahverkehrsunternehmensangestelltenversammlungen', value: 3 },
            ],
          }),
        ),
      ),
      'people',
      [
        { id: 'p-1', name: 'Noor Claes' },
        {
          id: 'p-2',
          name: 'Maximiliana Alexandrina van der Westhuizen-Vandenbroucke II',
          role: 'Head of everything that hangs from something else above the water',
        },
      ],
    ),
  })),
};
/** The smallest document that does something. */
export const Smallest: Story = {
  parameters: given(() => ({
    data: withSection(minimalDocument(), 'feedback', [
      letter({ by: 'sam', about: 'somewhere', text: 'Your neighbour brought three bikes.' }),
    ]),
  })),
};
/** What somebody sees who sets up the page. */
export const Preview: Story = {
  args: { preview: true },
  parameters: given(() => ({ data: own([letter({ by: 'nobody' }), letter({ id: 2 })]) })),
};
export const NotSetUp: Story = { parameters: given(() => ({ data: without(fullDocument(), 'feedback') })) };
export const NobodySignedIn: Story = { parameters: given(() => ({ data: without(fullDocument(), 'viewer') })) };
/** The document did not come. The reader sees one calm sentence and can try again. */
export const Failed: Story = { parameters: given(() => missing) };
/** The same for somebody who can mend it. */
export const FailedForEditors: Story = { args: { preview: true }, parameters: given(() => missing) };
/** The shape of what comes, while the letters are on their way. */
export const Loading: Story = { parameters: given(() => onItsWay) };
