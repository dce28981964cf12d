/**
 * The elements of custom-elements.json as what frameworks and editors are told of them: what an attribute may say, which
 * properties there are besides, which events come. Each file beside this one writes it down for one of them.
 *
 * @typedef {object} Property
 * @property {string} name
 * @property {string} [attribute] How it is written in HTML; absent for what only a script can give.
 * @property {'boolean' | 'number' | 'choice' | 'text' | 'object'} kind
 * @property {readonly string[]} values What a choice is made of.
 * @property {string} description
 * @property {boolean} isShared Whether every widget has it.
 *
 * @typedef {object} ElementEvent
 * @property {string} name
 * @property {string} type The name of its class.
 * @property {string} module Where that class is, from src/frameworks.
 * @property {string} description
 *
 * @typedef {object} Element
 * @property {string} tag
 * @property {string} name The name of its class.
 * @property {string} module Where that class is, from src/frameworks.
 * @property {string} summary
 * @property {boolean} isWidget
 * @property {readonly Property[]} properties
 * @property {readonly ElementEvent[]} events
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The class that has what every widget has. */
const base = 'BaseElement';

/** Choices that browsers name, and the manifest only by that name. */
const namedChoices = { RequestCredentials: ['include', 'same-origin', 'omit'] };

/** What the text of a type says. */
function kindOf(text = '') {
  const parts = text.split('|').map((part) => part.trim());
  const said = parts.filter((part) => part !== 'undefined');
  const [first = ''] = said;
  if (said.length === 1 && first in namedChoices) return { kind: 'choice', values: namedChoices[first] };
  if (said.length > 0 && said.every((part) => /^'.*'$/.test(part)))
    return { kind: 'choice', values: said.map((part) => part.slice(1, -1)) };
  if (said.length === 1 && ['boolean', 'number'].includes(first)) return { kind: first, values: [] };
  return { kind: said.length === 1 && first === 'string' ? 'text' : 'object', values: [] };
}

const oneLine = (text = '') => text.replace(/\s+/g, ' ').trim();

/** `dist/widgets/x/x.js` as a module of src/frameworks imports it. */
function fromHere(path, name) {
  if (path === undefined) throw new Error(`custom-elements.json does not know the class ${name}: npm run manifest.`);
  return path.replace(/^dist\//, '../');
}

function propertyOf(member, declaration, isShared) {
  const attribute = declaration.attributes?.find(({ fieldName }) => fieldName === member.name)?.name;
  return {
    name: member.name,
    ...(attribute && { attribute }),
    ...kindOf(member.type?.text),
    description: oneLine(member.description),
    isShared: isShared(member),
  };
}

/**
 * @param {string} folder
 * @returns {readonly Element[]}
 */
export function elementsIn(folder) {
  const { modules } = JSON.parse(readFileSync(join(folder, 'custom-elements.json'), 'utf8'));
  const homes = new Map(modules.flatMap(({ path, declarations }) => declarations.map(({ name }) => [name, path])));
  const declarations = modules.flatMap((module) => module.declarations);
  const shared = declarations.find(({ name }) => name === base)?.members ?? [];
  return declarations
    .filter(({ tagName }) => tagName)
    .map((declaration) => {
      const isWidget = declaration.superclass?.name === base;
      const isShared = ({ name }) => isWidget && shared.some((member) => member.name === name);
      const isGiven = ({ kind, static: isStatic, readonly }) => kind === 'field' && !isStatic && !readonly;
      return {
        tag: declaration.tagName,
        name: declaration.name,
        module: fromHere(homes.get(declaration.name), declaration.name),
        summary: oneLine(declaration.summary),
        isWidget,
        properties: declaration.members.filter(isGiven).map((member) => propertyOf(member, declaration, isShared)),
        events: (declaration.events ?? []).map(({ name, type, description }) => ({
          name,
          type: type.text,
          module: fromHere(homes.get(type.text), type.text),
          description: oneLine(description),
        })),
      };
    });
}

/** The tag without its prefix: `kudos-wall`. */
export const nameOf = ({ tag }) => tag.slice('vonk-'.length);

/** `vonk-kudos-give` as a property of a component: `onKudosGive`. */
export const handlerOf = ({ name }) =>
  `on${name.slice('vonk'.length).replace(/-(\w)/g, (_dash, c) => c.toUpperCase())}`;

/** A comment before a line, where there is something to say. */
export const documented = (description, line) => (description ? `/** ${description} */\n${line}` : line);

/** Imports, a line for each module. `names` may say what a class is called here. */
export function imports(named, keyword = 'import type') {
  const byModule = new Map();
  for (const { module, name } of named) byModule.set(module, (byModule.get(module) ?? new Set()).add(name));
  return [...byModule].map(([module, names]) => `${keyword} { ${[...names].join(', ')} } from '${module}';`);
}

/** The classes of all events, to be imported. */
export const eventClasses = (elements) =>
  elements.flatMap(({ events }) => events.map(({ type, module }) => ({ name: type, module })));

/** What the first line of every written file says. */
export const writtenBy = (what) => `/** ${what} Written by \`npm run generate\` from custom-elements.json. */`;

/** What stands below the list of tags: the same list under another prefix. */
export const prefixedTags = (example) => `
/**
 * The same tags under a prefix of your own: ${example}
 */
export type PrefixedTags<Prefix extends string> = Prefixed<VonkTags, Prefix>;
`;
