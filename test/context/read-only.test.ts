import { expect } from '@open-wc/testing';
import type { LitElement } from 'lit';
import '../../src/define.js';
import { createSpace } from '../../src/context/create-space.js';
import { type ActionType, actionSchemas } from '../../src/contract/actions.js';
import { type Json, fullDocument, without } from '../fixtures/fixtures.js';
import { settled, settledNearby, testNow, textOf, unmountAll } from '../helpers/mount.js';
import { serve, until } from '../helpers/service.js';

const widgets = [
  'vonk-values-card',
  'vonk-content-feed',
  'vonk-goal-tracker',
  'vonk-kudos-wall',
  'vonk-leaderboard',
  'vonk-impact',
  'vonk-preferences',
] as const;

/** With a service, so that everything that can be offered is; and a note that only its receiver sees. */
const served = (): Json => {
  const document = fullDocument();
  const [first, ...rest] = document['kudos'] as Json[];
  const secret = { ...first, id: 'k-secret', text: 'For Ann’s eyes', to: ['p-1'], shown: 'receiver' };
  return { ...document, kudos: [secret, first, ...rest], actions: { href: 'https://a.example/actions' } };
};

function place(...children: readonly Node[]): HTMLElement {
  const frame = document.createElement('div');
  frame.className = 'vonk-test-frame';
  frame.lang = 'en';
  frame.append(...children);
  document.body.append(frame);
  return frame;
}

function element<K extends keyof HTMLElementTagNameMap>(tag: K, ...attributes: string[]): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const name of attributes) made.setAttribute(name, '');
  return made;
}

/** One widget in a space of the host's making, which may be for reading only, or the widget itself. */
async function shown(tag: (typeof widgets)[number], data: Json, on?: 'widget' | 'space'): Promise<LitElement> {
  const widget = element(tag, ...(on === 'widget' ? ['readonly'] : []));
  const space = element('vonk-space', ...(on === 'space' ? ['readonly'] : []));
  space.space = createSpace({ data, key: crypto.randomUUID(), now: () => testNow });
  space.append(widget);
  place(space);
  await settledNearby(widget);
  return widget;
}

const controls = (widget: LitElement): string[] =>
  [...(widget.shadowRoot?.querySelectorAll('button, input, textarea, select, dialog, form') ?? [])].map(
    (control) => `${control.localName} ${control.getAttribute('part') ?? control.className}`,
  );

/** What a page shows, but for the words of why it is so. */
const body = (widget: LitElement): string =>
  textOf(widget)
    .replace('Nobody is signed in, so this is for reading only.', '')
    .replace('Sign in to your intranet to see this.', '')
    .replace('What belongs here is personal, so it does not show on this page.', '')
    .replaceAll(/\s+/g, ' ')
    .trim();

describe('for reading only', () => {
  afterEach(unmountAll);

  for (const tag of widgets)
    for (const on of ['widget', 'space'] as const)
      it(`${tag} shows what anybody sees, and offers what anybody is offered, where the ${on} says so`, async () => {
        const nobody = await shown(tag, without(served(), 'viewer'));
        const reading = await shown(tag, served(), on);
        expect(body(reading)).to.equal(body(nobody));
        expect(controls(reading)).to.deep.equal(controls(nobody));
        expect(textOf(reading)).not.to.contain('signed in').and.not.to.contain('Sign in');
        expect(textOf(reading)).not.to.contain('For Ann’s eyes');
      });

  it('says of what is each person’s own that it does not belong there', async () => {
    for (const tag of ['vonk-goal-tracker', 'vonk-preferences', 'vonk-impact'] as const)
      expect(textOf(await shown(tag, served(), 'widget'))).to.contain('What belongs here is personal');
  });

  /** What is true only of what somebody sees, or can do, themselves. */
  const ofOnesOwn =
    /only you|change it whenever|stays on this device|managers do not see|alleen jij|altijd veranderen|blijft op dit toestel/i;

  for (const tag of widgets)
    for (const language of ['en', 'nl'])
      it(`${tag} says nothing of what is one’s own where nothing of it stands, in ${language}`, async () => {
        for (const data of [served(), without(served(), 'viewer'), without(without(served(), 'viewer'), 'actions')]) {
          const isNobody = !('viewer' in data);
          const widget = await shown(tag, data, isNobody ? undefined : 'widget');
          widget.closest<HTMLElement>('.vonk-test-frame')!.lang = language;
          await settled(widget);
          await until(() => widget.shadowRoot?.querySelector(`[part~=base][lang=${language}]`) !== null);
          const said = [...(widget.shadowRoot?.querySelectorAll('[part~=why], [part~=footer]') ?? [])]
            .map(({ textContent }) => textContent ?? '')
            // Of a note, whoever gets it can always change it: that is so wherever the wall hangs.
            .filter((text) => !/A note arrives privately|Een briefje komt privé aan/.test(text));
          expect(said.filter((text) => ofOnesOwn.test(text))).to.deep.equal([]);
        }
      });

  it('and says it where it does', async () => {
    for (const tag of ['vonk-goal-tracker', 'vonk-preferences', 'vonk-impact'] as const)
      expect(
        (await shown(tag, without(served(), 'actions'))).shadowRoot?.querySelector('[part~=footer]'),
        tag,
      ).not.to.equal(null);
    const panel = await shown('vonk-preferences', served());
    expect(textOf(panel)).to.contain('You can change it whenever you like.');
  });

  it('refuses every change, whoever asks', async () => {
    const wall = await shown('vonk-kudos-wall', served(), 'widget');
    const { space } = wall as HTMLElementTagNameMap['vonk-kudos-wall'];
    expect(space?.viewer.get()).to.equal(undefined);
    for (const type of Object.keys(actionSchemas) as ActionType[]) expect(space?.can(type), type).to.equal(false);
    expect((await space?.request('wish.share', { text: 'More light.' }))?.status).to.equal('refused');
    expect((await space?.request('step.log', { step: 's-9', goal: 'g-1', answer: 'done' }))?.status).to.equal(
      'refused',
    );
  });

  it('ends and begins while the page is open', async () => {
    const wall = await shown('vonk-kudos-wall', served());
    expect(controls(wall)).to.include('button give');
    wall.setAttribute('readonly', '');
    await until(async () => {
      await settled(wall);
      return !controls(wall).includes('button give') && !textOf(wall).includes('For Ann’s eyes');
    });
    wall.setAttribute('readonly', 'false');
    await until(async () => {
      await settled(wall);
      return controls(wall).includes('button give') && textOf(wall).includes('For Ann’s eyes');
    });
  });

  it('takes what a service says to be for one person for what it is, and leaves out what only they see', async () => {
    const { kudos, ...rest } = served();
    const forAnn = { headers: { 'vonk-viewer': 'p-1' } };
    const list = await serve({ body: { items: kudos, next: null }, ...forAnn });
    const service = await serve({ body: { ...rest, kudos: { href: list.url } }, ...forAnn });
    const wall = element('vonk-kudos-wall', 'readonly');
    wall.src = service.url;
    const beside = element('vonk-kudos-wall');
    beside.src = wall.src;
    place(wall, beside);
    await until(() => textOf(beside).includes('For Ann’s eyes'));
    await until(() => wall.shadowRoot?.querySelector('[part~=item]') !== null);
    expect(textOf(wall)).not.to.contain('For Ann’s eyes');
    expect(controls(wall)).not.to.include('button give');
    expect(controls(beside)).to.include('button give');
  });

  for (const how of ['data', 'a script inside'] as const)
    it(`is so with ${how}`, async () => {
      const wall = element('vonk-kudos-wall', 'readonly');
      if (how === 'data') wall.data = served();
      else {
        const script = document.createElement('script');
        script.type = 'application/json';
        script.text = JSON.stringify(served());
        wall.append(script);
      }
      place(wall);
      await settledNearby(wall);
      await until(() => wall.shadowRoot?.querySelector('[part~=item]') !== null);
      expect(wall.space?.isReadOnly).to.equal(true);
      expect(controls(wall)).not.to.include('button give');
      expect(textOf(wall)).not.to.contain('For Ann’s eyes');
    });
});
