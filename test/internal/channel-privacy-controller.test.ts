import { expect } from '@open-wc/testing';
import { LitElement, type TemplateResult, html } from 'lit';
import type { Preferences } from '../../src/contract/preferences.js';
import { ChannelPrivacyController } from '../../src/internal/channel-privacy-controller.js';
import * as names from '../../src/parts/private-channels.js';

type Names = typeof names;
type Channels = Preferences['channels'];

const text = 'Tell it on LinkedIn.';

/** A widget that shows a text where it names no private channel; each test says when the names come. */
class ChannelHost extends LitElement {
  asked = 0;
  channels: Channels = {};
  come: (found: Names | undefined) => void = () => undefined;
  readonly privacy = new ChannelPrivacyController(this, () => {
    this.asked += 1;
    return new Promise((resolve, reject) => {
      this.come = (found) => (found ? resolve(found) : reject(new TypeError('They did not come.')));
    });
  });

  protected override render(): TemplateResult {
    if (this.privacy.isAwaited({ channels: this.channels })) return html`One moment.`;
    const privacy = this.privacy.of({ channels: this.channels });
    return html`${privacy.isIn(text) ? 'Nothing.' : text}`;
  }
}
customElements.define('channel-host', ChannelHost);

/** Until everything that is on its way has come. */
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

describe('which channels somebody keeps private', () => {
  let host: ChannelHost;
  const shows = async (channels: Channels): Promise<string> => {
    host.channels = channels;
    host.requestUpdate();
    await settled();
    return host.renderRoot.textContent ?? '';
  };
  beforeEach(() => {
    host = document.createElement('channel-host') as ChannelHost;
    document.body.append(host);
  });
  afterEach(() => host.remove());

  it('needs no names where somebody keeps none', async () => {
    const open: readonly Channels[] = [undefined, {}, { LinkedIn: 'comfortable' }];
    for (const channels of open) expect(await shows(channels)).to.equal(text);
    expect(host.asked).to.equal(0);
  });

  it('is waited for by the first drawing, and told by the names', async () => {
    host.channels = { 'linked in': 'private' };
    expect(await shows({ 'linked in': 'private' })).to.equal('One moment.');
    host.come(names);
    await settled();
    expect(host.renderRoot.textContent).to.equal('Nothing.');
    expect(await shows({ TikTok: 'private' })).to.equal(text);
    expect(host.asked).to.equal(1);
  });

  it('counts every text as one of them until the names are here, once something is drawn', async () => {
    await shows({});
    expect(await shows({ TikTok: 'private' })).to.equal('Nothing.');
    host.come(names);
    await settled();
    expect(host.renderRoot.textContent).to.equal(text);
  });

  it('stays closed where the names do not come, and asks again with the next drawing', async () => {
    await shows({ TikTok: 'private' });
    host.come(undefined);
    await settled();
    expect(host.renderRoot.textContent).to.equal('Nothing.');
    const { asked } = host;
    expect(await shows({ TikTok: 'private' })).to.equal('Nothing.');
    expect(host.asked).to.be.greaterThan(asked - 1);
    host.come(names);
    await settled();
    expect(host.renderRoot.textContent).to.equal(text);
  });

  it('answers everything with "private" without the names, and names those that are not', () => {
    const { privacy } = host;
    const kept = privacy.of({ channels: { TikTok: 'private', Slack: 'comfortable' } });
    expect([
      kept.has('X'),
      kept.isInText({ en: 'a' }),
      kept.holds('https://linde.example/'),
      kept.hasMail,
    ]).to.deep.equal([true, true, true, true]);
    expect([kept.linkOf({ link: 'https://linde.example/' }), kept.others]).to.deep.equal([undefined, ['Slack']]);
    const open = privacy.of({ channels: { Slack: 'comfortable' } });
    const same = new names.PrivateChannels({ Slack: 'comfortable' });
    for (const one of [open, same]) {
      expect([one.has('X'), one.isInText('x'), one.holds('mailto:a@b.example'), one.hasMail]).to.deep.equal([
        false,
        false,
        false,
        false,
      ]);
      expect([one.linkOf({ link: 'https://linde.example/' }), one.others]).to.deep.equal([
        'https://linde.example/',
        ['Slack'],
      ]);
    }
  });
});
