import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { company, densityOf, page } from './pattern.js';

/**
 * What we stand for and who was thanked come first; what there is to tell comes after. People who feel at home speak up
 * by themselves, and a page that begins with "share this" has it the wrong way round.
 */
const meta: Meta = {
  title: 'Patterns/Values and thanks before content',
  parameters: {
    markup: `
<vonk-space src="company.json">
  <div class="grid pair">
    <vonk-values-card></vonk-values-card>
    <vonk-kudos-wall limit="3"></vonk-kudos-wall>
    <vonk-content-feed></vonk-content-feed>
  </div>
</vonk-space>

<style>
  .grid { display: grid; gap: 1.25rem; align-items: start; }
  @media (width >= 48rem) {
    .pair { grid-template-columns: 1fr 1fr; }
    .pair > :last-child { grid-column: 1 / -1; }
  }
</style>`,
  },
  render: (_args, context) => {
    const density = densityOf(context);
    return page(
      context,
      company,
      html`<div class="pattern">
        <h1>This week at Lommerwerk</h1>
        <div class="grid pair">
          <vonk-values-card density=${density}></vonk-values-card>
          <vonk-kudos-wall density=${density} limit="3"></vonk-kudos-wall>
          <vonk-content-feed class="all" density=${density}></vonk-content-feed>
        </div>
      </div>`,
    );
  },
};
export default meta;

/** Beside each other where there is room. */
export const Wide: StoryObj = {};
/** Below each other on a telephone, in the same order. */
export const Narrow: StoryObj = { globals: { viewport: { value: 'w320', isRotated: false } } };
