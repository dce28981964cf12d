/**
 * A type of change with everything that it needs, from the contract to the reference service. The example is a change
 * to thanks, or to a goal, that carries nothing but which one, and leaves it as it is.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { root } from '../vonk-alias.js';
import { subjects } from './action-subjects.js';
import { raiseCeilings } from './ceilings.js';
import {
  append,
  generate,
  insertBefore,
  languageFiles,
  prettier,
  readJson,
  readProjectFile,
  step,
  writeJson,
} from './project.js';

/** The parts of `kudos.thank-back`, and the names that follow from them. */
function namesOf(type) {
  const [subject = '', verb = ''] = type.split('.');
  const pascal = (name) => name.replace(/(?:^|-)(\w)/g, (_mark, letter) => letter.toUpperCase());
  const verbName = pascal(verb);
  return {
    type,
    subject: subjects[subject],
    className: `${pascal(subject)}${verbName}Event`,
    carryName: `${verbName[0]?.toLowerCase() ?? ''}${verbName.slice(1)}${pascal(subject)}`,
    sentence: `pending${pascal(subject)}${verbName}`,
    eventName: `vonk-${subject}-${verb}`,
  };
}

/** Why a type will not do, or true. */
function validate(type) {
  const known = Object.keys(subjects);
  if (!/^[a-z]+\.[a-z]+(-[a-z]+)*$/.test(type))
    return 'Say what it is about, and what is done: npm run new:action -- kudos.thank-back';
  if (!known.includes(type.split('.')[0]))
    return `This makes changes about ${known.join(' and ')}. For others, CONTRIBUTING has the list ("Adding an action").`;
  return readProjectFile('src/contract/actions.ts').includes(`'${type}':`) ? `${type} is there already.` : true;
}

/** The one file of a folder that has this in it, however it is called. */
function fileWith(folder, text) {
  const found = readdirSync(join(root, folder)).find((file) =>
    readFileSync(join(root, folder, file), 'utf8').includes(text),
  );
  if (!found) throw new Error(`No file in ${folder} has "${text}" in it.`);
  return `${folder}/${found}`;
}

function addSentence({ subject, sentence }) {
  for (const [language, file] of languageFiles()) {
    const parts = readJson(file);
    const text = subject.words[language] ?? subject.words.en;
    parts.pending[sentence] = language === 'en' ? { text } : text;
    writeJson(file, parts);
  }
}

/** Where what goes, in the order in which it is done. */
function changesOf({ type, subject, className, carryName, sentence, eventName }) {
  const { field, neighbour } = subject;
  return {
    'what it carries': () =>
      insertBefore('src/contract/actions.ts', `  '${neighbour}': `, `  '${type}': object({ ${field}: id() }),\n`),
    'its note': () =>
      insertBefore(
        'src/contract/notes/actions.ts',
        `  '${neighbour}': {`,
        `  '${type}': {
    about: '${subject.note.about}',
    purpose: '${subject.note.purpose}',
    ...${subject.note.audience},
    fields: { ${field}: ${subject.note.field} },
  },
`,
      ),
    'what shows of it at once': () => {
      for (const [place, line] of subject.shown.lines(type)) insertBefore(subject.shown.file, place, line);
    },
    'what it waits for': () => {
      const file = fileWith('src/sources/outbox', `case '${neighbour}':`);
      insertBefore(file, `    case '${neighbour}':`, `    case '${type}':\n`);
    },
    'its words while it waits': () => {
      insertBefore('src/parts/pending-words.ts', `  '${neighbour}': `, `  '${type}': '${sentence}',\n`);
      addSentence({ subject, sentence });
    },
    'its event': () => {
      const event = `/** ${subject.event} */
export class ${className} extends RequestEvent<'${type}'> {
  constructor(detail: ActionData<'${type}'>) {
    super('${type}', detail);
  }
}

`;
      insertBefore(subject.events, 'declare global {', event);
      insertBefore(subject.events, `    '${subject.neighbourEvent}': `, `    '${eventName}': ${className};\n`);
    },
    'what the reference service does': () => {
      const { file, code } = subject.service;
      append(file, code(type, carryName));
      const every = 'demo/service/actions/every-action.ts';
      insertBefore(every, new RegExp(`,? \} from '\./${basename(file, '.ts')}\.js'`), `, ${carryName}`);
      insertBefore(every, `  '${neighbour}': `, `  '${type}': ${carryName},\n`);
    },
    'who may do it, in the table of the tests': () =>
      insertBefore('test/service/authorisation/actions.ts', `  row('${neighbour}',`, subject.rows(type)),
    'its row in the conformance kit': () =>
      insertBefore(subject.conform.file, `  '${neighbour}': `, `  '${type}': ${subject.conform.data},\n`),
    /** Every widget knows every change: what waits may be of another one. */
    'its ceiling in .config/size.js': () => raiseCeilings({ widget: 0.1, all: 0.1 }),
    'its row in the guide for backends': () =>
      insertBefore('stories/guides/own-backend.mdx', '| `act.propose`', subject.guide(type)),
  };
}

const made = (type) => {
  const { subject } = namesOf(type);
  return [
    'src/contract/actions.ts',
    'src/contract/notes/actions.ts',
    subject.shown.file,
    'src/parts/pending-words.ts',
    subject.events,
    subject.service.file,
    'demo/service/actions/every-action.ts',
    subject.conform.file,
    'stories/guides/own-backend.mdx',
  ];
};

/** @type {Partial<import('plop').PlopGeneratorConfig>} */
export const newAction = {
  description: 'a type of change with everything that it needs',
  prompts: [{ type: 'input', name: 'type', message: 'Its type, such as kudos.thank-back:', validate }],
  actions: ({ type }) => [
    ...Object.entries(changesOf(namesOf(type))).map(([said, act]) => step(said, act)),
    step('what is formatted and generated', () => {
      prettier(...made(type));
      generate();
    }),
  ],
};
