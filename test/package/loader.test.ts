import { expect } from '@open-wc/testing';
import { earlyRequests } from '../../src/sources/early-requests.js';
import { serve, until } from '../helpers/service.js';

const company = { vonk: 1, values: [{ id: 'v-1', name: 'Care', meaning: 'x', behaviours: [] }] };

/** Each test uses tags that no test before it has defined, so their order matters and they stand in one file. */
describe('the script tag', () => {
  let frame: HTMLElement;
  beforeEach(() => {
    frame = document.createElement('div');
    frame.lang = 'en';
    document.body.append(frame);
  });
  afterEach(() => frame.remove());

  it('defines what stands on the page already, and nothing else, and asks for the document once and at once', async () => {
    const service = await serve({ body: company });
    frame.innerHTML = `<vonk-values-card src="${service.url}"></vonk-values-card><vonk-values-card src="${service.url}"></vonk-values-card><vonk-kudoswall preview></vonk-kudoswall><vonk-card></vonk-card>`;
    const told: string[] = [];
    const { warn } = console;
    console.warn = (words: string) => void told.push(words);
    await import('../../src/loader.js');
    expect(await service.asked(), 'asked before any widget was defined').to.have.length(1);
    await until(() => told.length > 0, 'what is told of tags that nobody knows');
    console.warn = warn;
    expect(
      told.map((words) => /^Vonk: there is no <([a-z-]+)>\. The tags are vonk-space, /.exec(words)?.[1]),
    ).to.deep.equal(['vonk-kudoswall', 'vonk-card']);
    expect(frame.querySelector('vonk-kudoswall')?.textContent).to.contain('vonk-kudos-wall');
    expect(frame.querySelector('vonk-card')?.textContent).to.equal('');
    await customElements.whenDefined('vonk-values-card');
    const [one] = frame.querySelectorAll('vonk-values-card');
    await until(() => one?.shadowRoot?.textContent?.includes('Care') === true, 'the card');
    expect(await service.asked()).to.have.length(1);
    for (const tag of ['vonk-kudos-wall', 'vonk-impact', 'vonk-leaderboard'])
      expect(customElements.get(tag), tag).to.equal(undefined);
  });

  it('defines what is added later', async () => {
    const late = document.createElement('div');
    late.append(document.createElement('vonk-impact'));
    frame.append(late);
    await customElements.whenDefined('vonk-impact');
  });

  it('leaves a shadow root alone until its host asks, and looks into it then', async () => {
    const host = document.createElement('div');
    host.attachShadow({ mode: 'open' }).append(document.createElement('vonk-leaderboard'));
    frame.append(host);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(customElements.get('vonk-leaderboard')).to.equal(undefined);
    host.setAttribute('vonk-root', '');
    await customElements.whenDefined('vonk-leaderboard');
  });

  it('looks into a shadow root from which somebody calls', async () => {
    const host = document.createElement('div');
    const root = host.attachShadow({ mode: 'open' });
    const caller = document.createElement('span');
    root.append(caller, document.createElement('vonk-preferences'));
    frame.append(host);
    caller.dispatchEvent(new Event('vonk-scan', { bubbles: true, composed: true }));
    await customElements.whenDefined('vonk-preferences');
    root.append(document.createElement('vonk-kudos-wall'));
    await customElements.whenDefined('vonk-kudos-wall');
  });

  it('says so when another version has a tag already', async () => {
    const warn = console.warn;
    const warnings: string[] = [];
    console.warn = (text: string) => void warnings.push(text);
    try {
      customElements.define(
        'vonk-goal-tracker',
        class extends HTMLElement {
          static readonly vonkVersion = '0.0.1';
        },
      );
      frame.append(document.createElement('vonk-goal-tracker'), document.createElement('vonk-goal-tracker'));
      await until(() => warnings.length > 0, 'the warning');
      frame.append(document.createElement('vonk-goal-tracker'));
      await new Promise((resolve) => setTimeout(resolve, 20));
      expect(warnings).to.have.length(1);
      expect(warnings[0]).to.contain('0.0.1');
    } finally {
      console.warn = warn;
    }
  });

  it('asks early only for what nobody can ask for yet, so that no widget is given an answer from before', async () => {
    const service = await serve({ body: company });
    const card = document.createElement('vonk-values-card');
    frame.append(card);
    // Once the loader has seen it.
    await new Promise((resolve) => setTimeout(resolve, 20));
    card.setAttribute('src', service.url);
    await until(() => card.shadowRoot?.textContent?.includes('Care') === true, 'the card');
    window.dispatchEvent(new Event('online'));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(earlyRequests().size).to.equal(0);
  });

  it('does not stumble over a src that is no address', async () => {
    const card = document.createElement('vonk-values-card');
    card.setAttribute('src', 'http://');
    frame.append(card);
    await until(() => card.shadowRoot?.textContent?.includes('cannot be shown') === true, 'the calm sentence');
  });

  it('says once, in one line, that files beside it are missing', async () => {
    const warned: string[] = [];
    const { warn } = console;
    const { define } = customElements;
    console.warn = (...words: unknown[]) => void warned.push(words.join(' '));
    customElements.define = () => {
      throw new Error('This chunk did not come.');
    };
    try {
      frame.innerHTML = '<vonk-content-feed></vonk-content-feed><vonk-space></vonk-space>';
      await until(() => warned.length > 0, 'the line in the console');
      await new Promise((resolve) => setTimeout(resolve, 200));
    } finally {
      console.warn = warn;
      customElements.define = define;
    }
    expect(warned).to.have.length(1);
    expect(warned[0]).to.match(
      /^Vonk: <vonk-\S+> cannot be shown, since a file .* did not come\. Upload the whole folder/,
    );
  });
});
