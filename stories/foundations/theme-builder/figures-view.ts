/** How well each pair of roles can be told apart, in light and in dark, and what would do where it is low. */
import { type TemplateResult, html, nothing } from 'lit';
import type { Finding, Scheme } from './contrast.js';

export interface Figures {
  readonly found: Readonly<Record<Scheme, readonly Finding[]>>;
  /** Takes the colour that would do, in the one scheme. */
  cure(finding: Finding): void;
}

const figure = ({ pair, scheme, ratio, isEnough }: Finding): TemplateResult =>
  html`<span class="figure" data-enough=${String(isEnough)}>
    <span
      class="sample"
      data-role=${pair.role}
      data-on=${pair.on}
      data-scheme=${scheme}
      data-of=${pair.least === 4.5 ? 'text' : 'line'}
      aria-hidden="true"
    ></span>
    <span>
      <span class="visually-hidden">${`In ${scheme}: `}</span>${ratio.toFixed(2)}<span class="visually-hidden"
        >${isEnough ? ', enough' : ', a little low'}</span
      >
    </span>
  </span>`;

function cureOf(finding: Finding, { cure }: Figures): TemplateResult | typeof nothing {
  const { pair, scheme, cure: colour } = finding;
  if (colour === undefined) return nothing;
  return html`<p class="cure">
    <span>A little low in ${scheme}. <code>${colour}</code> as <code>${pair.role}</code> would do.</span>
    <button
      type="button"
      class="button"
      aria-label=${`Use it in ${scheme}: ${colour} as ${pair.role}`}
      @click=${() => cure(finding)}
    >
      Use it in ${scheme}
    </button>
  </p>`;
}

const needs = ({ pair }: Finding): string =>
  pair.least === undefined ? 'decorates, needs nothing' : `needs ${pair.least}`;

export const figuresView = (figures: Figures): TemplateResult =>
  html`<div class="pair-head hint" aria-hidden="true"><span>Light</span><span>Dark</span></div>
    <ul class="list figures">
      ${figures.found.light.map((light, index) => {
        const dark = figures.found.dark[index];
        return html`<li class="pair">
          <span class="pair-name">${light.pair.sees}</span>
          <span class="hint"> <code>${light.pair.role}</code> on <code>${light.pair.on}</code> · ${needs(light)} </span>
          <span class="pair-figures">${figure(light)} ${dark ? figure(dark) : nothing}</span>
          ${cureOf(light, figures)} ${dark ? cureOf(dark, figures) : nothing}
        </li>`;
      })}
    </ul>`;
