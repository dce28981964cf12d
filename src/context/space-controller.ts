import { writeJson } from '../contract/write-json.js';
import { ContextConsumer } from '@lit/context';
import type { LitElement, ReactiveController } from 'lit';
import { prefixOf } from '../registration/prefix.js';
import { credentialsIn } from '../sources/credentials.js';
import { createId } from '../sources/create-id.js';
import type { Space } from '../state/space.js';
import { createSpace, createTextSpace, resolveSource } from './create-space.js';
import { type Lease, leaseSpace } from './registry.js';
import { ensureContextRoot, spaceContext } from './space-context.js';

/** What a host says of its own configuration. */
export interface SpaceHost extends LitElement {
  data: unknown;
  src: string | undefined;
  credentials: RequestCredentials | undefined;
  readOnly: boolean;
}

interface Configuration {
  /** The same as long as nothing changes. */
  readonly identity: unknown;
  /** Borrows the space that is named; nothing where none is. */
  readonly lease?: () => Lease;
  /** Who looks, as far as it is known before it is read. */
  readonly viewer?: () => unknown;
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
  /** What is shown until other data of the same person are read: a form that is open there stays open. */
  #former: Lease | undefined;
  #stopWaiting: (() => void) | undefined;
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
    const own = (this.#former ?? this.#lease)?.space;
    return own ?? (this.#host.readOnly ? undefined : this.#consumer?.value);
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
    const { identity, lease, viewer } = this.#configuration();
    if (this.#lease && this.#leasedFor === identity) return;
    const shown = this.#former ?? this.#lease;
    if (this.#former) this.#lease?.release();
    this.#stopWaiting?.();
    this.#former = undefined;
    const next = lease?.();
    this.#lease = next;
    this.#leasedFor = identity;
    const person = shown?.space.viewer.get()?.id;
    if (shown && next && person !== undefined && person === viewer?.()) this.#wait(shown, next.space);
    else shown?.release();
    if (shown?.space !== this.space) this.#host.requestUpdate();
  }

  /** Goes on showing what is shown until all of a space was read. */
  #wait(shown: Lease, { document, sections }: Space): void {
    const stores = [document, ...Object.values(sections)] as readonly Space['document'][];
    const look = (): void => {
      if (stores.some((store) => store.get().status === 'loading')) return;
      this.#stopWaiting?.();
      this.#former = undefined;
      shown.release();
      this.#host.requestUpdate();
    };
    const stops = stores.map((store) => store.listen(look));
    this.#stopWaiting = () => {
      for (const stop of stops) stop();
      this.#stopWaiting = undefined;
    };
    this.#former = shown;
    look();
  }

  #release(): void {
    this.#stopWaiting?.();
    this.#former?.release();
    this.#former = undefined;
    this.#lease?.release();
    this.#lease = undefined;
    this.#leasedFor = undefined;
  }

  #configuration(): Configuration {
    const { data, src, credentials, readOnly } = this.#host;
    // Whoever asks with other cookies may get another document.
    const asked = `${credentialsIn(credentials) ?? ''}${readOnly ? ' for reading' : ''}`;
    const shared = (key: string, create: () => Space, viewer?: () => unknown): Configuration => {
      const identity = asked === '' ? key : `${key} ${asked}`;
      return { identity, lease: () => leaseSpace(identity, create), ...(viewer && !readOnly && { viewer }) };
    };
    if (data !== undefined && data !== null)
      return shared(
        keyOf(data),
        () => createSpace({ data, credentials, readOnly }),
        () => viewerIn(data),
      );
    const island = islandOf(this.#host);
    if (island !== undefined)
      return shared(
        `island ${island}`,
        () => createTextSpace(island, { credentials, readOnly }),
        () => viewerIn(valueOf(island)),
      );
    const around = this.#consumer?.value;
    const address = src ?? (this.#consumer && !around ? pageDefault(this.#host) : undefined);
    if (address !== undefined && address !== '')
      return shared(resolveSource(address) ?? address, () => createSpace({ src: address, credentials, readOnly }));
    const inherited = readOnly ? around?.forReading() : undefined;
    return {
      identity: inherited,
      ...(inherited && { lease: () => ({ space: inherited, release: inherited.retain() }) }),
    };
  }
}

/** Whom a document is for, as far as it says so itself. */
const viewerIn = (data: unknown): unknown => (data as { viewer?: { id?: unknown } } | undefined)?.viewer?.id;

function valueOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Equal data are the same: a page that writes them anew each time it draws changes nothing by that. */
function keyOf(data: unknown): string {
  if (typeof data !== 'object' || data === null) return `data ${writeJson(data)}`;
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
    return writeJson(data);
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

/** Each prefix has a default of its own: a page's does not reach into what somebody else brought along. */
const pageDefault = (host: Element): string | undefined =>
  document.querySelector<HTMLMetaElement>(`meta[name="${prefixOf(host)}"]`)?.content;
