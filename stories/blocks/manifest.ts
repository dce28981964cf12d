/** What the library says of its elements, as Storybook was told: the generated custom-elements manifest. */
import { getCustomElements } from '@storybook/web-components-vite';

interface Described {
  readonly name: string;
  readonly description?: string;
  readonly default?: string;
  readonly type?: { readonly text: string };
}
export interface Attribute extends Described {
  readonly fieldName?: string;
}
export interface Member extends Described {
  readonly kind: string;
  readonly static?: boolean;
  readonly readonly?: boolean;
  readonly attribute?: string;
  readonly parameters?: readonly Described[];
}
export interface Declaration {
  readonly tagName?: string;
  readonly summary?: string;
  readonly description?: string;
  readonly attributes?: readonly Attribute[];
  readonly members?: readonly Member[];
  readonly events?: readonly Described[];
  readonly slots?: readonly Described[];
  readonly cssParts?: readonly Described[];
  readonly cssProperties?: readonly Described[];
}
interface Manifest {
  readonly modules: readonly { readonly declarations?: readonly Declaration[] }[];
}

const isWidget = ({ cssParts }: Declaration): boolean => cssParts !== undefined;

function declarations(): readonly Declaration[] {
  const manifest = getCustomElements() as Manifest | undefined;
  return (manifest?.modules ?? []).flatMap(({ declarations: found = [] }) => found);
}

/** What is known of an element; undefined before the manifest was made. */
export function declarationOf(tag: string): Declaration | undefined {
  return declarations().find(({ tagName }) => tagName === tag);
}

/** Names of the parts that most widgets have: said once, apart from what is a widget's own. */
export function sharedParts(): ReadonlySet<string> {
  const widgets = declarations().filter(isWidget);
  const counts = new Map<string, number>();
  for (const { cssParts = [] } of widgets)
    for (const { name } of cssParts) counts.set(name, (counts.get(name) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count > widgets.length / 2).map(([name]) => name));
}
