/** The import rules as dependency-cruiser reads them: made of the table of rooms. `npm run lint` runs it. */
import { entryPackages, onDemand, rooms } from './rooms.js';

const literally = (text) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
const inPackages = (names) => names.map((name) => `node_modules/${literally(name)}/`);
const inRooms = (names) => names.map((name) => `^src/${name}/`);
const files = (names) => names.map((name) => `^src/${literally(name)}$`);
const anyRoom = `^src/(${Object.keys(rooms).join('|')})/`;
const entry = '^src/[^/]+[.]ts$';

const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const ofRoom = ([name, { rooms: whole = [], types = [], files: single = [], packages = [] }]) => {
  const from = { path: `^src/${name}/` };
  const allowed = [...inRooms([name, ...whole]), ...files(single)];
  return [
    rule(`${name}-rooms`, `What ${name} may import stands in .config/rooms.js.`, from, {
      path: '^src/',
      pathNot: [...allowed, ...inRooms(types)],
    }),
    ...(types.length > 0
      ? [
          rule(
            `${name}-types`,
            `Of ${types.join(' and ')}, ${name} may import types alone: write "import type".`,
            from,
            {
              path: inRooms(types),
              pathNot: allowed,
              dependencyTypesNot: ['type-only', 'type-import'],
            },
          ),
        ]
      : []),
    rule(`${name}-packages`, `Which packages ${name} may import stands in .config/rooms.js.`, from, {
      path: 'node_modules/',
      pathNot: inPackages(packages),
    }),
  ];
};

const inNode = Object.entries(rooms)
  .filter(([, { node }]) => node)
  .map(([name]) => name);
const outside = '^(demo|stories)/';

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...Object.entries(rooms).flatMap(ofRoom),
    rule(
      'other-widget',
      'A widget stands by itself: what two of them need is a part.',
      { path: '^src/widgets/([^/]+)/' },
      { path: '^src/widgets/', pathNot: '^src/widgets/$1/' },
    ),
    rule(
      'on-demand',
      `Only ${onDemand.file}* imports ${onDemand.package}: it comes when a chart is on screen.`,
      { path: '^src/', pathNot: `^src/${onDemand.file}` },
      { path: inPackages([onDemand.package]) },
    ),
    rule(
      'entry-packages',
      'An entry of the package passes on what the rooms hold.',
      { path: entry },
      { path: 'node_modules/', pathNot: inPackages(entryPackages) },
    ),
    rule(
      'node',
      `Only ${inNode.join(' and ')} runs in Node.`,
      { path: '^src/', pathNot: inRooms(inNode) },
      { dependencyTypes: ['core'] },
    ),
    rule(
      'outside-src',
      'The source imports nothing outside src.',
      { path: '^src/' },
      { pathNot: ['^src/', 'node_modules/'], dependencyTypesNot: ['core', 'npm'], couldNotResolve: false },
    ),
    rule(
      'own-name',
      'The source imports itself by path, not by its package name.',
      { path: '^src/' },
      { dependencyTypes: ['aliased'] },
    ),
    rule(
      'no-such-room',
      'A folder of src is a room of .config/rooms.js, with rules of its own.',
      { path: '^src/[^/]+/', pathNot: anyRoom },
      {},
    ),
    rule(
      'no-such-room-alone',
      'A folder of src is a room of .config/rooms.js, with rules of its own.',
      { path: '^src/[^/]+/', pathNot: anyRoom, orphan: true },
      {},
    ),
    rule(
      'only-exports',
      'The demo and the stories import what the package exports, as a customer does.',
      { path: outside },
      { path: '^src/', dependencyTypesNot: ['aliased'] },
    ),
    rule(
      'circle',
      'Files that wait for each other, be it for types, are one file, or need a third that both import.',
      {},
      { circular: true },
    ),
    // What cannot be found passes every other rule. A virtual module is made by a plugin of the build.
    rule('not-found', 'There is no such file or package.', {}, { couldNotResolve: true, pathNot: '^virtual:' }),
  ],
  options: {
    // Types too: a circle of types is a circle for whoever reads.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules/' },
    // Anchored: `dist/` alone would leave out chart.js, which is in a folder of that name.
    // Projects for other systems have packages of their own.
    exclude: { path: '^(dist|[.]cache|demo/hosts)/' },
    // Without the conditions, packages that have `exports` are not found.
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'node', 'browser', 'default'],
    },
  },
};
