/** Types for tags in the templates of Vue, which knows properties by their own names and events with \`on\` before them. */
import { documented, elementsIn, eventClasses, imports, prefixedTags, writtenBy } from './elements.js';

const prop = (owner) => (property) =>
  documented(property.description, `readonly ${property.name}?: Bound<${owner}['${property.name}']>;`);

const prefixExample = "`declare module 'vue' { interface GlobalComponents extends PrefixedTags<'acme'> {} }`.";

const camelCase = (name) => name.replace(/-(\w)/g, (_dash, letter) => letter.toUpperCase());

const listener = (event) =>
  documented(
    event.description,
    `readonly ${camelCase(`on-${event.name}`)}?: ((event: ${event.type}) => void) | undefined;`,
  );

function props({ name, isWidget, properties, events }) {
  const own = properties.filter(({ isShared }) => !isShared).map(prop(name));
  return `interface ${name}Props ${isWidget ? 'extends WidgetProps' : ''} {
${[...own, ...events.map(listener)].join('\n')}
}
`;
}

export function vueTags(folder) {
  const elements = elementsIn(folder);
  const [widget] = elements.filter(({ isWidget }) => isWidget);
  const shared = widget.properties.filter(({ isShared }) => isShared).map(prop('BaseElement'));
  const tags = elements.map(({ tag, name, summary }) => documented(summary, `'${tag}': Tag<${name}Props>;`));
  const having = elements.filter(({ properties }) => properties.some(({ isShared }) => !isShared));
  return `${writtenBy('Every tag as the templates of Vue know it.')}
${imports(having).join('\n')}
${imports(eventClasses(elements)).join('\n')}
import type { BaseElement } from '../internal/base-element.js';
import type { Bound, Tag } from './vue-tag.js';
import type { Prefixed } from './prefixed.js';

/** What every widget takes. */
interface WidgetProps {
${shared.join('\n')}
}

${elements.map(props).join('\n')}
/** What may stand in a template, by tag. */
export interface VonkTags {
${tags.join('\n')}
}
${prefixedTags(prefixExample)}`;
}
