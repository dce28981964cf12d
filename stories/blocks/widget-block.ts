import { type CSSResultGroup, LitElement, css, unsafeCSS } from 'lit';
import { property } from 'lit/decorators.js';
import tokens from '@vonk-intranet/vonk/theme/tokens.css?inline';
import { type Declaration, declarationOf } from './manifest.js';

/** A piece of a widget's page that is made from the widget itself, so that it says what is so. */
export abstract class WidgetBlock extends LitElement {
  static override styles: CSSResultGroup = css`
    ${unsafeCSS(tokens)}

    :host {
      display: block;
      container-type: inline-size;
      margin-block: 1rem 2rem;
    }
    *,
    *::before,
    *::after {
      box-sizing: border-box;
    }
    .base {
      font-family: system-ui, 'Segoe UI', Roboto, 'Noto Sans', 'DejaVu Sans', sans-serif;
      font-size: var(--_font-size-m);
      line-height: var(--_line-height);
      color: var(--_text);
      background: var(--_surface);
      border: 1px solid var(--_line);
      border-radius: var(--_radius-m);
    }
    code {
      font-family: ui-monospace, 'SF Mono', 'Cascadia Mono', 'DejaVu Sans Mono', monospace;
      font-size: 0.8125rem;
      overflow-wrap: break-word;
    }
    .quiet {
      color: var(--_text-quiet);
    }
    :focus-visible {
      outline: 2px solid var(--_focus);
      outline-offset: 2px;
      border-radius: var(--_radius-s);
    }
  `;

  /** The element that the page is about. */
  @property() tag = '';

  protected get widget(): Declaration {
    return declarationOf(this.tag) ?? {};
  }
}
