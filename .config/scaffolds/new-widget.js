/**
 * A widget with everything that it needs: class, styles, registration, sentences, stories, a page for designers, tests,
 * its line in the list, and what is generated from that. The example shows the values of the organisation.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../vonk-alias.js';
import { ceilingOf, raiseCeilings } from './ceilings.js';
import { generate, insertBefore, languageFiles, prettier, readJson, replaceIn, step, writeJson } from './project.js';

const list = 'src/widgets/widgets.json';
const sentences = '.config/scaffolds/widget/sentences.json';

/** What the keyboard does in each widget, and the test that presses it. */
const keys = { map: 'stories/blocks/keyboard-map.ts', test: 'test/widgets/keyboard-map.test.ts' };

/** Where each template goes. */
const files = {
  'widget.ts.hbs': 'src/widgets/{{name}}/{{name}}.ts',
  'styles.ts.hbs': 'src/widgets/{{name}}/{{name}}.styles.ts',
  'define.ts.hbs': 'src/widgets/{{name}}/define.ts',
  'stories.ts.hbs': 'stories/{{name}}.stories.ts',
  'page.mdx.hbs': 'stories/{{name}}.mdx',
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
  for (const [language, file] of languageFiles()) {
    const said = texts[language] ?? Object.fromEntries(english);
    const part = Object.fromEntries(Object.entries(said).map(([key, text]) => [`${camelCase(name)}${key}`, text]));
    writeJson(file, { ...readJson(file), [name]: part });
  }
}

/** The ceiling of the smallest widget, and as much more for all of them together as the example weighs. */
function addCeiling({ name }) {
  raiseCeilings({ widget: 0.1, all: 1.2 });
  const { first, most } = ceilingOf('values-card');
  insertBefore('.config/size.js', "  'all widgets': {", `  '${name}': { first: ${first}, most: ${most} },\n`);
}

/** What the keyboard does, for its page, and the test that presses it. */
function addKeys({ name }) {
  const row = `'vonk-${name}': {
    unfold: {
      keys: 'Enter or Space',
      where: 'The name of a value',
      what: 'Unfolds what the value means, and folds it away.',
    },
  },
`;
  const press = `'vonk-${name}': {
    unfold: async () => {
      const values = await mounted('vonk-${name}');
      await unfolds(() => part(values, 'value').querySelector('details') as HTMLDetailsElement);
    },
  },
`;
  insertBefore(keys.map, '} as const satisfies', row);
  insertBefore(keys.test, /(?<=^const presses: Presses = \{$[^]*?)^\};$/m, press);
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
    step(`its line in ${list}`, ({ name }) =>
      replaceIn(list, /,?\n\}\n$/, () => `,\n  "${name}": { "needs": "values" }\n}\n`),
    ),
    step('what its keyboard does', addKeys),
    step('its line in README.md', ({ name }) => {
      const about = 'read in short what the organisation stands for';
      insertBefore('README.md', /^\| `<vonk-space>`/m, `| \`<vonk-${name}>\` | ${about} |\n`);
    }),
    step('its place in the demo intranet', ({ name }) =>
      insertBefore(
        'demo/intranet/index.html',
        '            <vonk-preferences></vonk-preferences>\n',
        `            <vonk-${name}></vonk-${name}>\n`,
      ),
    ),
    step('its ceiling in .config/size.js', addCeiling),
    step('what is formatted and generated', ({ name }) => {
      const made = Object.values(files).map((file) => file.replaceAll('{{name}}', name));
      prettier(...made, ...Object.values(keys), list, 'README.md', '.config/size.js');
      generate();
    }),
  ],
};
