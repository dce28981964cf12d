import type { GivenDocument } from '../contract/document-input.js';
import { createProblem } from '../contract/problem.js';
import { createId } from '../sources/create-id.js';
import { mayBeThere, outboxDatabase } from '../sources/database-there.js';
import { createDeviceStorage } from '../sources/device.js';
import { credentialsIn, fetchWith } from '../sources/credentials.js';
import { forNobody } from '../sources/for-nobody.js';
import { createFailedSource, createInlineSource, createTextSource, createUrlSource } from '../sources/document.js';
import { createLive } from '../sources/live/later.js';
import type { LivePorts } from '../sources/live/live.js';
import type * as Outbox from '../sources/outbox/outbox.js';
import { nextTask } from '../state/next-task.js';
import { createSpaceStores } from '../state/space-stores.js';
import type { DeviceStorage, DocumentSource, Send, Space, SpacePorts } from '../state/space.js';

export interface SpaceOptions {
  /** Address of the document, relative to the page. */
  readonly src?: string;
  /** The document itself, instead of an address. */
  readonly data?: GivenDocument;
  /** Address against which relative ones in `data` are resolved. Default: the page. */
  readonly base?: string;
  /** Names what the device keeps. Default: the address of the document, or of the page. */
  readonly key?: string;
  /** Carries changes to a service of the host's own. Without it, what is the viewer's own stays on the device. */
  readonly send?: Send;
  /** The host's own way to ask, for the document, what it links to, and changes: it may add tokens. Default: `fetch`. */
  readonly fetch?: typeof globalThis.fetch;
  /**
   * Whether cookies go along with all that is asked for and sent: `include` for a service of another origin, which has to
   * allow it. Default: only to the page's own origin.
   */
  readonly credentials?: RequestCredentials | undefined;
  /** Whether it is as to somebody who is not signed in, whoever is: for a screen in the hall, or a page that is edited. */
  readonly readOnly?: boolean;
  /** The present moment. Default: the device's clock. */
  readonly now?: () => Date;
  /** Where the viewer's own is kept. Default: IndexedDB of this browser. */
  readonly device?: DeviceStorage;
  /** How changes are followed that are made elsewhere. Default: this page, its clock, and all its tabs together. */
  readonly live?: Partial<LivePorts>;
}

let storage: DeviceStorage | undefined;

const outboxCode = (): Promise<typeof Outbox> => import('../sources/outbox/outbox.js');

/** On a server, where a page is only prepared, there is none: relative addresses lead nowhere there. */
const pageAddress = (): string => (typeof document === 'undefined' ? 'about:blank' : document.baseURI);

/**
 * Makes a space: one document, its stores, and the way in which changes leave it. Nothing is fetched until a widget,
 * or `retain()`, needs it.
 */
export function createSpace(options: SpaceOptions): Space {
  const page = pageAddress();
  const credentials = credentialsIn(options.credentials);
  if (options.src === undefined)
    return fromSource(
      options.key ?? withoutFragment(page),
      createInlineSource(options.data, options.base ?? page, options.fetch, credentials),
      options,
      () => createSpace({ ...options, readOnly: true }),
    );
  const url = resolveSource(options.src);
  const source =
    url === undefined
      ? createFailedSource(createProblem('unsafe-address', options.src))
      : createUrlSource(url, options.fetch, credentials);
  return fromSource(options.key ?? url ?? options.src, source, options, () =>
    createSpace({ ...options, readOnly: true }),
  );
}

/** A space of JSON text that stands in the page. */
export function createTextSpace(text: string, options: Pick<SpaceOptions, 'credentials' | 'readOnly'> = {}): Space {
  const page = pageAddress();
  const credentials = credentialsIn(options.credentials);
  const source =
    text.length < longText ? createTextSource(text, page, credentials) : readApart(text, page, credentials);
  return fromSource(withoutFragment(page), source, options, () =>
    createTextSpace(text, { ...options, readOnly: true }),
  );
}

/** Characters of a text that is read in a task of its own, apart from what draws the page. */
const longText = 200_000;

function readApart(text: string, base: string, credentials: RequestCredentials | undefined): DocumentSource {
  let loaded: ReturnType<DocumentSource['load']> | undefined;
  return Object.assign(createInlineSource(undefined, base, undefined, credentials), {
    load: (signal: AbortSignal) => (loaded ??= nextTask().then(() => createTextSource(text, base).load(signal))),
  });
}

/** @param again - Makes the same once more, for reading only. */
function fromSource(key: string, source: DocumentSource, options: SpaceOptions, again: () => Space): Space {
  const isReadOnly = options.readOnly === true;
  const fetch = fetchWith(options.fetch ?? askBrowser, credentialsIn(options.credentials));
  const ports: SpacePorts = {
    key,
    source: isReadOnly ? forNobody(source) : source,
    isReadOnly,
    device: options.device ?? (storage ??= createDeviceStorage()),
    createId,
    live: createLive({ fetch, ...options.live }),
    openOutbox: async (ports) => (await outboxCode()).openOutbox(ports),
    mayWait: () => mayBeThere(outboxDatabase),
    post: (href, viewer) => {
      // It is needed right after this, together with what else changes need.
      outboxCode().catch(() => undefined);
      return async (action, signal) => (await outboxCode()).createPost(href, viewer, fetch)(action, signal);
    },
    ...(options.send && { send: options.send }),
    ...(options.now && { now: options.now }),
  };
  return createSpaceStores(ports, again);
}

/** The absolute address of a document, or `undefined` where it may not be used: the host chose it, so any http: will do. */
export function resolveSource(src: string): string | undefined {
  if (!URL.canParse(src, pageAddress())) return undefined;
  const url = new URL(src, pageAddress());
  return ['https:', 'http:', 'blob:', 'data:'].includes(url.protocol) ? url.href : undefined;
}

const withoutFragment = (address: string): string => address.replace(/#.*$/, '');

/** The page may put another `fetch` in place later on. */
const askBrowser: typeof globalThis.fetch = (input, init) => globalThis.fetch(input, init);
