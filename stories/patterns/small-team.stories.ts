import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { type Json, minimalDocument } from '../../test/fixtures/fixtures.js';
import { answers } from '../setting.js';
import { densityOf, page } from './pattern.js';

/** Three people and what they did together: no name stands beside a number, and nothing is compared. */
const workshop = (): Json => ({
  ...minimalDocument(),
  organisation: { name: 'Hanne’s bicycle workshop', language: 'en' },
  kudos: [
    {
      id: 'k-1',
      from: 'sam',
      to: ['hanne'],
      text: 'Thank you for the soup. It was still warm at two.',
      at: '2026-11-21T13:00:00+01:00',
      shown: 'everyone',
    },
    {
      id: 'k-2',
      from: 'hanne',
      to: ['joke'],
      text: 'You saw the loose wheel before I left.',
      at: '2026-11-20T13:00:00+01:00',
      shown: 'everyone',
    },
  ],
  board: {
    mode: 'together',
    measure: 'acts',
    period: { from: '2026-11-01', to: '2026-11-30' },
    minimumGroup: 3,
    together: { count: 14, participants: 3, target: 20, for: 'an evening with pancakes' },
    consentTexts: [],
  },
});

/**
 * A workshop of three needs no board of names: everybody knows who did what. Thanks, and one thing that grows, are
 * enough, and the smallest document does it.
 */
const meta: Meta = {
  title: 'Patterns/Three people, together only',
  parameters: {
    markup: `
<vonk-space src="workshop.json">
  <vonk-leaderboard></vonk-leaderboard>
  <vonk-kudos-wall></vonk-kudos-wall>
</vonk-space>`,
  },
};
export default meta;

/** What three people brought together, and what they said to each other. */
export const TogetherOnly: StoryObj = {
  render: (_args, context) => {
    const density = densityOf(context);
    return page(
      context,
      () => ({ data: workshop(), send: answers }),
      html`<div class="pattern">
        <div class="column team">
          <vonk-leaderboard density=${density}></vonk-leaderboard>
          <vonk-kudos-wall density=${density}></vonk-kudos-wall>
        </div>
      </div>`,
    );
  },
};
