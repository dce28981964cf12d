import { expect } from '@open-wc/testing';
import '../../src/define.js';
import { fullDocument } from '../fixtures/fixtures.js';
import { mount, part, unmountAll } from '../helpers/mount.js';
import { until } from '../helpers/service.js';

const types = ['keydown', 'keypress', 'keyup'] as const;

/** Which of the three events of a key the page hears. */
function heard(target: Element, key: string, more: KeyboardEventInit = {}): readonly string[] {
  const found: string[] = [];
  const listen = (event: Event): void => void found.push(event.type);
  for (const type of types) {
    document.addEventListener(type, listen);
    target.dispatchEvent(new KeyboardEvent(type, { key, bubbles: true, composed: true, cancelable: true, ...more }));
    document.removeEventListener(type, listen);
  }
  return found;
}

async function openForm(): Promise<{ wall: HTMLElement; words: Element; send: Element }> {
  const wall = await mount('vonk-kudos-wall', {
    document: { ...fullDocument(), actions: { href: '/nowhere' } },
    space: { send: () => new Promise(() => undefined) },
  });
  await until(() => wall.shadowRoot?.querySelector('[part=give]') !== null, 'the button');
  part(wall, 'give').click();
  await until(() => wall.shadowRoot?.querySelector('dialog[open] textarea') !== null, 'the form');
  const words = wall.shadowRoot?.querySelector('dialog textarea');
  if (!words) throw new Error('There is no field.');
  return { wall, words, send: part(wall, 'send') };
}

describe('keys in the fields of widgets', () => {
  afterEach(unmountAll);

  for (const [key, more] of [
    ['a', {}],
    ['É', {}],
    [' ', {}],
    ['/', {}],
    ['@', { ctrlKey: true, altKey: true }],
    ['Delete', {}],
    ['Backspace', {}],
    ['Dead', {}],
    ['x', { isComposing: true }],
    ['z', { ctrlKey: true }],
    ['Z', { metaKey: true, shiftKey: true }],
    ['y', { ctrlKey: true }],
  ] as const)
    it(`writes, and a page with keys of its own hears nothing of it: ${JSON.stringify([key, more])}`, async () => {
      const { words } = await openForm();
      expect(heard(words, key, more)).to.deep.equal([]);
    });

  for (const [key, more] of [
    ['Tab', {}],
    ['F1', {}],
    ['F6', {}],
    ['s', { ctrlKey: true }],
    ['k', { metaKey: true }],
    ['PageDown', {}],
  ] as const)
    it(`leaves to the page what writes nothing: ${JSON.stringify([key, more])}`, async () => {
      const { words } = await openForm();
      expect(heard(words, key, more)).to.deep.equal([...types]);
    });

  it('keeps an Escape that closes its form, and lets one out that closes nothing', async () => {
    const { wall, words } = await openForm();
    expect(heard(words, 'Escape')).to.deep.equal([]);
    const dialog = wall.shadowRoot?.querySelector('dialog');
    dialog?.close();
    expect(heard(part(wall, 'give'), 'Escape')).to.deep.equal([...types]);
  });

  it('leaves the letters of the page to it where nothing is written', async () => {
    const { send } = await openForm();
    expect(heard(send, 'j')).to.deep.equal([...types]);
  });
});
