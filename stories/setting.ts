/** Where a story's widget gets what it shows. */
import { type PendingChange, type Space, type SpaceOptions, createSpace } from '@vonk-intranet/vonk';
import { today } from '../test/fixtures/fixtures.js';
import { underWay } from './under-way.js';

/** What a story gives its widget: how its space is made, and what is under way in it. */
export interface Setting extends Partial<SpaceOptions> {
  /** Changes that wait, were refused, or lost their viewer. */
  readonly changes?: readonly PendingChange[];
  /** Where they are kept. Default: on the device. */
  readonly keeping?: 'device' | 'memory';
}

type Send = NonNullable<SpaceOptions['send']>;
type Fetch = NonNullable<SpaceOptions['fetch']>;

const aMoment = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 400));

/** A service that carries out what it is asked, after a moment. */
export const answers: Send = async () => {
  await aMoment();
  return { status: 'done' };
};

/** A service that says no, after a moment. */
export const refuses: Send = async () => {
  await aMoment();
  return { status: 'refused', problem: { code: 'refused', path: '/actions', message: '', details: { status: 409 } } };
};

const notFound: Fetch = () => Promise.resolve(new Response(null, { status: 404 }));
const never: Fetch = () => new Promise(() => undefined);

/** A document that does not come. */
export const missing: Setting = { src: 'missing.json', fetch: notFound };
/** A document that is still on its way. */
export const onItsWay: Setting = { src: 'company.json', fetch: never };

/** The parameter of a story that says so; everything is made anew each time that the story is opened. */
export const given = (setting: () => Setting): { readonly given: () => Setting } => ({ given: setting });

/** The space of a setting, at the moment of the examples, on a device of its own. */
export function spaceOf({ changes, keeping, ...options }: Setting): Space {
  const all = { now: () => new Date(today), key: `story ${crypto.randomUUID()}`, ...options };
  return changes ? underWay(all, changes, keeping) : createSpace(all);
}

const kept = new WeakMap<Element, Space>();

/** One space for a whole page, for as long as its story is open. */
export function spaceFor(canvas: Element, setting: () => Setting): Space {
  let space = kept.get(canvas);
  if (!space) kept.set(canvas, (space = spaceOf(setting())));
  return space;
}

/** The story was closed, or is to begin anew. */
export const forgetSpace = (canvas: Element): void => void kept.delete(canvas);
