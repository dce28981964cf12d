import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { type TemplateResult, html } from 'lit';
import '@vonk-intranet/vonk/define';
import { pageStyles } from './page-styles.js';
import { answers, spaceFor } from './setting.js';
import { welcomeDocument } from './welcome-document.js';
import styles from './welcome.css?inline';

pageStyles(styles);

/** The first page, shown by `welcome.mdx`. */
const meta: Meta = {
  title: 'Welcome',
  tags: ['!dev'],
  parameters: { layout: 'padded' },
};
export default meta;

const address = (path: string, words: string): TemplateResult => html`<a href=${`?path=/${path}`}>${words}</a>`;
const link = (page: string, words: string): TemplateResult => address(`docs/${page}--docs`, words);

const way = (name: string, about: string, ...links: TemplateResult[]): TemplateResult =>
  html`<li>
    <h2>${name}</h2>
    <p>${about}</p>
    <p class="links">${links}</p>
  </li>`;

/** One widget, small, with its name and what people do with it. */
const tile = (page: string, name: string, about: string, widget: TemplateResult): TemplateResult =>
  html`<div class="welcome-tile" data-widget=${page}>
    <div class="small">${widget}</div>
    <p class="name">${link(`widgets-${page}`, name)} <span>${about}</span></p>
  </div>`;

const mark = html`<svg class="welcome-mark" viewBox="0 0 32 32" aria-hidden="true">
  <path fill="var(--ember)" d="M16 2c1 7.6 4.4 11 12 12-7.6 1-11 4.4-12 12-1-7.6-4.4-11-12-12C11.6 13 15 9.6 16 2z" />
  <circle cx="26.5" cy="25.5" r="2.8" fill="light-dark(#e39a5f, #b25417)" />
</svg>`;

export const Page: StoryObj = {
  render: (_args, { canvasElement, globals }) => {
    const density = (globals['density'] as string | undefined) ?? 'comfortable';
    return html`<vonk-space .space=${spaceFor(canvasElement, () => ({ data: welcomeDocument(), send: answers }))}>
      <div class="welcome">
        <header class="welcome-head" lang="en">
          ${mark}
          <h1>Proud of your work, in your own words</h1>
          <p class="welcome-lead">
            Vonk is a library of web components for intranets. Colleagues thank each other, tell what they make, and
            hear what it brought. When they want to, in their own way. Nobody is pushed.
          </p>
          <ul class="welcome-facts">
            <li>Seven widgets, each usable alone</li>
            <li>One script tag, one JSON file</li>
            <li>Light and dark, from 280 px</li>
            <li>Private unless somebody says otherwise</li>
          </ul>
        </header>
        <ul class="welcome-ways" lang="en">
          ${way(
            'I embed',
            'Put a widget on a page of yours, or in SharePoint, in ten minutes.',
            link('guides-embedding', 'Embedding'),
            link('guides-privacy', 'Privacy'),
            link('guides-languages', 'Languages'),
          )}
          ${way(
            'I design',
            'Set one colour and everything follows. See every state, wide and narrow.',
            address('story/foundations-theme-builder--builder', 'Theme builder'),
            link('foundations-tokens', 'Tokens'),
            link('patterns-intranet-home-page', 'Patterns'),
          )}
          ${way(
            'I build',
            'Connect a service of your own, or run the one that comes along.',
            link('guides-connect-your-own-backend', 'Own backend'),
            link('guides-run-the-reference-service', 'Reference service'),
            link('guides-the-contract', 'Contract'),
          )}
        </ul>
        <section class="welcome-widgets">
          <header lang="en">
            <h2>Seven widgets, live</h2>
            <p>Try them: nothing leaves this page. The toolbar above changes language, light and dark, and style.</p>
          </header>
          <div class="welcome-columns">
            ${tile(
              'values-card',
              'Values card',
              'what we stand for, as behaviour',
              html`<vonk-values-card heading-level="3" density=${density}></vonk-values-card>`,
            )}
            ${tile(
              'preferences',
              'Preferences',
              'how I take part, “not for me” included',
              html`<vonk-preferences heading-level="3" density=${density}></vonk-preferences>`,
            )}
            ${tile(
              'impact',
              'Impact',
              'what it brought, in a colleague’s words',
              html`<vonk-impact heading-level="3" density=${density} wait-days="60"></vonk-impact>`,
            )}
            ${tile(
              'kudos-wall',
              'Kudos wall',
              'thanks; the receiver decides who sees them',
              html`<vonk-kudos-wall heading-level="3" density=${density}></vonk-kudos-wall>`,
            )}
            ${tile(
              'goal-tracker',
              'Goal tracker',
              'a small step of one’s own, and it counts',
              html`<vonk-goal-tracker heading-level="3" density=${density}></vonk-goal-tracker>`,
            )}
            ${tile(
              'leaderboard',
              'Leaderboard',
              'what we brought together; nobody is last',
              html`<vonk-leaderboard heading-level="3" density=${density}></vonk-leaderboard>`,
            )}
            ${tile(
              'content-feed',
              'Content feed',
              'something to tell, made one’s own',
              html`<vonk-content-feed heading-level="3" density=${density}></vonk-content-feed>`,
            )}
          </div>
        </section>
        <p class="welcome-end" lang="en">
          Consent is part of the data and fails closed; leaving takes no more steps than joining; there is no last
          place; nothing is posted for anybody. ${link('guides-privacy', 'What is stored, where, and who sees it.')}
        </p>
      </div>
    </vonk-space>`;
  },
};
