import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { company, page } from './pattern.js';

/**
 * The vertical section of a SharePoint page is about 300 pixels wide. Compact widgets with the Fluent preset sit there
 * beside somebody else's news without raising their voice.
 */
const meta: Meta = {
  title: 'Patterns/Narrow SharePoint column',
  parameters: {
    markup: `
<link rel="stylesheet" href="vonk/theme/fluent.css" />
<vonk-space src="company.json">
  <vonk-kudos-wall limit="1" heading-level="3" density="compact"></vonk-kudos-wall>
  <vonk-leaderboard heading-level="3" density="compact"></vonk-leaderboard>
</vonk-space>`,
  },
};
export default meta;

/** Beside the news, in the look of its neighbours. */
export const VerticalSection: StoryObj = {
  render: (_args, context) =>
    page(
      context,
      company,
      html`<div class="pattern fluent" data-vonk-preset="fluent">
        <div class="host">
          <article>
            <h1>The square in Kwadebeek is ready</h1>
            <img src="pictures/long-table.svg" alt="" />
            <p>
              Eleven benches, two shelters and a playground where the parents like to sit too. The last stone was laid
              on Thursday, and on Friday somebody had already fallen asleep on the long bench.
            </p>
            <p>The municipality asked for shade. We asked the people who live there what they would do in it.</p>
            <h2>Also this week</h2>
            <ul>
              <li>
                <strong>Open day with sawdust and soup</strong><span class="quiet">Sunday, from eleven to four</span>
              </li>
              <li><strong>New gloves in the workshop</strong><span class="quiet">Sizes 7 to 12, by the door</span></li>
              <li>
                <strong>The canteen has a window again</strong><span class="quiet">With thanks to Koen and Duc</span>
              </li>
            </ul>
          </article>
          <div class="column">
            <vonk-kudos-wall heading-level="3" density="compact" limit="1"></vonk-kudos-wall>
            <vonk-leaderboard heading-level="3" density="compact"></vonk-leaderboard>
          </div>
        </div>
      </div>`,
    ),
};
