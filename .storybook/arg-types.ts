/** What may be set on a widget, as the manifest says it: each with the control that suits its type, or with none. */
import type { ArgTypes } from '@storybook/web-components-vite';

interface Named {
  readonly name: string;
  readonly description?: string;
  readonly default?: string;
  readonly type?: { readonly text: string };
}
interface Member extends Named {
  readonly kind: string;
  readonly static?: boolean;
  readonly privacy?: string;
  readonly readonly?: boolean;
}
interface Declaration {
  readonly tagName?: string;
  readonly members?: readonly Member[];
  readonly events?: readonly Named[];
  readonly slots?: readonly Named[];
  readonly cssParts?: readonly Named[];
  readonly cssProperties?: readonly Named[];
}
export interface Manifest {
  readonly modules: readonly { readonly declarations?: readonly Declaration[] }[];
}

/** These say where the widget's data comes from; each story does so in its own way. */
const sources = new Set(['data', 'src', 'space', 'messages', 'messagesSrc']);

type Control = { readonly type: string; readonly min?: number; readonly max?: number; readonly step?: number };

function controlOf({ name, type }: Member): { control: Control | false; options?: string[] } {
  const text = type?.text ?? '';
  if (sources.has(name)) return { control: false };
  if (name === 'headingLevel') return { control: { type: 'number', min: 1, max: 6, step: 1 } };
  if (text === 'boolean') return { control: { type: 'boolean' } };
  if (text === 'number') return { control: { type: 'number' } };
  if (/^'[^']*'( \| '[^']*')+$/.test(text))
    return { control: { type: 'inline-radio' }, options: text.split(' | ').map((option) => option.slice(1, -1)) };
  return { control: /^string( \| undefined)?$/.test(text) ? { type: 'text' } : false };
}

const row = (item: Named, category: string, rest: object): ArgTypes[string] => ({
  name: item.name,
  description: item.description,
  table: {
    category,
    ...(item.type && { type: { summary: item.type.text } }),
    ...(item.default !== undefined && { defaultValue: { summary: item.default } }),
  },
  ...rest,
});

/** Rows without a control have no name of their own that an argument could take. */
const others = (items: readonly Named[] | undefined, category: string): [string, ArgTypes[string]][] =>
  (items ?? []).map((item) => [`${category} ${item.name}`, row(item, category, { control: false })]);

export function argTypesOf(manifest: Manifest | undefined, tag: string): ArgTypes | undefined {
  const element = manifest?.modules
    .flatMap(({ declarations }) => declarations ?? [])
    .find(({ tagName }) => tagName === tag);
  if (!element) return undefined;
  const properties = (element.members ?? []).filter(
    (member) => member.kind === 'field' && member.static !== true && (member.privacy ?? 'public') === 'public',
  );
  return Object.fromEntries([
    ...properties.map((member): [string, ArgTypes[string]] => [
      member.name,
      row(member, 'properties', controlOf(member)),
    ]),
    ...others(element.events, 'events'),
    ...others(element.slots, 'slots'),
    ...others(element.cssParts, 'parts'),
    ...others(element.cssProperties, 'custom properties'),
  ]);
}

/** What a widget is for, in the words of its docblock. */
export const descriptionOf = (manifest: Manifest | undefined, tag: string): string | undefined =>
  (
    manifest?.modules.flatMap(({ declarations }) => declarations ?? []).find(({ tagName }) => tagName === tag) as
      { description?: string } | undefined
  )?.description;
