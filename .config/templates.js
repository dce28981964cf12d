/**
 * Checks the templates of src: the attributes, properties and events that each element knows, roles, and the types of
 * what is handed to them. Run as a program it checks the project.
 */
import { DefaultLitAnalyzerContext, LitAnalyzer, makeConfig } from '@jackolope/lit-analyzer';
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { root } from './vonk-alias.js';

/** Events that browsers have and the analyzer does not know. */
const nativeEvents = ['close', 'copy', 'cut', 'focusout', 'toggle'];

/** A property of our own on an element of the browser, which no list of elements tells. */
const ownProperties = [{ file: 'src/parts/chart.ts', message: "Unknown property 'content'." }];

/** The events of our own elements, as the manifest tells them. */
function ownEvents() {
  const { modules } = JSON.parse(readFileSync(join(root, 'custom-elements.json'), 'utf8'));
  const declarations = modules.flatMap((module) => module.declarations ?? []);
  return [...new Set(declarations.flatMap(({ events = [] }) => events.map(({ name }) => name)))];
}

/** The whole source, and texts in place of files or beside them. */
function programWith(texts) {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
  const include = ['src', '.config/*.d.ts'];
  const { options, fileNames } = ts.parseJsonConfigFileContent({ ...config, include }, ts.sys, root);
  const host = ts.createCompilerHost(options);
  const { readFile, fileExists, getSourceFile } = host;
  host.readFile = (path) => texts.get(path) ?? readFile(path);
  host.fileExists = (path) => texts.has(path) || fileExists(path);
  host.getSourceFile = (path, version, ...rest) =>
    texts.has(path) ? ts.createSourceFile(path, texts.get(path), version) : getSourceFile(path, version, ...rest);
  return ts.createProgram([...new Set([...fileNames, ...texts.keys()])], options, host);
}

/**
 * What is wrong in the templates of src, as sentences.
 *
 * @param {Record<string, string>} [texts] Files, relative to the root, that are checked instead of all, and their text.
 */
export function templateProblems(texts) {
  const given = new Map(Object.entries(texts ?? {}).map(([file, text]) => [join(root, file), text]));
  const program = programWith(given);
  const context = new DefaultLitAnalyzerContext({ getProgram: () => program });
  context.updateConfig(
    makeConfig({
      strict: true,
      // Styles are seen in browsers; what the analyzer says of them is advice about old ones.
      rules: { 'no-unknown-event': 'error', 'no-invalid-css': 'off' },
      globalEvents: [...nativeEvents, ...ownEvents()],
      cwd: root,
    }),
  );
  const analyzer = new LitAnalyzer(context);
  const isChecked = ({ fileName }) => (texts ? given.has(fileName) : fileName.startsWith(join(root, 'src/')));
  return program
    .getSourceFiles()
    .filter(isChecked)
    .flatMap((source) =>
      analyzer.getDiagnosticsInFile(source).map((problem) => ({
        file: relative(root, source.fileName).replaceAll('\\', '/'),
        line: source.getLineAndCharacterOfPosition(problem.location.start).line + 1,
        message: problem.message,
        rule: problem.source,
      })),
    )
    .filter(({ file, message }) => !ownProperties.some((known) => known.file === file && known.message === message))
    .sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line)
    .map(({ file, line, message, rule }) => `${file}:${line}: ${message} (${rule})`);
}

if (process.argv[1] && fileURLToPath(import.meta.url) === process.argv[1]) {
  const problems = templateProblems();
  problems.forEach((problem) => console.error(problem));
  process.exitCode = problems.length === 0 ? 0 : 1;
}
