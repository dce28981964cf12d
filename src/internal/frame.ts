import { type TemplateResult, html, nothing } from 'lit';

export interface Frame {
  readonly heading: string;
  /** 1 to 6. */
  readonly level: number;
  readonly why: string | TemplateResult | undefined;
  /** What was refused, and what else wants a word; above the body. */
  readonly notices: TemplateResult | typeof nothing;
  readonly body: TemplateResult;
  /** What waits to be sent; below the body. */
  readonly waiting: TemplateResult | typeof nothing;
  readonly footnote: string | undefined;
  readonly density: 'comfortable' | 'compact';
  readonly language: string;
  readonly problems: TemplateResult | typeof nothing;
}

/** Where a widget stands: as wide as its place lets it. */
export const inPlace = (content: TemplateResult): TemplateResult =>
  html`<div class="place"><div class="room">${content}</div></div>`;

/** The anatomy of every widget: heading, one sentence of why, content, one quiet footer. */
export function renderFrame(frame: Frame): TemplateResult {
  return inPlace(
    html`<section
      part="base"
      class="base"
      aria-labelledby="heading"
      data-density=${frame.density}
      lang=${frame.language}
    >
      <header class="header" part="header">
        <div
          id="heading"
          class="heading"
          part="heading"
          role="heading"
          aria-level=${frame.level}
          dir="auto"
          tabindex="-1"
        >
          ${frame.heading}
        </div>
        ${frame.why ? html`<p class="why" part="why" dir="auto">${frame.why}</p>` : nothing}
      </header>
      <div class="content" part="content">${frame.notices}${frame.body}${frame.waiting}</div>
      ${frame.problems}
      ${frame.footnote ? html`<footer class="footer" part="footer"><p>${frame.footnote}</p></footer>` : nothing}
    </section>`,
  );
}
