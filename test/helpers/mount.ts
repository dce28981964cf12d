import { fixtureCleanup } from '@open-wc/testing';
import type { LitElement } from 'lit';
import { createSpace, type SpaceOptions } from '../../src/context/create-space.js';
import { languages, loadMessages } from '../../src/locale/languages.js';
import { createDeviceStorage } from '../../src/sources/device.js';

export interface MountOptions {
  /** The document. Goes through a space with fixed time. */
  readonly document?: unknown;
  /** Language of the page part. Default: English. */
  readonly language?: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly space?: Partial<SpaceOptions>;
  /** Width of the column in CSS pixels. */
  readonly width?: number;
  readonly content?: readonly Node[];
}

// Words about what is wrong are fetched later than a widget's own; here they are at hand, so that nothing waits for them.
await Promise.all(languages.map((language) => loadMessages(language, ['problems'])));
// So is the code of forms and folds, which is asked for when somebody comes near.
const lazyChunks = (): Promise<unknown> =>
  Promise.all([
    import('../../src/internal/problem-list.js'),
    import('../../src/internal/preview-hints.js'),
    // generated: lazy chunks, by `npm run generate`
    import('../../src/widgets/content-feed/lazy-chunk.js'),
    import('../../src/widgets/goal-tracker/lazy-chunk.js'),
    import('../../src/widgets/kudos-wall/lazy-chunk.js'),
    import('../../src/widgets/preferences/lazy-chunk.js'),
    // end of lazy chunks
  ]);
await lazyChunks();

/** The instant at which tests happen, in every fixture. */
export const testNow = new Date('2026-11-22T09:00:00+01:00');

let spaces = 0;

/**
 * Puts one widget on the page inside a space of its own, with somebody near, and waits until it shows what it will show.
 */
export async function mount<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  options: MountOptions = {},
): Promise<HTMLElementTagNameMap[K]> {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(options.attributes ?? {})) element.setAttribute(name, value);
  element.append(...(options.content ?? []));
  const frame = document.createElement('div');
  frame.lang = options.language ?? 'en';
  frame.className = 'vonk-test-frame';
  if (options.width !== undefined) frame.style.inlineSize = `${options.width}px`;
  if (options.document === undefined) {
    frame.append(element);
  } else {
    const space = document.createElement('vonk-space');
    space.space = createSpace({
      data: options.document,
      key: `test ${(spaces += 1)} ${crypto.randomUUID()}`,
      now: () => testNow,
      ...options.space,
    });
    space.append(element);
    frame.append(space);
  }
  document.body.append(frame);
  await settledNearby(element);
  return element;
}

/** Comes near a widget, and waits until it has drawn what it fetches then. */
export async function settledNearby(element: HTMLElement): Promise<void> {
  element.dispatchEvent(new Event('pointerover'));
  await settled(element);
  // What the widget asked for before comes before this, and is drawn then.
  await lazyChunks();
  await new Promise((resolve) => setTimeout(resolve));
  await settled(element);
}

/** Waits until a widget has its language and its data, and has drawn them. */
export async function settled(element: HTMLElement): Promise<void> {
  const lit = element as LitElement;
  for (const end = performance.now() + 4000; performance.now() < end;) {
    await lit.updateComplete;
    const root = lit.shadowRoot;
    if (root?.querySelector('[part~=base]') && !root.querySelector('[part~=skeleton]')) break;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  await lit.updateComplete;
}

/** Waits until what was done is kept on the device, and what follows from that has been begun. */
export async function kept(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 20));
  // A change of our own comes after all that were asked for before it.
  await createDeviceStorage().update('a turn at the device', () => undefined);
  await new Promise((resolve) => setTimeout(resolve));
}

/** Waits until nothing moves in an element: a dialog that is still fading in has no colours to judge yet. */
export async function still<E extends Element>(element: E): Promise<E> {
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const moving = element.shadowRoot?.getAnimations() ?? [];
  await Promise.allSettled([...moving, ...document.getAnimations()].map(({ finished }) => finished));
  return element;
}

export function unmountAll(): void {
  fixtureCleanup();
  for (const frame of document.querySelectorAll('.vonk-test-frame')) frame.remove();
}

/** The parts of an element with a name. */
export function parts(element: Element, name: string): HTMLElement[] {
  return [...(element.shadowRoot?.querySelectorAll<HTMLElement>(`[part~="${name}"]`) ?? [])];
}

export function part(element: Element, name: string): HTMLElement {
  const found = parts(element, name)[0];
  if (!found) throw new Error(`There is no part "${name}" in <${element.localName}>.`);
  return found;
}

/** What a person reads in the element: its text, with white space folded. */
export function textOf(element: Element): string {
  const root = element.shadowRoot ?? element;
  const body = [...root.childNodes].map((node) => (node instanceof HTMLStyleElement ? '' : (node.textContent ?? '')));
  return body.join(' ').replace(/\s+/g, ' ').trim();
}

/**
 * All that an element holds, in words and attributes, as one text to search in and to compare. Whether a picture came by
 * now is the network's matter, and left out.
 */
export function everythingIn(element: Element): string {
  const root = element.shadowRoot;
  return `${element.outerHTML} ${root?.innerHTML ?? ''}`.replaceAll(' data-broken=""', '');
}

/** The button with an accessible name. */
export function button(element: Element, name: string | RegExp): HTMLButtonElement {
  const found = [...(element.shadowRoot?.querySelectorAll('button') ?? [])].find((one) => {
    const label = (one.getAttribute('aria-label') ?? one.textContent ?? '').replace(/\s+/g, ' ').trim();
    return typeof name === 'string' ? label === name : name.test(label);
  });
  if (!found) throw new Error(`There is no button "${String(name)}" in <${element.localName}>.`);
  return found;
}
