/** How much of the source the tests ran: lines that hold code, of every file in src, loaded or not. */
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';
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

/**
 * The share of code lines of each source file that ran.
 *
 * @param {Record<string, { path: string; statementMap: Record<string, { start: { line: number } }>; s: Record<string, number> }>} map
 *   Istanbul's coverage map, by absolute path.
 */
export function coverageOf(map) {
  const byPath = new Map(Object.values(map).map((entry) => [relative(root, entry.path).replaceAll('\\', '/'), entry]));
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
      const entry = byPath.get(file);
      const ran = new Set(
        Object.entries(entry?.s ?? {}).flatMap(([id, times]) =>
          times > 0 ? [entry?.statementMap[id]?.start.line] : [],
        ),
      );
      const covered = [...lines].filter((line) => ran.has(line)).length;
      return [{ file, lines: lines.size, covered, missing: [...lines].filter((line) => !ran.has(line)) }];
    });
  const sum = (key) => files.reduce((total, entry) => total + entry[key], 0);
  return { files, lines: sum('lines'), covered: sum('covered') };
}
