/** The theme as text to copy or to keep, and the way in for a theme that somebody made elsewhere. */
import { type TemplateResult, html, nothing } from 'lit';
import { type FormName, formNames, forms } from './forms.js';
import type { TokenFile } from './read-tokens.js';

export interface TakeAlong {
  readonly form: FormName;
  readonly text: string;
  choose(form: FormName): void;
  copy(): void;
  keep(): void;
}

export const takeAlongView = ({ form, text, choose, copy, keep }: TakeAlong): TemplateResult =>
  html`<fieldset class="forms">
      <legend class="visually-hidden">As</legend>
      <div class="segments">
        ${formNames.map(
          (name) =>
            html`<label class="choice">
              <input type="radio" name="form" .checked=${form === name} @change=${() => choose(name)} />
              <span>${forms[name].title}</span>
            </label>`,
        )}
      </div>
    </fieldset>
    <p class="hint about-form">${forms[form].about}</p>
    <pre class="code" tabindex="0" aria-label=${`${forms[form].title}, ${forms[form].file}`}><code>${text}</code></pre>
    <div class="actions">
      <button type="button" class="button button-primary" @click=${copy}>Copy</button>
      <button type="button" class="button" @click=${keep}>Keep as ${forms[form].file}</button>
    </div>`;

export interface BringIn {
  readonly pasted: string;
  readonly onlyDark: boolean;
  /** What was read last. */
  readonly file: TokenFile | undefined;
  /** What came of it, in a sentence. */
  readonly outcome: string;
  type(text: string): void;
  markDark(onlyDark: boolean): void;
  read(): void;
  open(files: FileList | null): void;
}

const inputOf = (event: Event): HTMLInputElement => event.currentTarget as HTMLInputElement;

function report({ file, outcome }: BringIn): TemplateResult | typeof nothing {
  if (!file) return nothing;
  const { problems, others } = file;
  return html`<p class="outcome" role="status" data-read=${String(file.values.size > 0)}>${outcome}</p>
    ${
      problems.length === 0
        ? nothing
        : html`<ul class="list problems">
            ${problems.map(
              ({ where, problem, cure }) =>
                html`<li><code>${where}</code><span>${problem}</span><span class="hint">${cure}</span></li>`,
            )}
          </ul>`
    }
    ${
      others.length === 0
        ? nothing
        : html`<details>
            <summary class="unfolds">
              ${
                others.length === 1
                  ? 'One token of the file is not Vonk’s. It goes'
                  : `${others.length} tokens of the file are not Vonk’s. They go`
              }
              along in “Design tokens”.
            </summary>
            <ul class="others">
              ${others.map((path) => html`<li><code>${path}</code></li>`)}
            </ul>
          </details>`
    }`;
}

export const bringInView = (bringIn: BringIn): TemplateResult =>
  html`<label class="field">
      <span>Paste a file of design tokens, or drop one here</span>
      <textarea
        class="input paste"
        rows="5"
        spellcheck="false"
        placeholder='{ "vonk": { "accent": { "$type": "color", "$value": "#0b6e4f" } } }'
        .value=${bringIn.pasted}
        @input=${(event: Event) => bringIn.type((event.currentTarget as HTMLTextAreaElement).value)}
      ></textarea>
    </label>
    <label class="check">
      <input
        type="checkbox"
        .checked=${bringIn.onlyDark}
        @change=${(event: Event) => bringIn.markDark(inputOf(event).checked)}
      />
      It holds the colours of the dark alone
    </label>
    <div class="actions">
      <button type="button" class="button" @click=${bringIn.read}>Read it</button>
      <label class="button file">
        Choose a file
        <input
          type="file"
          class="visually-hidden"
          accept=".json,.tokens,application/json"
          @change=${(event: Event) => {
            bringIn.open(inputOf(event).files);
            inputOf(event).value = '';
          }}
        />
      </label>
    </div>
    ${report(bringIn)}`;
