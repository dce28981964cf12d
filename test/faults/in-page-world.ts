/**
 * The world of the page under test, made before the library is read: time runs faster, the clock may be wrong, and the
 * device may refuse to store anything. What is wanted stands in the address of the page.
 */
import { devicePatience } from '../../src/sources/database.js';

declare global {
  // Given by whoever drives the page.
  function tookOver(): Promise<void>;
}

const wanted = new URLSearchParams(location.search);

/** Time passes this many times faster than outside. */
const speed = Number(wanted.get('speed') ?? 1);

const setRealTimeout = globalThis.setTimeout.bind(globalThis);
const setRealInterval = globalThis.setInterval.bind(globalThis);
const abortAfter = AbortSignal.timeout.bind(AbortSignal);
const realNow = performance.now.bind(performance);
/** The device is a real one: whoever waits for it waits as long as outside. */
const faster = (milliseconds: unknown): number =>
  milliseconds === devicePatience ? devicePatience : Number(milliseconds ?? 0) / speed;

Object.assign(globalThis, {
  setTimeout: (handler: () => void, milliseconds?: number, ...rest: unknown[]) =>
    setRealTimeout(handler, faster(milliseconds), ...(rest as [])),
  setInterval: (handler: () => void, milliseconds?: number, ...rest: unknown[]) =>
    setRealInterval(handler, faster(milliseconds), ...(rest as [])),
});
performance.now = () => realNow() * speed;
AbortSignal.timeout = (milliseconds) => abortAfter(faster(milliseconds));

/** How far the clock of this page is off, in milliseconds. */
let off = Number(wanted.get('off') ?? 0);

const RealDate = Date;
class WrongDate extends RealDate {
  constructor(...parts: unknown[]) {
    if (parts.length === 0) super(RealDate.now() + off);
    else super(...(parts as [number]));
  }

  static override now(): number {
    return RealDate.now() + off;
  }
}
globalThis.Date = WrongDate as DateConstructor;

/** Puts the clock forward, or back. */
export function moveClock(milliseconds: number): void {
  off += milliseconds;
}

/** From now on the device stores nothing: no room, or forbidden. */
export function refuseStorage(how: 'forbidden' | 'full'): void {
  if (how === 'forbidden') {
    IDBFactory.prototype.open = () => {
      throw new DOMException('The user denied permission to access the database.', 'SecurityError');
    };
  }
  const full = (): never => {
    throw new DOMException('There is no room left.', 'QuotaExceededError');
  };
  IDBObjectStore.prototype.add = full;
  IDBObjectStore.prototype.put = full;
}

/** Says aloud when this page takes the turn from one that gives no sign of life. */
const request = navigator.locks.request.bind(navigator.locks) as (...parts: unknown[]) => Promise<unknown>;
Object.defineProperty(navigator.locks, 'request', {
  value: (...parts: unknown[]) => {
    if ((parts[1] as Partial<LockOptions>).steal) void globalThis.tookOver();
    return request(...parts);
  },
});

const refused = wanted.get('storage');
if (refused === 'forbidden' || refused === 'full') refuseStorage(refused);
