/** How much of the source the tests ran: lines that hold code, of every file in src, loaded or not. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import v8ToIstanbul from 'v8-to-istanbul';
import { root } from './vonk-alias.js';

/** The lines (from 1) of a file on which code begins: no comments, no blank lines, nothing that is only a type. */
export function codeLines(file, text) {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const lines = new Set();
  const onlyType = (node) =>
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isTypeNode(node) ||
    (ts.isImportDeclaration(node) && node.importClause?.isTypeOnly) ||
    (ts.isExportDeclaration(node) && node.isTypeOnly) ||
    (ts.canHaveModifiers(node) &&
      ts
        .getModifiers(node)
        ?.some(({ kind }) => kind === ts.SyntaxKind.DeclareKeyword || kind === ts.SyntaxKind.AbstractKeyword) &&
      !ts.isClassDeclaration(node)) ||
    // The signature of an overload.
    ((ts.isFunctionDeclaration(node) || ts.isMethodDeclaration(node)) && node.body === undefined);
  const visit = (node) => {
    if (onlyType(node) || ts.isJSDoc(node)) {
      return;
    }
    const children = node.getChildren(source);
    if (children.length === 0) {
      if (node.kind !== ts.SyntaxKind.EndOfFileToken && node.getWidth(source) > 0) {
        lines.add(source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1);
      }
      return;
    }
    children.forEach(visit);
  };
  visit(source);
  return lines;
}

/** Whether a file leaves nothing to run once its types are gone. */
function isTypeOnly(text) {
  const { outputText } = ts.transpileModule(text, {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, removeComments: true },
  });
  return outputText.replace(/export \{\s*\};?/g, '').trim() === '';
}

/** What Node wrote into a folder (NODE_V8_COVERAGE), as coverage maps of the files in src. */
export async function nodeCoverage(folder) {
  const maps = [];
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    const { result, 'source-map-cache': cache = {} } = JSON.parse(readFileSync(join(folder, name), 'utf8'));
    for (const { url, functions } of result) {
      const path = url.startsWith('file:') ? fileURLToPath(url) : '';
      const compiled = cache[url];
      if (!path.startsWith(join(root, 'src')) || !compiled?.data) {
        continue;
      }
      // Node keeps the length of each compiled line and the way back to the source; the text itself is not needed.
      const source = compiled.lineLengths.map((length) => '.'.repeat(length)).join('\n');
      const converter = v8ToIstanbul(path, 0, { source, sourceMap: { sourcemap: compiled.data } });
      await converter.load();
      converter.applyCoverage(functions);
      maps.push(converter.toIstanbul());
    }
  }
  return maps;
}

/**
 * The share of code lines of each source file that ran.
 *
 * @param {Record<string, { path: string; statementMap: Record<string, { start: { line: number } }>; s: Record<string, number> }>[]} maps
 *   Istanbul's coverage maps, by absolute path. A line that ran in one of them ran.
 */
export function coverageOf(maps) {
  const ranByPath = new Map();
  for (const { path, statementMap, s } of maps.flatMap((map) => Object.values(map))) {
    const file = relative(root, path).replaceAll('\\', '/');
    const ran = ranByPath.get(file) ?? new Set();
    ranByPath.set(file, ran);
    Object.keys(s)
      .filter((id) => s[id] > 0)
      .forEach((id) => ran.add(statementMap[id].start.line));
  }
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
    .map((file) => `src/${file.replaceAll('\\', '/')}`)
    .sort()
    .flatMap((file) => {
      const text = readFileSync(join(root, file), 'utf8');
      if (isTypeOnly(text)) {
        return [];
      }
      const lines = codeLines(file, text);
      const missing = [...lines].filter((line) => !ranByPath.get(file)?.has(line));
      return [{ file, lines: lines.size, covered: lines.size - missing.length, missing }];
    });
  const sum = (key) => files.reduce((total, entry) => total + entry[key], 0);
  return { files, lines: sum('lines'), covered: sum('covered') };
}
