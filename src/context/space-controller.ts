import { ContextConsumer } from '@lit/context';
import type { LitElement, ReactiveController } from 'lit';
import { createId } from '../sources/create-id.js';
import type { Space } from '../state/space.js';
import { createSpace, createTextSpace, resolveSource } from './create-space.js';
import { type Lease, leaseSpace } from './registry.js';
import { ensureContextRoot, spaceContext } from './space-context.js';

/** What a host says of its own configuration. */
export interface SpaceHost extends LitElement {
  data: unknown;
  src: string | undefined;
}

const dataKeys = new WeakMap<object, string>();

/**
 * Finds the space of an element: `data` property, JSON island, `src`, nearest `<vonk-space>`, page default.
 * Spaces are borrowed from the page's registry, so equal sources share one.
 */
export class SpaceController implements ReactiveController {
  readonly #host: SpaceHost;
  readonly #consumer: ContextConsumer<typeof spaceContext, SpaceHost> | undefined;
  #lease: Lease | undefined;
  #leasedFor: unknown;
  #island: MutationObserver | undefined;

  /** @param options - `inherits`: whether a surrounding space and the page's default count. */
  constructor(host: SpaceHost, options: { inherits: boolean }) {
    this.#host = host;
    // The root first: a request that nobody answers yet is remembered by it, and by nobody else.
    ensureContextRoot();
    // Before this controller, so that a provider has answered by the time this one looks.
    if (options.inherits) this.#consumer = new ContextConsumer(host, { context: spaceContext, subscribe: true });
    host.addController(this);
  }

  /** The space to show now; `undefined` while nothing is configured. */
  get space(): Space | undefined {
    return this.#lease?.space ?? this.#consumer?.value;
  }

  hostConnected(): void {
    this.#island = new MutationObserver(() => this.resolve());
    this.#island.observe(this.#host, { childList: true, subtree: true, characterData: true });
    this.resolve();
  }

  hostDisconnected(): void {
    this.#island?.disconnect();
    this.#island = undefined;
    // Elsewhere on the page there may be no provider to say otherwise.
    if (this.#consumer) this.#consumer.value = undefined;
    this.#release();
  }

  hostUpdate(): void {
    if (this.#host.isConnected) this.resolve();
  }

  /** Borrows what the configuration names now; nothing happens while it names the same. */
  resolve(): void {
    const { identity, create, key } = this.#configuration();
    if (this.#lease && this.#leasedFor === identity) return;
    const before = this.#lease;
    this.#lease = key === undefined || !create ? undefined : leaseSpace(key, create);
    this.#leasedFor = identity;
    before?.release();
    if (before?.space !== this.#lease?.space) this.#host.requestUpdate();
  }

  #release(): void {
    this.#lease?.release();
    this.#lease = undefined;
    this.#leasedFor = undefined;
  }

  #configuration(): { identity: unknown; key?: string; create?: () => Space } {
    const { data, src } = this.#host;
    if (data !== undefined && data !== null) {
      const key = keyOf(data);
      return { identity: key, key, create: () => createSpace({ data }) };
    }
    const island = islandOf(this.#host);
    if (island !== undefined)
      return { identity: island, key: `island ${island}`, create: () => createTextSpace(island) };
    const address = src ?? (this.#consumer && !this.#consumer.value ? pageDefault() : undefined);
    if (address === undefined || address === '') return { identity: undefined };
    const url = resolveSource(address) ?? address;
    return { identity: url, key: url, create: () => createSpace({ src: address }) };
  }
}

/** Equal data are the same: a page that writes them anew each time it draws changes nothing by that. */
function keyOf(data: unknown): string {
  if (typeof data !== 'object' || data === null) return `data ${JSON.stringify(data)}`;
  let key = dataKeys.get(data);
  if (key === undefined) dataKeys.set(data, (key = `data ${textOf(data)}`));
  return key;
}

/**
 * Whether data that were set may be others than before (Lit's `hasChanged`): an object may have been changed in place, and
 * is compared by what is in it now.
 */
export function maySayOtherwise(data: unknown, before: unknown): boolean {
  const isObject = typeof data === 'object' && data !== null;
  if (isObject) dataKeys.delete(data);
  return isObject || data !== before;
}

/** What cannot be written as JSON is equal to nothing but itself. */
function textOf(data: object): string {
  try {
    return JSON.stringify(data);
  } catch {
    return `#${createId()}`;
  }
}

/** JSON in a `<script type="application/json">` child. */
function islandOf(host: Element): string | undefined {
  for (const child of host.children)
    if (child instanceof HTMLScriptElement && child.type === 'application/json') return child.text;
  return undefined;
}

const pageDefault = (): string | undefined => document.querySelector<HTMLMetaElement>('meta[name="vonk"]')?.content;
