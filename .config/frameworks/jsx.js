/** Types for plain tags in React's JSX. */
import { documented, elementsIn, eventClasses, imports, prefixedTags, writtenBy } from './elements.js';

const prefixExample =
  "`declare module 'react' { namespace JSX { interface IntrinsicElements extends PrefixedTags<'acme'> {} } }`.";

/** A property under the name of its attribute, and under its own where that is another. */
const attribute = (owner) => (property) =>
  [...new Set([property.attribute, property.name])]
    .map((name) => documented(property.description, `readonly '${name}'?: Attribute<${owner}['${property.name}']>;`))
    .join('\n');

const given = (owner) => (property) =>
  documented(property.description, `readonly '${property.name}'?: ${owner}['${property.name}'];`);

const listener = (event) =>
  documented(event.description, `readonly 'on${event.name}'?: ((event: ${event.type}) => void) | undefined;`);

/** Two interfaces: what can be written as text, and what cannot. */
function pair(name, owner, properties, { events = [], extended = ['', ''] } = {}) {
  const written = properties.filter((property) => property.attribute);
  const objects = properties.filter((property) => !property.attribute);
  return `interface ${name}Attributes ${extended[0]} {
${written.map(attribute(owner)).join('\n')}
}
interface ${name}Properties ${extended[1]} {
${[...objects.map(given(owner)), ...events.map(listener)].join('\n')}
}
`;
}

export function jsxTags(folder) {
  const elements = elementsIn(folder);
  const [widget] = elements.filter(({ isWidget }) => isWidget);
  const own = ({ name, isWidget, properties, events }) =>
    pair(name, name, isWidget ? properties.filter(({ isShared }) => !isShared) : properties, {
      events,
      ...(isWidget && { extended: ['extends WidgetAttributes', 'extends WidgetProperties'] }),
    });
  const shared = widget.properties.filter(({ isShared }) => isShared);
  const tags = elements.map(({ tag, name, summary }) =>
    documented(summary, `'${tag}': Tag<${name}, ${name}Attributes, ${name}Properties>;`),
  );
  return `${writtenBy('Every tag as React knows it.')}
${imports(elements).join('\n')}
${imports(eventClasses(elements)).join('\n')}
import type { BaseElement } from '../internal/base-element.js';
import type { Attribute, Tag } from './jsx-attribute.js';
import type { Prefixed } from './prefixed.js';

${pair('Widget', 'BaseElement', shared)}
${elements.map(own).join('\n')}
/** What may be written in JSX, by tag. */
export interface VonkTags {
${tags.join('\n')}
}
${prefixedTags(prefixExample)}`;
}
