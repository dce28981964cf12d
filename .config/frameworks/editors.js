/**
 * What editors are told of the elements: VS Code by custom data, JetBrains by web-types. Two packages write them from the
 * manifest; what they cannot know is told here: the words of a choice that the manifest has only by its name, that an object
 * is written as text, and that an attribute of yes and no has no value.
 */
import { getVsCodeCssCustomData, getVsCodeHtmlCustomData } from 'custom-element-vs-code-integration';
import { getWebTypesData } from 'custom-element-jet-brains-integration';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { elementsIn } from './elements.js';

/** What the attribute of a property may say, as an editor reads it. */
const typeOf = ({ kind, values }) =>
  ({ choice: values.map((value) => `'${value}'`).join(' | '), boolean: 'boolean', number: 'number' })[kind] ?? 'string';

/** The manifest with what attributes may say. */
function manifestFor(folder, elements) {
  const manifest = JSON.parse(readFileSync(join(folder, 'custom-elements.json'), 'utf8'));
  for (const declaration of manifest.modules.flatMap(({ declarations }) => declarations)) {
    const element = elements.find(({ tag }) => tag === declaration.tagName);
    for (const attribute of element ? (declaration.attributes ?? []) : []) {
      const property = element.properties.find((one) => one.attribute === attribute.name);
      attribute.type = { text: typeOf(property) };
    }
  }
  return manifest;
}

/** Custom data of which an editor writes `preview` and not `preview=""`. */
function withPlainBooleans(text, elements) {
  const data = JSON.parse(text);
  for (const tag of data.tags) {
    const { properties } = elements.find((element) => element.tag === tag.name);
    for (const attribute of tag.attributes) {
      if (properties.find((one) => one.attribute === attribute.name)?.kind !== 'boolean') continue;
      delete attribute.values;
      attribute.valueSet = 'v';
    }
  }
  return JSON.stringify(data, null, 2);
}

/**
 * What is built for editors, by the name of the file.
 *
 * @param {string} folder
 * @returns {Readonly<Record<string, string>>}
 */
export function editorFiles(folder) {
  const elements = elementsIn(folder);
  const manifest = manifestFor(folder, elements);
  // Parts and properties of looks have a place of their own, in style sheets.
  const brief = { hideLogs: true, hideCssPartsDocs: true, hideCssPropertiesDocs: true };
  return {
    'vscode.html-custom-data.json': withPlainBooleans(getVsCodeHtmlCustomData(manifest, brief), elements),
    'vscode.css-custom-data.json': getVsCodeCssCustomData(manifest, brief),
    'web-types.json': getWebTypesData(manifest, brief),
  };
}
