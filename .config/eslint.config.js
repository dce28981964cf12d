import { configs as lit } from 'eslint-plugin-lit';
import { configs as wc } from 'eslint-plugin-wc';
import { defineConfig } from 'eslint/config';
import { configs as typescript } from 'typescript-eslint';
import { importRules } from './boundaries.js';
import { root } from './vonk-alias.js';

const inTemplate = (pattern) =>
  `TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=${pattern}]`;

/** What a strict Content-Security-Policy blocks, or what turns text into markup. */
const strictHosts = [
  {
    selector: inTemplate('/\\sstyle\\s*=/'),
    message: 'A strict policy blocks style attributes. Use a class, or element.style.setProperty() in updated().',
  },
  {
    selector: inTemplate('/\\son[a-z]+\\s*=/'),
    message: 'A strict policy blocks inline handlers. Use @event.',
  },
  {
    selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe)$/]',
    message: 'Text from JSON is never markup.',
  },
  {
    selector: "CallExpression[callee.object.name='document'][callee.property.name=/^write(ln)?$/]",
    message: 'Text from JSON is never markup.',
  },
];

/** What the import rules cannot follow. */
const computedImport = {
  selector: 'ImportExpression:not([source.type="Literal"])',
  message: 'Name what is imported: the rules of .config/rooms.js cannot judge a computed name.',
};

/** Lit's directives that do the same. */
const unsafeDirectives = ['unsafe-html', 'unsafe-svg', 'unsafe-mathml', 'style-map'].map((name) => ({
  group: [`lit/directives/${name}`, `lit/directives/${name}.js`, `lit-html/directives/${name}*`],
  message: 'A strict policy blocks what this directive does, or it turns text into markup.',
}));

export default defineConfig(
  {
    // Projects of their own, which have packages of their own, are compiled by tests.
    ignores: [
      'dist/',
      '.cache/',
      'coverage/',
      'storybook-static/',
      '**/node_modules/',
      'test/frameworks/*/**',
      'test/bench/peers/**',
      'demo/hosts/*/**',
    ],
  },
  {
    files: ['**/*.ts'],
    extends: [...typescript.recommendedTypeChecked, lit['flat/recommended'], wc['flat/recommended']],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      'no-empty': ['error', { allowEmptyCatch: false }],
      'no-console': 'error',
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-script-url': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      // How an interface of the page learns of more events.
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
      '@typescript-eslint/no-explicit-any': 'error',
      // `import { type A }` stays an import when types are gone.
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/no-unnecessary-type-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/prefer-readonly': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // A handler may be async: Lit and the DOM ignore what a listener gives back.
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { arguments: false, attributes: false } },
      ],
      '@typescript-eslint/unbound-method': 'off',
      'no-restricted-syntax': ['error', ...strictHosts],
      'no-restricted-imports': ['error', { patterns: unsafeDirectives }],
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...strictHosts, computedImport],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'lit/no-template-bind': 'error',
      'lit/no-useless-template-literals': 'error',
      'lit/no-value-attribute': 'error',
      'lit/attribute-names': 'off',
      'lit/quoted-expressions': ['error', 'never'],
      'lit/no-this-assign-in-render': 'error',
      'wc/no-exports-with-element': 'off',
      'wc/require-listener-teardown': 'error',
      'wc/guard-super-call': 'off',
    },
  },
  importRules,
  {
    // React keeps its tags in a namespace.
    files: ['src/frameworks/jsx*.ts'],
    rules: { '@typescript-eslint/no-namespace': ['error', { allowDeclarations: true }] },
  },
  {
    // The places that write to the console: two versions on one page, and files that were not uploaded, concern whoever
    // builds the page, and nothing is drawn that could say so.
    files: ['src/registration/define-element.ts', 'src/registration/unknown-tags.ts', 'src/loader.ts'],
    rules: { 'no-console': ['error', { allow: ['warn'] }] },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      // chai's assertions are expressions.
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          // node:test's own `test` gives back a promise that nobody waits for, and chai's `equal` only looks like one.
          allowForKnownSafeCalls: [
            { from: 'package', name: 'Equal', package: '@open-wc/semantic-dom-diff' },
            { from: 'package', name: 'Equal', package: 'chai' },
            { from: 'package', name: ['test', 'it', 'describe', 'suite', 'before', 'after'], package: 'node:test' },
          ],
        },
      ],
      // Tests write hostile markup and listen to the console, to see that nothing comes of it.
      'no-console': 'off',
      'no-script-url': 'off',
      'no-restricted-syntax': 'off',
    },
  },
  {
    files: ['test/**/*.ts'],
    ignores: ['test/helpers/fast-check.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [{ name: 'fast-check', message: 'Take it from test/helpers/fast-check.js, which knows the seed.' }],
          patterns: unsafeDirectives,
        },
      ],
    },
  },
);
