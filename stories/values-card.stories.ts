import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import 'vonk/space/define';
import 'vonk/values-card/define';
import { fullDocument, minimalDocument, withSection, without } from '../test/fixtures/fixtures.js';

/** What the organisation stands for, as behaviour that everybody recognises. */
const meta: Meta = {
  title: 'Widgets/Values card',
  component: 'vonk-values-card',
  args: { data: fullDocument(), headingLevel: 2, density: 'comfortable', preview: false, screen: false },
  render: (args) =>
    html`<vonk-values-card
      .data=${args['data']}
      .headingLevel=${args['headingLevel']}
      .density=${args['density']}
      .value=${args['value']}
      ?preview=${args['preview']}
      ?screen=${args['screen']}
    ></vonk-values-card>`,
};
export default meta;
type Story = StoryObj;

export const Ready: Story = {};
/** One value only, where the page names it. */
export const OneValue: Story = { args: { value: 'v-1' } };
/** Readable from three metres, for a screen in a hallway. */
export const Screen: Story = { args: { value: 'v-1', screen: true } };
/** What somebody sees who sets up the page: both wordings, and what is to be mended. */
export const Preview: Story = { args: { preview: true } };
/** The smallest document that does something. */
export const Smallest: Story = { args: { data: minimalDocument() } };
export const Empty: Story = { args: { data: withSection(fullDocument(), 'values', []) } };
export const NotSetUp: Story = { args: { data: without(fullDocument(), 'values') } };
/** The document did not come. The reader sees one calm sentence and can try again. */
export const Failed: Story = {
  render: () => html`<vonk-values-card src="missing.json"></vonk-values-card>`,
};
/** The same for somebody who can mend it. */
export const FailedForEditors: Story = {
  render: () => html`<vonk-values-card src="missing.json" preview></vonk-values-card>`,
};
/** The shape of what comes, while the document is on its way. */
export const Loading: Story = {
  render: () =>
    html`<vonk-values-card
      .data=${{ ...fullDocument(), values: { href: 'https://example.invalid/never' } }}
    ></vonk-values-card>`,
};
