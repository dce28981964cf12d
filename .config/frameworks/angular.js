/**
 * Directives for Angular, as a file of source that a project copies: Angular compiles what it checks templates against, each
 * version for itself. Events need none: `HTMLElementEventMap` knows them.
 */
import { documented, elementsIn, nameOf } from './elements.js';
import { packageName } from '../vonk-alias.js';

function input({ name }, property) {
  // An attribute without a value says yes; a number is bound: [limit]="3".
  const transform = property.kind === 'boolean' ? '{ transform: yesOrNo }' : '';
  const type = `${name}['${property.name}']`;
  const given = property.kind === 'object' && property.attribute ? `${type} | string` : type;
  return documented(
    property.description,
    `@Input(${transform}) set ${property.name}(value: ${given}) {
    this.#element.${property.name} = value${given === type ? '' : ` as ${type}`};
  }`,
  );
}

const directive = (
  element,
) => `${documented(element.summary, `@Directive({ selector: \`\${prefix}-${nameOf(element)}\`, standalone: true })`)}
export class ${element.name}Directive {
  readonly #element = inject<ElementRef<${element.name}>>(ElementRef).nativeElement;

  ${element.properties.map((property) => input(element, property)).join('\n\n  ')}
}
`;

/** @param {string} folder */
export function angularDirectives(folder) {
  const elements = elementsIn(folder);
  const names = elements.map(({ name }) => name);
  return `/**
 * Directives that make Angular check what is bound to Vonk's elements. Copy this file into your project, put VONK into the
 * imports of a component, and leave CUSTOM_ELEMENTS_SCHEMA out, which would turn the check off. Written by the build of
 * ${packageName}: copy it again with each version.
 */
import { Directive, ElementRef, Input, inject } from '@angular/core';
import type { ${names.join(', ')} } from '${packageName}';

/** What stands before the name in a tag. Where you chose another word (\`defineElements('acme', …)\`), write it here. */
const prefix = 'vonk';

function yesOrNo(value: boolean | '' | 'true' | 'false'): boolean {
  return value !== false && value !== 'false';
}

${elements.map(directive).join('\n')}
/** All of them, for the imports of a component. */
export const VONK = [${names.map((name) => `${name}Directive`).join(', ')}] as const;
`;
}
