/** Which class stands behind each tag, for scripts that look for elements on a page. */
import { documented, elementsIn, imports, prefixedTags, writtenBy } from './elements.js';

const prefixExample = "`declare global { interface HTMLElementTagNameMap extends PrefixedTags<'acme'> {} }`.";

export function htmlTags(folder) {
  const elements = elementsIn(folder);
  return `${writtenBy('Every tag with its class.')}
${imports(elements).join('\n')}
import type { Prefixed } from './prefixed.js';

/** The class of each tag. The usual tags are known by themselves, from \`HTMLElementTagNameMap\`. */
export interface VonkTags {
${elements.map(({ tag, name, summary }) => documented(summary, `'${tag}': ${name};`)).join('\n')}
}
${prefixedTags(prefixExample)}`;
}
