/** Components for React: what they take, and one call for each element. */
import { documented, elementsIn, eventClasses, handlerOf, imports, nameOf, writtenBy } from './elements.js';

const prop = (owner) => (property) =>
  documented(property.description, `readonly ${property.name}?: ${owner}['${property.name}'];`);

const handler = (event) =>
  documented(event.description, `readonly ${handlerOf(event)}?: ((event: ${event.type}) => void) | undefined;`);

function component(element) {
  const own = element.properties.filter(({ isShared }) => !isShared);
  const extended = [`ElementProps<${element.name}Element>`, ...(element.isWidget ? ['WidgetProps'] : [])];
  const events = element.events.map((event) => `${handlerOf(event)}: '${event.name}',`);
  return `export interface ${element.name}Props extends ${extended.join(', ')} {
${[...own.map(prop(`${element.name}Element`)), ...element.events.map(handler)].join('\n')}
}

${documented(element.summary, `export const ${element.name}: ElementComponent<${element.name}Element, ${element.name}Props> =`)}
  /* @__PURE__ */ wrapElement('${nameOf(element)}', ${element.name}Element, { ${events.join(' ')} });
`;
}

export function reactComponents(folder) {
  const elements = elementsIn(folder);
  const [widget] = elements.filter(({ isWidget }) => isWidget);
  const classes = elements.map(({ name, module }) => ({ name: `${name} as ${name}Element`, module }));
  return `${writtenBy('Every element as a component for React, from 17 on. Each registers its element when it is first drawn.')}
${imports(classes, 'import').join('\n')}
${imports(eventClasses(elements)).join('\n')}
import type { BaseElement } from '../internal/base-element.js';
import { type ElementComponent, type ElementProps, wrapElement } from './wrap-element.js';

export { withPrefix } from './wrap-element.js';

/** What every widget takes. */
interface WidgetProps {
${widget.properties
  .filter(({ isShared }) => isShared)
  .map(prop('BaseElement'))
  .join('\n')}
}

${elements.map(component).join('\n')}`;
}
