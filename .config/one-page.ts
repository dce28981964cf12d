/** Makes one file of a page: its script, its styles and its data stand inside, so that it works by a double click. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Plugin, type Rolldown, build } from 'vite';
import { readLanguage, readLanguages } from './sentences.js';
import { root } from './vonk-alias.js';

const sentencesName = 'virtual:vonk-problem-sentences';

/** What each language but English says of problems; that stands in the contract. */
export const problemSentences = (): Plugin => ({
  name: 'vonk:problem-sentences',
  resolveId: (id) => (id === sentencesName ? `\0${sentencesName}` : undefined),
  load(id) {
    if (id !== `\0${sentencesName}`) return undefined;
    const others = Object.keys(readLanguages()).filter((language) => language !== 'en');
    const sentences = Object.fromEntries(others.map((language) => [language, readLanguage(language)['problems']]));
    return `export const problemSentences = ${JSON.stringify(sentences)};`;
  },
});

/** Builds an entry into one text. */
async function bundle(entry: string): Promise<string> {
  const built = (await build({
    configFile: join(root, 'vite.config.ts'),
    mode: 'one-page',
    logLevel: 'warn',
    build: { write: false, lib: { entry, formats: ['es'], fileName: 'page' } },
  })) as Rolldown.RolldownOutput | readonly Rolldown.RolldownOutput[];
  const { output } = Array.isArray(built) ? (built[0] as Rolldown.RolldownOutput) : (built as Rolldown.RolldownOutput);
  const chunks = output.filter((one) => one.type === 'chunk');
  const [chunk] = chunks;
  if (!chunk || chunks.length > 1) throw new Error(`${entry} became ${chunks.length} files of code, and not one.`);
  return chunk.code;
}

/** A style sheet and those that it imports, in one line: whoever opens the file in an editor is soon at the words. */
function sheetOf(file: string): string {
  const text = readFileSync(file, 'utf8').replaceAll(/@import '([^']+)';/g, (_all, name: string) =>
    sheetOf(join(dirname(file), name)),
  );
  return text
    .replaceAll(/\/\*[^]*?\*\//g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Inside a script the parser looks for these alone. In code of ours they stand in strings, templates and expressions. */
function safeInScript(code: string): string {
  return code.replaceAll(/<(?=\/script|!--|script)/gi, String.raw`\x3C`).trimEnd();
}

/** Only the script and the styles that stand in the file run, and no address is asked: a browser holds the page to it. */
const policy = (code: string, css: string): string =>
  [
    "default-src 'none'",
    `script-src ${hashOf(code)}`,
    `style-src ${hashOf(css)}`,
    'img-src file: data: blob:',
    "form-action 'none'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ].join('; ');

/**
 * The file of a page: `demo/check/index.html` with everything inside.
 *
 * @param notices The licences of what others wrote and stands inside: whoever passes the file on passes them on.
 */
export async function onePage(file: string, notices: string): Promise<string> {
  const folder = dirname(file);
  const template = readFileSync(file, 'utf8');
  const entry = /<script type="module" src="([^"]+)"><\/script>/.exec(template);
  const sheet = /<link rel="stylesheet" href="([^"]+)" \/>/.exec(template);
  if (!entry?.[1] || !sheet?.[1]) throw new Error(`${file} names no script or no style sheet.`);
  const code = safeInScript(await bundle(join(folder, entry[1])));
  const css = sheetOf(join(folder, sheet[1]));
  let html = template
    .replace(/ *<script type="module"[^>]*><\/script>\n/, '')
    .replace(
      sheet[0],
      () => `<meta http-equiv="Content-Security-Policy" content="${policy(code, css)}" />\n    <style>${css}</style>`,
    )
    // The words of the page come first: whoever opens the file in an editor finds them, and not the code.
    .replace(/ *<\/body>/, (end) => `    <script type="module">${code}</script>\n${end}`);
  const data = /<script type="application\/json" src="([^"]+)"><\/script>/.exec(html);
  if (data?.[1]) {
    const line = html.slice(0, data.index).split('\n').length;
    const json = readFileSync(join(folder, data[1]), 'utf8').trimEnd();
    html = html.replace(data[0], () => `<script type="application/json" data-line="${line}">\n${json}\n</script>`);
  }
  return `${html.trimEnd()}\n<!--\n${notices.replaceAll('-->', '->').trimEnd()}\n-->\n`;
}
