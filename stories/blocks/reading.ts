import { type TemplateResult, css, html } from 'lit';
import { type Heard, heardIn } from './heard.js';
import { WidgetBlock } from './widget-block.js';

/** How screen readers call what ARIA calls otherwise. */
const spoken: Readonly<Record<string, string>> = {
  blockquote: 'quotation',
  combobox: 'combo box',
  img: 'image',
  listitem: 'item',
  progressbar: 'progress',
  searchbox: 'search field',
  textbox: 'text field',
};

/** What a screen reader hears of the page's first example, read from the example as it stands. */
class DocsReading extends WidgetBlock {
  static override styles = [
    WidgetBlock.styles,
    css`
      .base {
        max-block-size: 30rem;
        overflow: auto;
        padding: var(--_space-m) var(--_space-l);
      }
      ol {
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li {
        display: grid;
        grid-template-columns: 7rem minmax(0, 1fr);
        gap: var(--_space-m);
        padding-block: var(--_space-xs);
        overflow-wrap: anywhere;
      }
      .role,
      .more {
        font-size: var(--_font-size-s);
        color: var(--_text-quiet);
      }
      .role {
        padding-block-start: 0.125em;
      }
      .words {
        border-inline-start: 1px solid var(--_line);
        padding-inline-start: var(--_space-m);
      }
      .in-1 {
        padding-inline-start: 1.5rem;
      }
      .in-2 {
        padding-inline-start: 2.5rem;
      }
      .in-3 {
        padding-inline-start: 3.5rem;
      }
      .in-4 {
        padding-inline-start: 4.5rem;
      }
      .heading .words {
        font-weight: var(--_font-strong);
      }
      @container (inline-size < 28rem) {
        li {
          grid-template-columns: minmax(0, 1fr);
          gap: 0;
        }
      }
    `,
  ];

  #heard: readonly Heard[] = [];
  #observed: ShadowRoot | undefined;
  #timer = 0;
  readonly #changes = new MutationObserver(() => this.#readSoon());

  override connectedCallback(): void {
    super.connectedCallback();
    this.#changes.observe(document.body, { childList: true, subtree: true });
    this.#readSoon();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#changes.disconnect();
    this.#observed = undefined;
    clearTimeout(this.#timer);
  }

  /** Once the example has come to rest. */
  #readSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#read(), 100);
  }

  #read(): void {
    const example = this.tag === '' ? null : document.querySelector(this.tag);
    if (!example?.shadowRoot) return;
    if (example.shadowRoot !== this.#observed) {
      this.#observed = example.shadowRoot;
      this.#changes.observe(example.shadowRoot, {
        attributes: true,
        characterData: true,
        childList: true,
        subtree: true,
      });
    }
    const heard = withItemsInOneLine(heardIn(example));
    if (JSON.stringify(heard) === JSON.stringify(this.#heard)) return;
    this.#heard = heard;
    this.requestUpdate();
  }

  protected override render(): TemplateResult {
    return html`<div class="base" tabindex="0" role="region" aria-label="What a screen reader hears, line by line">
      <ol>
        ${this.#heard.map(
          ({ depth, role, name, more }) =>
            html`<li class=${role} data-role=${role}>
              <span class="role">${spoken[role] ?? role}</span>
              <span class="words in-${Math.min(depth, 4)}"
                ><span class="name">${name}</span> <span class="more">${more.join(', ')}</span></span
              >
            </li>`,
        )}
      </ol>
    </div>`;
  }
}

/** "item" and the words in it are one line. */
function withItemsInOneLine(heard: readonly Heard[]): readonly Heard[] {
  return heard.flatMap((one, index) => {
    const before = heard[index - 1];
    const after = heard[index + 1];
    const opens = (item: Heard | undefined, inside: Heard | undefined): boolean =>
      item?.role === 'listitem' && item.name === '' && inside?.role === '' && inside.depth === item.depth + 1;
    if (opens(one, after)) return { ...one, name: after?.name ?? '' };
    return opens(before, one) ? [] : one;
  });
}

customElements.define('docs-reading', DocsReading);
