/**
 * A widget with everything that it needs: class, styles, registration, sentences, stories, a test, its line in the
 * list, and what is generated from that. The example shows the values of the organisation.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../vonk-alias.js';
import { generate, insertBefore, prettier, readJson, readProjectFile, replaceIn, step, writeJson } from './project.js';

const list = 'src/widgets/widgets.json';
const sentences = '.config/scaffolds/widget/sentences.json';

/** Where each template goes. */
const files = {
  'widget.ts.hbs': 'src/widgets/{{name}}/{{name}}.ts',
  'styles.ts.hbs': 'src/widgets/{{name}}/{{name}}.styles.ts',
  'define.ts.hbs': 'src/widgets/{{name}}/define.ts',
  'stories.ts.hbs': 'stories/{{name}}.stories.ts',
  'test.ts.hbs': 'test/widgets/{{name}}.test.ts',
};

/** Why a name will not do, or true. */
function validate(name) {
  if (!/^[a-z]+(-[a-z]+)*$/.test(name)) return 'Say a name in lower case: npm run new:widget -- team-moments';
  const parts = Object.keys(readJson('src/locale/languages/en.json'));
  const taken = [...Object.keys(readJson('package.json').exports).map((path) => path.split('/')[1]), ...parts];
  const isTaken = taken.includes(name) || existsSync(join(root, name)) || existsSync(join(root, 'src/widgets', name));
  return isTaken ? `The name "${name}" stands for something else already.` : true;
}

const camelCase = (name) => name.replace(/-(\w)/g, (_dash, letter) => letter.toUpperCase());

/** The sentences of the example, in every language; a language that it has none for begins with the English ones. */
function addSentences({ name }) {
  const texts = readJson(sentences);
  const english = Object.entries(texts.en).map(([key, { text }]) => [key, text]);
  for (const language of Object.keys(readJson('src/locale/languages.json'))) {
    const file = `src/locale/languages/${language}.json`;
    const said = texts[language] ?? Object.fromEntries(english);
    const part = Object.fromEntries(Object.entries(said).map(([key, text]) => [`${camelCase(name)}${key}`, text]));
    writeJson(file, { ...readJson(file), [name]: part });
  }
}

/** The ceiling of the smallest widget, and as much more for all of them as the example weighs. */
function addCeiling({ name }) {
  const file = '.config/size.js';
  const [, first, most] = /'values-card': \{ first: ([\d.]+), most: ([\d.]+) \}/.exec(readProjectFile(file)) ?? [];
  insertBefore(file, /^ {2}'all widgets': \{/m, `  '${name}': { first: ${first}, most: ${most} },\n`);
  const more = (sum) => Number(sum) + 1;
  replaceIn(
    file,
    /'all widgets': \{ first: ([\d.]+), most: ([\d.]+) \}/,
    (_all, sumFirst, sumMost) => `'all widgets': { first: ${more(sumFirst)}, most: ${more(sumMost)} }`,
  );
}

/** @type {Partial<import('plop').PlopGeneratorConfig>} */
export const newWidget = {
  description: 'a widget with everything that it needs',
  prompts: [{ type: 'input', name: 'name', message: 'Its name, in lower case, without "vonk-":', validate }],
  actions: [
    ...Object.entries(files).map(([template, file]) => ({
      type: 'add',
      path: join(root, file),
      templateFile: join(root, '.config/scaffolds/widget', template),
    })),
    step('its sentences in src/locale/languages', addSentences),
    step(`its line in ${list}`, ({ name }) => writeJson(list, { ...readJson(list), [name]: { needs: 'values' } })),
    step('its line in README.md', ({ name }) => {
      const about = 'read in short what the organisation stands for';
      insertBefore('README.md', /^\| `<vonk-space>`/m, `| \`<vonk-${name}>\` | ${about} |\n`);
    }),
    step('its ceiling in .config/size.js', addCeiling),
    step('what is formatted and generated', ({ name }) => {
      const made = Object.values(files).map((file) => file.replaceAll('{{name}}', name));
      prettier(...made, list, 'README.md', '.config/size.js');
      generate();
    }),
  ],
};
