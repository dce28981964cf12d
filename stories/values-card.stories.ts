import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '@vonk-intranet/vonk/values-card/define';
import { fullDocument, minimalDocument, withSection, without } from '../test/fixtures/fixtures.js';
import { given, missing, onItsWay } from './setting.js';
import { type WidgetArgs, showsWidget, usualArgs } from './widget-story.js';

type Args = WidgetArgs<'vonk-values-card'>;

/** What the organisation stands for, as behaviour that everybody recognises. */
const meta: Meta<Args> = {
  title: 'Widgets/Values card',
  component: 'vonk-values-card',
  args: { ...usualArgs, value: '', screen: false },
  argTypes: { value: { control: 'select', options: ['', 'v-care', 'v-craft'] } },
  parameters: { given: () => ({ data: fullDocument() }) },
  render: showsWidget('vonk-values-card'),
};
export default meta;
type Story = StoryObj<Args>;

export const Ready: Story = {};
/** One value only, where the page names it. */
export const OneValue: Story = { args: { value: 'v-care' } };
/** Readable from three metres, for a screen in a hallway. */
export const Screen: Story = { args: { value: 'v-care', screen: true } };
/** What somebody sees who sets up the page: both wordings, and what is to be mended. */
export const Preview: Story = { args: { preview: true } };
/** The smallest document that does something. */
export const Smallest: Story = { parameters: given(() => ({ data: minimalDocument() })) };
export const Empty: Story = { parameters: given(() => ({ data: withSection(fullDocument(), 'values', []) })) };
export const NotSetUp: Story = { parameters: given(() => ({ data: without(fullDocument(), 'values') })) };
/** The document did not come. The reader sees one calm sentence and can try again. */
export const Failed: Story = { parameters: given(() => missing) };
/** The same for somebody who can mend it. */
export const FailedForEditors: Story = { args: { preview: true }, parameters: given(() => missing) };
/** The shape of what comes, while the document is on its way. */
export const Loading: Story = { parameters: given(() => onItsWay) };
