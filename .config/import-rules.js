/** Who may import whom. Run as a program it checks the project and fails when a file reaches into the wrong room. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, posix, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { root, sources } from './vonk-alias.js';

/**
 * What each room of src may import besides itself: other rooms, and packages. A room in `types` may be imported only
 * for its types; `files` are single modules of another room.
 *
 * @type {Record<string, { rooms?: string[]; types?: string[]; files?: string[]; packages?: string[] }>}
 */
const rooms = {
  contract: {},
  state: { rooms: ['contract'], packages: ['nanostores'] },
  sources: { rooms: ['contract', 'state'], packages: ['uuid', 'nanostores', 'eventsource-parser'] },
  // An element is registered, and says its version, the same way in every room.
  registration: {},
  context: {
    rooms: ['contract', 'state', 'sources', 'registration'],
    types: ['locale'],
    packages: ['lit', '@lit/context'],
  },
  // English says what is wrong in a document in the contract's own words.
  locale: { types: ['contract'], files: ['contract/describe.js'], packages: ['lit'] },
  theme: { packages: ['lit'] },
  internal: {
    rooms: ['contract', 'context', 'locale', 'theme', 'registration', 'parts'],
    types: ['state'],
    packages: ['lit', '@lit/context', 'nanostores'],
  },
  parts: { rooms: ['locale', 'theme'], types: ['contract', 'state'], packages: ['lit'] },
  widgets: {
    rooms: ['context', 'parts', 'locale', 'internal', 'theme', 'registration'],
    types: ['contract', 'state'],
    // Pure readings of what a widget was given; no store is made and nothing is fetched.
    files: ['contract/time.js', 'state/resource.js', 'state/board-view.js', 'state/goal-progress.js'],
    packages: ['lit'],
  },
  // Runs in Node alone, and is bundled with what it needs.
  cli: {
    rooms: ['contract'],
    files: ['registration/version.js'],
    packages: ['eventsource-parser', 'uuid'],
  },
};

/** Every module that a file imports, exports from, or imports later, and whether it takes only types. */
export function importsOf(file, text) {
  const found = [];
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const onlyTypes = (clause) =>
    clause !== undefined &&
    (clause.isTypeOnly ||
      (clause.name === undefined &&
        clause.namedBindings !== undefined &&
        ts.isNamedImports(clause.namedBindings) &&
        clause.namedBindings.elements.length > 0 &&
        clause.namedBindings.elements.every((element) => element.isTypeOnly)));
  const visit = (node) => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      found.push({ name: node.moduleSpecifier.text, types: onlyTypes(node.importClause) });
    } else if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) {
      found.push({ name: node.moduleSpecifier.text, types: node.isTypeOnly });
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      found.push({ name: node.argument.literal.getText().slice(1, -1), types: true });
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [argument] = node.arguments;
      found.push({
        name: argument && ts.isStringLiteralLike(argument) ? argument.text : '(computed)',
        types: false,
      });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const packageOf = (name) => (name.startsWith('@') ? name.split('/', 2).join('/') : name.split('/', 1)[0]);

/** Why one import in src is not allowed; undefined when it is. */
function problemInSrc(from, name, types) {
  const [, room] = from.split('/');
  const file = room.endsWith('.ts');
  const rules = file ? undefined : rooms[room];
  if (!file && !rules) {
    return `src/${room} is not a room of the architecture`;
  }
  if (!name.startsWith('.')) {
    const wanted = packageOf(name);
    if (wanted === 'vonk') {
      return 'the source imports itself by path, not by its package name';
    }
    if (wanted === 'chart.js') {
      return /^src\/parts\/chart/.test(from) ? undefined : 'only parts/chart may import chart.js';
    }
    if (wanted.startsWith('node:')) {
      return room === 'cli' ? undefined : 'only cli runs in Node';
    }
    const allowed = file ? ['lit'] : (rules.packages ?? []);
    return allowed.includes(wanted) ? undefined : `${file ? 'an entry' : room} may not import the package ${wanted}`;
  }
  const to = posix.join(posix.dirname(from), name.split('?')[0]);
  if (!to.startsWith('src/')) {
    return 'the source imports nothing outside src';
  }
  if (file) {
    return undefined;
  }
  const [, target] = to.split('/');
  if (target === room) {
    const widget = (path) => path.split('/')[2];
    return room === 'widgets' && widget(to) !== widget(from) ? 'a widget may not import another widget' : undefined;
  }
  if (target.endsWith('.js')) {
    return 'a room may not import an entry of the package';
  }
  if (rules.rooms?.includes(target) || rules.files?.includes(to.replace('src/', ''))) {
    return undefined;
  }
  if (rules.types?.includes(target)) {
    return types ? undefined : `${room} may import only types from ${target}`;
  }
  return `${room} may not import ${target}`;
}

/** Why one import in demo, stories or test is not allowed; undefined when it is. */
function problemOutside(from, name) {
  const [top] = from.split('/');
  if (top === 'test') {
    return undefined;
  }
  if (name === 'vonk' || name.startsWith('vonk/')) {
    const path = name.split('?')[0];
    const known =
      path in sources || path.startsWith('vonk/theme/') || /^vonk\/(vonk\.schema|custom-elements)\.json$/.test(path);
    return known ? undefined : `the package does not export ${name}`;
  }
  if (name.startsWith('.')) {
    const to = posix.join(posix.dirname(from), name.split('?')[0]);
    return to.startsWith('src/') ? `${top} may import only what the package exports` : undefined;
  }
  return undefined;
}

/**
 * Why an import is not allowed; undefined when it is.
 *
 * @param {string} from The importing file, relative to the root, with slashes.
 * @param {string} name The module that it names.
 * @param {boolean} types Whether it takes only types.
 */
export function problemWith(from, name, types) {
  return from.startsWith('src/') ? problemInSrc(from, name, types) : problemOutside(from, name);
}

/** Every import of the project that is not allowed, as sentences. */
export function forbiddenImports(folder = root) {
  return ['src', 'demo', 'stories']
    .filter((top) => existsSync(join(folder, top)))
    .flatMap((top) =>
      readdirSync(join(folder, top), { recursive: true, encoding: 'utf8' })
        .filter((file) => /\.(ts|js|mjs)$/.test(file) && !file.includes('node_modules'))
        .map((file) => join(folder, top, file)),
    )
    .flatMap((file) => {
      const from = relative(folder, file).replaceAll('\\', '/');
      return importsOf(from, readFileSync(file, 'utf8')).flatMap(({ name, types }) => {
        const problem = problemWith(from, name, types);
        return problem === undefined ? [] : [`${from} imports ${name}: ${problem}.`];
      });
    });
}

if (process.argv[1] && fileURLToPath(import.meta.url) === process.argv[1]) {
  const problems = forbiddenImports();
  problems.forEach((problem) => console.error(problem));
  process.exitCode = problems.length === 0 ? 0 : 1;
}
