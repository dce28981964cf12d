import { type TemplateResult, css, html, nothing } from 'lit';
import { type Sentence, languages, sentences } from 'virtual:vonk-sentences';
import { renderTable, tableStyles } from './table.js';
import { WidgetBlock } from './widget-block.js';

/** Every sentence of a widget, in its languages beside each other, from the files that the widget itself says it from. */
class DocsTexts extends WidgetBlock {
  static override styles = [
    WidgetBlock.styles,
    tableStyles,
    css`
      label {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--_space-s) var(--_space-m);
        padding: var(--_space-m) var(--_space-l);
        border-block-end: 1px solid var(--_line);
      }
      input {
        flex: 1;
        min-inline-size: 10rem;
        min-block-size: var(--_target-size);
        padding-inline: var(--_space-m);
        font: inherit;
        color: inherit;
        background: var(--_surface-raised);
        border: 1px solid var(--_line-strong);
        border-radius: var(--_radius-s);
      }
      .sentences {
        max-block-size: 34rem;
        overflow: auto;
      }
      thead {
        position: sticky;
        inset-block-start: 0;
        background: var(--_surface);
      }
      table {
        table-layout: fixed;
        font-size: var(--_font-size-s);
      }
      td > * {
        display: block;
      }
      .key {
        color: var(--_text-quiet);
      }
      mark {
        display: inline;
        color: var(--_text-accent);
        background: none;
      }
      .none {
        padding: var(--_space-l);
        margin: 0;
      }
    `,
  ];

  #wanted = '';

  protected override render(): TemplateResult {
    const order = ['en', ...Object.keys(languages).filter((language) => language !== 'en')];
    // A widget's class names the part of the sentences that it says.
    const widget = customElements.get(this.tag) as { readonly sentences?: string } | undefined;
    const all = Object.entries(sentences[widget?.sentences ?? ''] ?? {});
    const found = all.filter(([key, { texts, note }]) =>
      JSON.stringify([key, texts, note]).toLowerCase().includes(this.#wanted.toLowerCase()),
    );
    return html`<div class="base">
      <label>
        Find a sentence
        <input type="search" @input=${this.#search} />
        <span class="quiet" role="status">${found.length} of ${all.length}</span>
      </label>
      <div class="sentences" tabindex="0" role="region" aria-label="All sentences">
        ${
          found.length === 0
            ? html`<p class="none quiet">No sentence has these words.</p>`
            : renderTable(
                'Sentences',
                ['Key', ...order.map((language) => languages[language] ?? language)],
                found.map(([key, { texts, note }]) => [
                  html`<code class="key">${key}</code>${note ? html`<span class="quiet">${note}</span>` : nothing}`,
                  ...order.map((language) => html`<span lang=${language}>${words(texts[language])}</span>`),
                ]),
              )
        }
      </div>
    </div>`;
  }

  #search(event: Event): void {
    this.#wanted = (event.target as HTMLInputElement).value;
    this.requestUpdate();
  }
}

/** A sentence with its gaps marked; one that counts is said in each of its forms. */
function words(sentence: Sentence | undefined): TemplateResult {
  if (sentence === undefined) return html``;
  if (typeof sentence !== 'string')
    return html`${Object.entries(sentence).map(([form, text]) => html`<span>${marked(text)} <small class="quiet">${form}</small></span>`)}`;
  return marked(sentence);
}

function marked(text: string): TemplateResult {
  return html`${text.split(/(\{\w+\})/).map((piece, index) => (index % 2 === 1 ? html`<mark>${piece}</mark>` : piece))}`;
}

customElements.define('docs-texts', DocsTexts);
