import { type TemplateResult, css, html } from 'lit';
import { property } from 'lit/decorators.js';
import { storyNameFromExport, toId } from 'storybook/internal/csf';
import { WidgetBlock } from './widget-block.js';

interface Story {
  readonly name?: string;
  readonly parameters?: { readonly docs?: { readonly description?: { readonly story?: string } } };
}
interface Stories {
  readonly default: { readonly title: string };
  readonly [name: string]: Story | { readonly title: string };
}
/** Besides its stories, a module exports its meta, and what Storybook adds for itself. */
const isStory = (key: string): boolean => key !== 'default' && !key.startsWith('__');

/** The states that the page does not show itself, each as a link to its story. */
class DocsOtherStates extends WidgetBlock {
  static override styles = [
    WidgetBlock.styles,
    css`
      ul {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 20rem), 1fr));
        gap: var(--_space-m) var(--_space-xl);
        margin: 0;
        padding: var(--_space-xl);
        list-style: none;
      }
      a {
        color: var(--_text-accent);
        font-weight: var(--_font-strong);
      }
      p {
        margin: 0;
        font-size: var(--_font-size-s);
        text-wrap: pretty;
      }
    `,
  ];

  /** The module of the widget's stories. */
  @property({ attribute: false }) stories: Stories | undefined;

  protected override firstUpdated(): void {
    // Which stories the page shows is known once all of it stands.
    requestAnimationFrame(() => this.requestUpdate());
  }

  protected override render(): TemplateResult {
    const { stories } = this;
    if (!stories) return html``;
    const others = Object.entries(stories).flatMap(([key, story]) => {
      const name = ('name' in story && story.name) || storyNameFromExport(key);
      const id = toId(stories.default.title, storyNameFromExport(key));
      const about = 'parameters' in story ? story.parameters?.docs?.description?.story : undefined;
      const isShown = document.querySelector(`[id^="story--${id}"]`) !== null;
      return !isStory(key) || isShown ? [] : { name, id, about };
    });
    return html`<ul class="base">
      ${others.map(
        ({ name, id, about }) =>
          html`<li>
            <a href="./?path=/story/${id}" target="_top">${name}</a>
            <p class="quiet">${about ?? ''}</p>
          </li>`,
      )}
    </ul>`;
  }
}
customElements.define('docs-other-states', DocsOtherStates);
