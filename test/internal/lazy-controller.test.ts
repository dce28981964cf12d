import { expect } from '@open-wc/testing';
import { LitElement, type TemplateResult, css, html } from 'lit';
import type { Translate } from '../../src/locale/translate.js';
import { LazyController } from '../../src/internal/lazy-controller.js';
import { announceLoading } from '../../src/internal/loading-states.js';
import { until } from '../helpers/service.js';

interface Piece {
  readonly words: string;
  readonly styles: readonly ReturnType<typeof css>[];
}

const value: Piece = {
  words: 'Here it is.',
  styles: [
    css`
      .words {
        color: rgb(1, 2, 3);
      }
    `,
  ],
};
const sentences: Readonly<Record<string, string>> = { loading: 'One moment.', failed: 'Not now.', retry: 'Try again' };

/** A widget whose only part comes later; each test says how. */
class LazyHost extends LitElement {
  load: () => Promise<Piece> = () => Promise.resolve(value);
  asked = 0;
  used: string[] = [];
  readonly lazy = new LazyController(this, () => {
    this.asked += 1;
    return this.load();
  });

  protected override updated(): void {
    announceLoading(this.renderRoot);
  }

  protected override render(): TemplateResult {
    return html`<button id="press" @click=${() => void this.lazy.use(({ words }) => this.used.push(words))}>
        Press
      </button>
      <details @toggle=${this.lazy.onToggle}>
        <summary>More</summary>
        ${this.lazy.show(
          ({ words }) => html`<p class="words">${words}</p>`,
          ((key: string) => sentences[key] ?? '') as Translate,
        )}
      </details> `;
  }
}
customElements.define('later-host', LazyHost);

/** Until everything that is on its way has come. */
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

describe('a part that is fetched later', () => {
  let host: LazyHost;
  const find = (selector: string): HTMLElement => {
    const found = host.renderRoot.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`There is no ${selector}.`);
    return found;
  };
  beforeEach(async () => {
    host = document.createElement('later-host') as LazyHost;
    document.body.append(host);
    await host.updateComplete;
  });
  afterEach(() => host.remove());

  it('is not asked for while nobody comes near', async () => {
    await settled();
    expect(host.asked).to.equal(0);
    expect(host.renderRoot.textContent).not.to.contain(value.words);
  });

  for (const approach of ['pointerover', 'focusin'])
    it(`is asked for once when somebody comes near (${approach}), and comes with its styles`, async () => {
      for (let time = 0; time < 3; time += 1) host.dispatchEvent(new Event(approach));
      await settled();
      await host.updateComplete;
      expect(host.asked).to.equal(1);
      expect(getComputedStyle(find('.words')).color).to.equal('rgb(1, 2, 3)');
    });

  it('is used within the very press once it is here', async () => {
    host.dispatchEvent(new Event('pointerover'));
    await settled();
    find('#press').click();
    expect(host.used).to.deep.equal([value.words]);
  });

  it('keeps its place with a calm shape while it is on its way, and does then what was wanted, once', async () => {
    let come = (_piece: Piece): void => undefined;
    host.load = () => new Promise((resolve) => (come = resolve));
    find('#press').click();
    find('#press').click();
    await host.updateComplete;
    expect(find('[part=skeleton]').getAttribute('aria-hidden')).to.equal('true');
    await until(() => find('[role=status]').textContent === 'One moment.', 'a word for those who do not see it');
    expect(host.used).to.deep.equal([]);
    come(value);
    await settled();
    await host.updateComplete;
    expect(host.renderRoot.querySelector('[part=skeleton]')).to.equal(null);
    expect(host.used).to.deep.equal([value.words]);
    expect(host.asked).to.equal(1);
  });

  it('says calmly that it did not come, and does what was wanted when it comes at the next try', async () => {
    host.load = () => Promise.reject(new Error('offline'));
    find('#press').click();
    await settled();
    await host.updateComplete;
    expect(find('[part=error]').textContent).to.equal('Not now.');
    host.load = () => Promise.resolve(value);
    find('[part=retry]').click();
    await settled();
    await host.updateComplete;
    expect(host.used).to.deep.equal([value.words]);
    expect(host.renderRoot.querySelector('[part=error]')).to.equal(null);
  });

  it('gives the keyboard back to its fold when the button that tried again is gone', async () => {
    host.load = () => Promise.reject(new Error('offline'));
    find('details').setAttribute('open', '');
    await settled();
    await host.updateComplete;
    host.load = () => Promise.resolve(value);
    find('[part=retry]').focus();
    find('[part=retry]').click();
    await settled();
    await host.updateComplete;
    expect(host.shadowRoot?.activeElement).to.equal(find('summary'));
    expect(find('.words').textContent).to.equal(value.words);
  });

  it('says nothing where it did not come before anybody asked', async () => {
    host.load = () => Promise.reject(new Error('offline'));
    host.dispatchEvent(new Event('pointerover'));
    await settled();
    await host.updateComplete;
    expect(host.renderRoot.querySelector('[part=error]')).to.equal(null);
    host.load = () => Promise.resolve(value);
    find('#press').click();
    await settled();
    expect(host.used).to.deep.equal([value.words]);
  });

  it('does nothing more when the widget left the page meanwhile', async () => {
    let come = (_piece: Piece): void => undefined;
    host.load = () => new Promise((resolve) => (come = resolve));
    find('#press').click();
    host.remove();
    come(value);
    await settled();
    expect(host.used).to.deep.equal([]);
  });
});
