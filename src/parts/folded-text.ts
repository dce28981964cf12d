import { type ReactiveControllerHost, type TemplateResult, css, html, nothing } from 'lit';
import type { Translate } from '../locale/translate.js';

/** Characters and lines past which a text is folded, so that one does not push the others away. */
const longest = { characters: 600, lines: 9 };

/** Whether a text takes so much room that it is folded until somebody asks for all of it. */
export const isLong = (text: string, most: typeof longest = longest): boolean =>
  text.length > most.characters || text.split('\n').length > most.lines;

export interface FoldedTextProps {
  /** What it is known by while it is drawn again and again. */
  readonly key: string;
  /** Names it inside the widget as it is drawn now. */
  readonly id: string;
  readonly text: string;
  /** Its language, where `shown` does not say it. */
  readonly lang?: string | typeof nothing;
  /** What is drawn of it, where that is not the text alone. */
  readonly shown?: unknown;
  readonly part: string;
  readonly look: string;
  /** What is folded sooner than a text usually is. */
  readonly most?: typeof longest;
  readonly t: Translate;
}

/** Texts that people wrote, folded where they are long. Remembers which ones somebody unfolded. */
export class FoldedTexts {
  readonly #host: ReactiveControllerHost;
  readonly #open = new Set<string>();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  render({ key, id, text, lang = nothing, shown = text, part, look, most, t }: FoldedTextProps): TemplateResult {
    const isOpen = this.#open.has(key);
    const folds = isLong(text, most);
    const classes = folds && !isOpen ? `${look} folded` : look;
    // On one line: white space inside would be shown.
    return html`<p id=${id} part=${part} class=${classes} dir="auto" lang=${lang}>${shown}</p>
      ${
        folds
          ? html`<button
              type="button"
              class="button button-quiet unfold"
              part="unfold"
              aria-expanded=${isOpen ? 'true' : 'false'}
              aria-controls=${id}
              @click=${() => this.#toggle(key)}
            >
              ${t(isOpen ? 'readLess' : 'readOn')}
            </button>`
          : nothing
      }`;
  }

  #toggle(key: string): void {
    if (!this.#open.delete(key)) this.#open.add(key);
    this.#host.requestUpdate();
  }
}

export const foldedTextStyles = css`
  .folded {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: var(--_folded-lines, 8);
    line-clamp: var(--_folded-lines, 8);
    overflow: hidden;
  }
  .unfold {
    justify-self: start;
    align-self: start;
    font-weight: var(--_font-regular);
    min-block-size: calc(2 * var(--_rem));
    margin-inline-start: calc(-1 * var(--_space-m));
  }
  @media (forced-colors: active) {
    .unfold {
      margin-inline-start: 0;
    }
  }
  @media print {
    .folded {
      display: block;
    }
  }
`;
