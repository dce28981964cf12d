import type { ActionType } from '../contract/actions.js';
import type { Text } from '../contract/schema.js';
import { inLanguage } from '../contract/in-language.js';

/** What a change is about: `kudos.give` is about `kudos`. */
export type ActionSubject = ActionType extends infer T ? (T extends `${infer S}.${string}` ? S : never) : never;

/** Fields that name a thing on the page; the one that tells two changes of a kind apart comes first. */
const naming = ['kudos', 'coach', 'request', 'step', 'goal', 'item', 'act'] as const;
/** Fields that hold what a person wrote. */
const written = ['text', 'reason', 'note', 'about', 'name', 'treat'] as const;

const field = (data: object, name: string): unknown => (data as Readonly<Record<string, unknown>>)[name];

const isWritten = (value: unknown): value is string => typeof value === 'string' && value !== '';

/** Whether a change is about the thing with this id. */
export const isAbout = (data: object, id: string): boolean => naming.some((name) => field(data, name) === id);

/** Whether two changes of one kind are about the same thing, so that the later one takes the place of the earlier. */
export function isSameThing(one: object, other: object): boolean {
  const name = naming.find((found) => field(one, found) !== undefined);
  return name !== undefined && field(one, name) === field(other, name);
}

/** What a person wrote in a change, in their own words and in the language in which they wrote. */
export function wordsOf(data: object): Text | undefined {
  const found = written.map((name) => field(data, name)).find(isWritten);
  const language = field(data, 'language');
  if (found !== undefined) return inLanguage(found, typeof language === 'string' ? language : undefined);
  const rhythm = field(data, 'rhythm') as Partial<{ every: Text }> | undefined;
  return rhythm?.every === '' ? undefined : rhythm?.every;
}
