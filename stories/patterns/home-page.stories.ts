import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { company, densityOf, page } from './pattern.js';

/**
 * A home page with all seven. What is about the person stands at the side, what is about all of us in the middle; the
 * order in the page is the order on a telephone.
 */
const meta: Meta = {
  title: 'Patterns/Intranet home page',
  parameters: {
    markup: `
<vonk-space src="company.json">
  <div class="thirds">
    <div class="column">
      <vonk-values-card></vonk-values-card>
      <vonk-leaderboard></vonk-leaderboard>
    </div>
    <div class="column">
      <vonk-kudos-wall limit="4"></vonk-kudos-wall>
      <vonk-content-feed></vonk-content-feed>
    </div>
    <div class="column">
      <vonk-goal-tracker></vonk-goal-tracker>
      <vonk-impact></vonk-impact>
      <vonk-preferences></vonk-preferences>
    </div>
  </div>
</vonk-space>

<style>
  .thirds, .column { display: grid; gap: 1.25rem; align-content: start; }
  @media (width >= 64rem) {
    .thirds { grid-template-columns: 3fr 5fr 3fr; }
  }
</style>`,
  },
  render: (_args, context) => {
    const density = densityOf(context);
    return page(
      context,
      company,
      html`<div class="pattern">
        <h1>Good morning, Hilde</h1>
        <div class="grid thirds">
          <div class="column">
            <vonk-values-card density=${density}></vonk-values-card>
            <vonk-leaderboard density=${density}></vonk-leaderboard>
          </div>
          <div class="column">
            <vonk-kudos-wall density=${density} limit="4"></vonk-kudos-wall>
            <vonk-content-feed density=${density}></vonk-content-feed>
          </div>
          <div class="column">
            <vonk-goal-tracker density=${density}></vonk-goal-tracker>
            <vonk-impact density=${density}></vonk-impact>
            <vonk-preferences density=${density}></vonk-preferences>
          </div>
        </div>
      </div>`,
    );
  },
};
export default meta;

/** Three columns from a thousand pixels on. */
export const ThreeColumns: StoryObj = {};
/** One column on a telephone: values and thanks come first there too. */
export const OneColumn: StoryObj = { globals: { viewport: { value: 'w390', isRotated: false } } };
