/** What somebody chooses: where to start, the accent, corners, type and density. */
import { type TemplateResult, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { type Finding, toHex } from './contrast.js';
import { painted } from './measure.js';
import {
  type Density,
  type PresetName,
  type Theme,
  type Values,
  accentOf,
  buttonsOf,
  cornersOf,
  densityIn,
  densityOf,
  follow,
  pixels,
  presets,
  sizesOf,
  valueOf,
} from './theme.js';
import type { Computed } from './write-tokens.js';

const aboutPreset: Readonly<Record<PresetName, readonly [string, string]>> = {
  ember: ['Ember', 'The usual look'],
  fluent: ['Fluent', 'Teams and Viva'],
  sharepoint: ['SharePoint', 'A site’s theme'],
  material: ['Material', 'Material 3'],
  plain: ['Plain', 'What the page has'],
  contrast: ['Contrast', 'Text at 7 : 1'],
};

export interface Choices {
  readonly theme: Theme;
  readonly computed: Computed;
  /** Whether the dark has an accent of its own, or somebody is about to choose one. */
  readonly ownDark: boolean;
  /** What was typed as an accent and is not a colour. */
  readonly mistyped: string | undefined;
  readonly low: readonly Finding[];
  start(preset: PresetName): void;
  /** Changes that come one after the other under the same name are undone together. */
  set(changes: Values, by: string): void;
  mistype(text: string | undefined): void;
  askOwnDark(wanted: boolean): void;
  showFigures(): void;
}

const inputOf = (event: Event): HTMLInputElement => event.currentTarget as HTMLInputElement;

function startFrom({ theme, start }: Choices): TemplateResult {
  return html`<fieldset class="group">
    <legend class="group-title">Start from</legend>
    <div class="presets">
      ${presets.map(
        (preset) =>
          html`<label class="preset">
            <input
              type="radio"
              name="preset"
              value=${preset}
              .checked=${theme.preset === preset}
              @change=${() => start(preset)}
            />
            <span class="dots" data-preset=${preset} aria-hidden="true"><i></i><i></i><i></i></span>
            <span class="preset-name">${aboutPreset[preset][0]}</span>
            <span class="hint">${aboutPreset[preset][1]}</span>
          </label>`,
      )}
    </div>
  </fieldset>`;
}

function accentField(choices: Choices, scheme: 'light' | 'dark', label: string): TemplateResult {
  const { theme, computed, ownDark, mistyped } = choices;
  const shown = { light: hexOf(computed, 'light'), dark: hexOf(computed, 'dark') };
  const take = (text: string): void => {
    if (!painted(text)) return choices.mistype(text);
    choices.mistype(undefined);
    const both = { ...shown, [scheme]: text };
    const css = ownDark ? `light-dark(${both.light}, ${both.dark})` : text;
    choices.set(accentOf(theme, css), `accent ${scheme}`);
  };
  const isWrong = mistyped !== undefined && scheme === 'light';
  return html`<div class="accent">
    <input
      type="color"
      aria-label=${`${label}, picker`}
      .value=${shown[scheme].slice(0, 7)}
      @input=${(event: Event) => take(inputOf(event).value)}
    />
    <input
      class="input"
      type="text"
      aria-label=${`${label}, as text`}
      aria-invalid=${isWrong ? 'true' : nothing}
      aria-describedby=${isWrong ? 'mistyped' : nothing}
      spellcheck="false"
      autocomplete="off"
      .value=${isWrong ? mistyped : shown[scheme]}
      @change=${(event: Event) => take(inputOf(event).value.trim())}
    />
  </div>`;
}

const hexOf = ({ colours }: Computed, scheme: 'light' | 'dark'): string =>
  toHex(colours[scheme].get('accent') ?? [0, 0, 0, 1]);

/** One sentence that says whether the choice can be read. */
function verdict({ low, showFigures }: Choices): TemplateResult {
  if (low.length === 0)
    return html`<p class="verdict verdict-good" role="status">Everything can be read, in light and in dark.</p>`;
  const count = low.length === 1 ? 'One pair is' : `${low.length} pairs are`;
  return html`<p class="verdict verdict-heed" role="status">
    ${count} a little low in contrast.
    <button type="button" class="link" @click=${showFigures}>See which, and what would do</button>
  </p>`;
}

function accent(choices: Choices): TemplateResult {
  const { ownDark, mistyped, askOwnDark } = choices;
  return html`<fieldset class="group">
    <legend class="group-title">Accent</legend>
    ${accentField(choices, 'light', ownDark ? 'Accent in light' : 'Accent')}
    ${
      mistyped === undefined
        ? nothing
        : html`<p id="mistyped" class="mistake">
            No browser knows this as a colour. Try #0b6e4f, teal, or oklch(0.5 0.1 160).
          </p>`
    }
    <label class="check">
      <input type="checkbox" .checked=${ownDark} @change=${(event: Event) => askOwnDark(inputOf(event).checked)} />
      Another one in the dark
    </label>
    ${ownDark ? accentField(choices, 'dark', 'Accent in the dark') : nothing} ${verdict(choices)}
  </fieldset>`;
}

function slider(
  label: string,
  value: number,
  [least, most]: readonly [number, number],
  take: (value: number) => void,
): TemplateResult {
  return html`<label class="slider">
    <span>${label}</span><output>${value} px</output>
    <input
      type="range"
      min=${least}
      max=${most}
      .value=${String(value)}
      @input=${(event: Event) => take(inputOf(event).valueAsNumber)}
    />
  </label>`;
}

function corners({ theme, set }: Choices): TemplateResult {
  const radius = Math.round(pixels(valueOf(theme, 'radius-m')) ?? 12);
  const isRound = (pixels(valueOf(theme, 'radius-full')) ?? 999) > 100;
  return html`<fieldset class="group">
    <legend class="group-title">Corners</legend>
    ${slider('Cards', radius, [0, 24], (value) =>
      set(
        { ...cornersOf(value), ...(isRound ? {} : { 'radius-full': cornersOf(value)['radius-s'] ?? '' }) },
        'corners',
      ),
    )}
    <label class="check">
      <input
        type="checkbox"
        .checked=${isRound}
        @change=${(event: Event) => set(buttonsOf(theme, inputOf(event).checked), 'buttons')}
      />
      Round buttons and chips
    </label>
  </fieldset>`;
}

function type({ theme, set }: Choices): TemplateResult {
  const size = Math.round(pixels(valueOf(theme, 'font-size-m')) ?? 15);
  return html`<fieldset class="group">
    <legend class="group-title">Type</legend>
    <label class="field">
      <span>Font</span>
      <input
        class="input"
        type="text"
        list="fonts"
        placeholder="the page’s own"
        spellcheck="false"
        autocomplete="off"
        .value=${theme.values['font'] ?? ''}
        @change=${(event: Event) => set({ font: safeFont(inputOf(event).value) }, 'font')}
      />
      <datalist id="fonts">
        <option value="system-ui, sans-serif"></option>
        <option value="Georgia, serif"></option>
        <option value="ui-rounded, 'Segoe UI', sans-serif"></option>
        <option value="'Segoe UI', sans-serif"></option>
      </datalist>
    </label>
    ${slider('Size of text', size, [12, 20], (value) => set(sizesOf(value), 'size'))}
  </fieldset>`;
}

/** What a font may be called; anything else is not taken. */
const safeFont = (text: string): string =>
  CSS.supports('font-family', text.trim()) && !/[;{}]/.test(text) ? text.trim() : '';

function density({ theme, set }: Choices): TemplateResult {
  const present = densityIn(theme);
  const option = (value: Density, label: string): TemplateResult =>
    html`<label class="choice">
      <input
        type="radio"
        name="density"
        .checked=${present === value}
        @change=${() => set(densityOf(value), 'density')}
      />
      <span>${label}</span>
    </label>`;
  return html`<fieldset class="group">
    <legend class="group-title">Density</legend>
    <div class="segments">${option('comfortable', 'Comfortable')} ${option('compact', 'Compact')}</div>
  </fieldset>`;
}

const chosenAbove = /^(accent|radius-(s|m|full)|font|font-size-(s|m|l|xl|2xl)|space-(m|l|xl|2xl)|target-size)$/;

/** What came from a file, or from a cure, and has no field above. */
function alsoSet({ theme, set }: Choices): TemplateResult | typeof nothing {
  const names = Object.keys(theme.values).filter((name) => !chosenAbove.test(name) && theme.values[name] !== follow);
  if (names.length === 0) return nothing;
  return html`<section class="group" aria-labelledby="also-set">
    <h3 id="also-set" class="group-title">Also set</h3>
    <ul class="list">
      ${repeat(
        names,
        (name) => name,
        (name) =>
          html`<li class="also">
            <span class="also-name"><code>${name}</code><span class="hint">${theme.values[name]}</span></span>
            <button
              type="button"
              class="button"
              aria-label=${`Let it follow: ${name}`}
              @click=${() => set({ [name]: '' }, `follow ${name}`)}
            >
              Let it follow
            </button>
          </li>`,
      )}
    </ul>
  </section>`;
}

export const choicesView = (choices: Choices): TemplateResult =>
  html`${startFrom(choices)} ${accent(choices)} ${corners(choices)} ${type(choices)} ${density(choices)}
  ${alsoSet(choices)}`;
