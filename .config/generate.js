/**
 * Writes what follows from the list of widgets, where a file has to spell it out: a bundler wants to see every import,
 * npm every sub-path. And what follows from custom-elements.json for frameworks. With --check it writes nothing, and fails
 * when a file says something else.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { packageJson, tsconfig } from './generated-json.js';
import { regions, storyFiles } from './generated-code.js';
import { htmlTags } from './frameworks/html.js';
import { jsxTags } from './frameworks/jsx.js';
import { reactComponents } from './frameworks/react.js';
import { vueTags } from './frameworks/vue.js';
import { root } from './vonk-alias.js';

/** What stands between `// generated: name` and `// end of name`; with `#` where that begins a comment. */
const between = (name) =>
  new RegExp(`^([ \\t]*(?://|#) generated: ${name}\\b.*\\n)[^]*?(^[ \\t]*(?://|#) end of ${name}$)`, 'm');

function withRegion(text, name, lines, file) {
  if (!between(name).test(text)) throw new Error(`${file} has no place for what is generated: ${name}.`);
  return text.replace(between(name), (_all, start, end) => `${start}${lines.join('\n')}\n${end}`);
}

async function formatted(text, file) {
  const options = { ...(await resolveConfig(join(root, file))), filepath: file };
  return file === '.gitignore' ? text : format(text, options);
}

/**
 * Every file in which something is generated, as it has to be.
 *
 * @param {string} folder
 * @returns {Promise<ReadonlyMap<string, string>>} Texts by paths from the folder.
 */
export async function generated(folder = root) {
  const read = (file) => readFileSync(join(folder, file), 'utf8');
  const texts = new Map([
    ['package.json', packageJson(read('package.json'), folder)],
    ['tsconfig.json', tsconfig(read('tsconfig.json'), folder)],
    ['test/stories/stories.ts', storyFiles(folder)],
    ['src/frameworks/react.ts', reactComponents(folder)],
    ['src/frameworks/html-tags.ts', htmlTags(folder)],
    ['src/frameworks/jsx-tags.ts', jsxTags(folder)],
    ['src/frameworks/vue-tags.ts', vueTags(folder)],
  ]);
  for (const [file, named] of Object.entries(regions(folder))) {
    const text = Object.entries(named).reduce((now, [name, lines]) => withRegion(now, name, lines, file), read(file));
    texts.set(file, text);
  }
  for (const [file, text] of texts) texts.set(file, await formatted(text, file));
  return texts;
}

/** The files that say something else than they have to. */
export async function stale(folder = root) {
  const isFresh = (file, text) => {
    try {
      return readFileSync(join(folder, file), 'utf8') === text;
    } catch {
      return false;
    }
  };
  return [...(await generated(folder))].filter(([file, text]) => !isFresh(file, text));
}

if (process.argv[1] && fileURLToPath(import.meta.url) === process.argv[1]) {
  const files = await stale();
  if (process.argv.includes('--check')) {
    for (const [file] of files)
      console.error(`${file} is another than the list of widgets, the folders and the manifest say: npm run generate.`);
    process.exitCode = files.length === 0 ? 0 : 1;
  } else {
    for (const [file, text] of files) {
      writeFileSync(join(root, file), text);
      console.log(`written: ${file}`);
    }
  }
}
