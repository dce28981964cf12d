import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import './theme-builder/theme-builder.js';

/** A theme, chosen and seen at once on all widgets, measured, and taken along as CSS, design tokens or for SharePoint. */
const meta: Meta = {
  title: 'Foundations/Theme builder',
  tags: ['!autodocs'],
  parameters: { layout: 'fullscreen', controls: { disable: true } },
};
export default meta;

export const Builder: StoryObj = {
  name: 'Theme builder',
  render: () => html`<theme-builder></theme-builder>`,
};
