/**
 * The rooms of src: what each one holds, and what it may import besides itself. dependency-cruiser judges by this table
 * (dependency-cruiser.config.js), ESLint shows it in the editor (boundaries.js), and CONTRIBUTING prints it
 * (rooms-table.js).
 *
 * @typedef {object} Room
 * @property {string} holds
 * @property {readonly string[]} [rooms] Rooms of which it may import everything.
 * @property {readonly string[]} [types] Rooms of which it may import types alone.
 * @property {readonly string[]} [files] Single modules of other rooms, as paths in src.
 * @property {readonly string[]} [packages]
 * @property {boolean} [node] Whether it runs in Node, and may import what Node brings.
 */

/** @type {Record<string, Room>} */
export const rooms = {
  contract: {
    holds: 'what JSON may say, a file per section or two, as definitions that check, publish and type it',
  },
  state: {
    holds: "stores without a DOM: resources, the space, what is the viewer's own",
    rooms: ['contract'],
    packages: ['nanostores'],
  },
  sources: {
    holds: 'where JSON comes from and where actions go: addresses, the page, the device; `outbox/`, `live/`',
    rooms: ['contract'],
    types: ['state'],
    // Which sections there are, and how a table of states is followed.
    files: ['state/sections.ts', 'state/state-table.ts'],
    packages: ['nanostores', 'eventsource-parser'],
  },
  embed: {
    holds: 'the page for hosts that allow a frame alone: its address, its place, its words',
    files: ['widgets/widgets.json', 'contract/closest.ts'],
  },
  registration: {
    holds: 'defining an element once, politely; the version',
  },
  context: {
    holds: "the one context, `<vonk-space>`, the page's registry",
    rooms: ['contract', 'state', 'sources', 'registration'],
    types: ['locale'],
    packages: ['lit', '@lit/context'],
  },
  locale: {
    holds: 'sentences per language (English decides which), `Intl` formats, the language of the nearest `lang`',
    types: ['contract'],
    // English says what is wrong in a document in the contract's own words.
    files: ['contract/describe.ts', 'contract/expected-words.ts'],
    packages: ['lit'],
  },
  theme: {
    holds: 'tokens, presets, the styles that all widgets share',
    packages: ['lit'],
  },
  parts: {
    holds: 'small shared pieces of view; only `parts/chart*` imports chart.js',
    rooms: ['locale', 'theme'],
    types: ['contract', 'state'],
    // Names are found alike on the page and by a service.
    files: ['contract/fold.ts', 'contract/in-language.ts', 'contract/name-search.ts'],
    packages: ['lit', 'chart.js'],
  },
  internal: {
    holds: 'the base element and its controllers; never exported',
    rooms: ['contract', 'context', 'locale', 'parts', 'registration', 'theme'],
    types: ['state'],
    // What somebody did not finish writing is read and kept by the forms themselves.
    files: ['state/drafts.ts'],
    packages: ['lit', '@lit/context', 'nanostores'],
  },
  widgets: {
    holds: 'one folder per element; never each other',
    rooms: ['context', 'internal', 'locale', 'parts', 'registration', 'theme'],
    types: ['contract', 'state'],
    // Pure readings of what a widget was given, where no store is made and nothing is fetched; and unfinished words, which
    // are shown and taken along with what else the device keeps.
    files: [
      'contract/fold.ts',
      'contract/in-language.ts',
      'contract/time.ts',
      'contract/visible.ts',
      'contract/write-json.ts',
      'state/drafts.ts',
      'state/resource.ts',
      'state/board-view.ts',
      'state/goal-moments.ts',
      'state/goal-progress.ts',
      'state/limits.ts',
      'state/suggestions.ts',
    ],
    packages: ['lit'],
  },
  frameworks: {
    holds: 'what React, JSX and Vue are told of the elements; most of it is written from the manifest',
    rooms: ['context', 'widgets', 'registration'],
    types: ['internal'],
    packages: ['react', '@lit/react', 'vue'],
  },
  cli: {
    holds: '`npx vonk …`; runs in Node alone, and is bundled with what it needs',
    rooms: ['contract'],
    // What there is to translate is what the widgets say.
    files: [
      'registration/prefix.ts',
      'registration/version.ts',
      'locale/contract-sentences.ts',
      'locale/languages/de.json',
      'locale/languages/en.json',
      'locale/languages/fr.json',
      'locale/languages/nl.json',
    ],
    packages: ['eventsource-parser', 'uuid'],
    node: true,
  },
};

/** What the modules directly in src, the entries of the package, may import besides every room. */
export const entryPackages = ['lit'];

/** The package that only some files of its room may import, because it is large and comes when it is needed. */
export const onDemand = { package: 'chart.js', file: 'parts/chart' };
