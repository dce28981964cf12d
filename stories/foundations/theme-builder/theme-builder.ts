import { LitElement, type PropertyValues, type TemplateResult, html } from 'lit';
import { state } from 'lit/decorators.js';
import { type Space, createSpace } from '@vonk-intranet/vonk';
import '@vonk-intranet/vonk/define';
import { today } from '../../../test/fixtures/fixtures.js';
import { choicesView } from './choices-view.js';
import { type Finding, type Rgba, type Scheme, findings, toHex } from './contrast.js';
import { figuresView } from './figures-view.js';
import { type FormName, forms } from './forms.js';
import { asDark, themeOf } from './import-theme.js';
import { looksSame, measure, tokenSheet, wear } from './measure.js';
import { paint } from './paint.js';
import { type Shown, previewView } from './preview-view.js';
import { type TokenFile, readTokens } from './read-tokens.js';
import { smallDocument } from './small-document.js';
import { toolStyles } from './tools.styles.js';
import { bringInView, takeAlongView } from './take-along-view.js';
import { builderStyles } from './theme-builder.styles.js';
import { type PresetName, type Theme, type Values, accentOf, fromHash, toHash, withValues } from './theme.js';
import type { Json } from './token-value.js';
import { type Computed, writeTokens } from './write-tokens.js';

const ember: Theme = { preset: 'ember', values: {} };
/** A theme, chosen and seen at once on all widgets, measured, and taken along. */
export class ThemeBuilder extends LitElement {
  static override styles = [tokenSheet(), builderStyles, toolStyles];

  @state() private theme: Theme = fromHash(location.hash) ?? ember;
  @state() private shown: Shown = 'both';
  @state() private form: FormName = 'css';
  @state() private ownDark = false;
  @state() private mistyped: string | undefined = undefined;
  @state() private pasted = '';
  @state() private onlyDark = false;
  @state() private file: TokenFile | undefined = undefined;
  @state() private outcome = '';
  @state() private notice = '';
  @state() private past: readonly Theme[] = [];

  readonly #spaces: Readonly<Record<Scheme, Space>> = { light: smallSpace(), dark: smallSpace() };
  #computed: Computed = measure(this.theme);
  #lastBy = '';

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.#followAddress);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#followAddress);
  }

  readonly #followAddress = (): void => {
    const theme = fromHash(location.hash);
    if (theme && toHash(theme) !== toHash(this.theme)) this.#take(theme, '');
  };

  override willUpdate(changed: PropertyValues): void {
    if (!changed.has('theme')) return;
    this.#computed = measure(this.theme);
    const { light, dark } = this.#computed.colours;
    this.ownDark ||= toHex(light.get('accent') ?? black) !== toHex(dark.get('accent') ?? black);
  }

  override firstUpdated(): void {
    // The tools keep their own looks, whatever the page or the theme says.
    for (const part of this.renderRoot.querySelectorAll<HTMLElement>('.tools')) wear(part, ember);
  }

  override updated(): void {
    for (const pane of this.renderRoot.querySelectorAll<HTMLElement>('.pane')) wear(pane, this.theme);
    paint(this.renderRoot, this.#computed.colours);
  }

  /** Another theme; the one before can be had back. */
  #take(theme: Theme, by: string): void {
    if (by === '' || by !== this.#lastBy) this.past = [...this.past, this.theme].slice(-50);
    this.#lastBy = by;
    this.theme = theme;
    this.notice = '';
    history.replaceState(history.state, '', toHash(theme));
  }

  readonly #set = (changes: Values, by: string): void => this.#take(withValues(this.theme, changes), by);

  readonly #start = (preset: PresetName): void => {
    this.mistyped = undefined;
    this.ownDark = false;
    this.#take({ preset, values: {} }, '');
  };

  readonly #undo = (): void => {
    const theme = this.past.at(-1);
    if (!theme) return;
    const past = this.past.slice(0, -1);
    this.ownDark = false;
    this.#take(theme, '');
    this.past = past;
    this.notice = 'This is how it was before.';
  };

  readonly #askOwnDark = (wanted: boolean): void => {
    this.ownDark = wanted;
    const light = toHex(this.#computed.colours.light.get('accent') ?? black);
    if (!wanted) this.#set(accentOf(this.theme, light), 'accent of the dark');
  };

  readonly #cure = ({ pair, scheme, cure }: Finding): void => {
    const { light, dark } = this.#computed.colours;
    const both = {
      light: toHex(light.get(pair.role) ?? black),
      dark: toHex(dark.get(pair.role) ?? black),
      [scheme]: cure,
    };
    const css = `light-dark(${both.light}, ${both.dark})`;
    this.#set(pair.role === 'accent' ? accentOf(this.theme, css) : { [pair.role]: css }, '');
    this.notice = `${pair.role} is ${cure} in ${scheme} now.`;
  };

  readonly #showFigures = (): void => {
    const heading = this.renderRoot.querySelector<HTMLElement>('#figures');
    heading?.scrollIntoView({ block: 'start' });
    heading?.focus({ preventScroll: true });
  };

  get #others(): Json {
    return this.file?.document ?? {};
  }

  get #text(): string {
    return forms[this.form].write(this.theme, this.#computed, this.#others);
  }

  readonly #copy = async (text: string, what: string): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      this.notice = `${what} is copied.`;
    } catch {
      const code = this.renderRoot.querySelector('.code');
      if (code) getSelection()?.selectAllChildren(code);
      this.notice = 'This browser does not let a page copy. The text is selected: copy it with the keyboard.';
    }
  };

  readonly #keep = (): void => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([this.#text], { type: 'text/plain' }));
    link.download = forms[this.form].file;
    link.click();
    URL.revokeObjectURL(link.href);
  };

  readonly #write = (theme: Theme): Json => writeTokens(theme, measure(theme), this.#others);

  readonly #read = (text: string, onlyDark: boolean): void => {
    const read = readTokens(text);
    const count = read.values.size;
    if (count === 0) {
      // What was there before stays, and so do the tokens of an earlier file.
      this.file = { ...read, document: this.#others };
      this.outcome = 'Nothing was changed.';
      return;
    }
    const present = onlyDark ? readTokens(JSON.stringify(this.#write(this.theme))) : undefined;
    const file = present ? asDark(read, present) : read;
    const theme = themeOf(file, this.theme, { write: (one) => writeTokens(one, measure(one)), isSame: looksSame });
    const own = Object.keys(theme.values).length;
    this.file = file;
    this.#take(theme, '');
    const tokens = count === 1 ? 'One token was' : `${count} tokens were`;
    this.outcome = `${tokens} read, and ${own === 1 ? 'one is' : `${own} are`} set now; what is not set follows. “Undo” brings back what was there.`;
  };

  readonly #open = async (files: FileList | null | undefined): Promise<void> => {
    // The light first: what is dark is laid over it.
    const isDark = (file: File): boolean => /dark/i.test(file.name);
    const sorted = [...(files ?? [])].sort((one, other) => Number(isDark(one)) - Number(isDark(other)));
    for (const file of sorted) {
      this.pasted = await file.text();
      this.onlyDark = isDark(file);
      this.#read(this.pasted, this.onlyDark);
    }
  };

  readonly #drop = (event: DragEvent): void => {
    event.preventDefault();
    void this.#open(event.dataTransfer?.files);
  };

  override render(): TemplateResult {
    const { colours } = this.#computed;
    const found = { light: findings(colours, 'light'), dark: findings(colours, 'dark') };
    return html`<div class="base tools head" lang="en">
        <div>
          <h1 class="title">Theme builder</h1>
          <p class="why">
            One accent is enough; everything else follows, in light and in dark. See it, measure it, take it along.
          </p>
        </div>
        <div class="actions">
          <button type="button" class="button" aria-disabled=${String(this.past.length === 0)} @click=${this.#undo}>
            Undo
          </button>
          <button type="button" class="button" @click=${() => this.#copy(this.#address, 'A link to this theme')}>
            Copy a link
          </button>
        </div>
        <p class="notice" role="status">${this.notice}</p>
      </div>
      <div class="workbench">
        <section class="base tools choices" lang="en" aria-labelledby="choices">
          <h2 id="choices" class="visually-hidden">Choices</h2>
          ${choicesView({
            theme: this.theme,
            computed: this.#computed,
            ownDark: this.ownDark,
            mistyped: this.mistyped,
            low: [...found.light, ...found.dark].filter(({ isEnough }) => !isEnough),
            start: this.#start,
            set: this.#set,
            mistype: (text) => (this.mistyped = text),
            askOwnDark: this.#askOwnDark,
            showFigures: this.#showFigures,
          })}
        </section>
        <section class="preview" aria-labelledby="preview">
          <h2 id="preview" class="visually-hidden" lang="en">The widgets in this theme</h2>
          ${previewView({ shown: this.shown, spaces: this.#spaces, show: (shown) => (this.shown = shown) })}
        </section>
      </div>
      <div class="below">
        <section class="base tools" lang="en" aria-labelledby="figures">
          <h2 id="figures" class="heading" tabindex="-1">Contrast</h2>
          <p class="why">
            Measured from the colours on this screen, light before dark. Text needs 4.5 : 1, what is not text 3 : 1
            (WCAG 2.2, level AA).
          </p>
          ${figuresView({ found, cure: this.#cure })}
        </section>
        <div class="take">
          <section class="base tools" lang="en" aria-labelledby="take-along">
            <h2 id="take-along" class="heading">Take it along</h2>
            ${takeAlongView({
              form: this.form,
              text: this.#text,
              choose: (form) => (this.form = form),
              copy: () => void this.#copy(this.#text, forms[this.form].title),
              keep: this.#keep,
            })}
          </section>
          <section
            class="base tools"
            lang="en"
            aria-labelledby="bring-in"
            @dragover=${(event: DragEvent) => event.preventDefault()}
            @drop=${this.#drop}
          >
            <h2 id="bring-in" class="heading">Bring one in</h2>
            ${bringInView({
              pasted: this.pasted,
              onlyDark: this.onlyDark,
              file: this.file,
              outcome: this.outcome,
              type: (text) => (this.pasted = text),
              markDark: (onlyDark) => (this.onlyDark = onlyDark),
              read: () => this.#read(this.pasted, this.onlyDark),
              open: (files) => void this.#open(files),
            })}
          </section>
        </div>
      </div>`;
  }

  get #address(): string {
    return new URL(toHash(this.theme), location.href).href;
  }
}

const black: Rgba = [0, 0, 0, 1];

const smallSpace = (): Space =>
  createSpace({ data: smallDocument(), now: () => new Date(today), key: `theme builder ${crypto.randomUUID()}` });

if (!customElements.get('theme-builder')) customElements.define('theme-builder', ThemeBuilder);
