// A widget made by `npm run new:widget` is whole: nothing has to be written before it passes.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type ProjectCopy, copyProject, plop } from './project-copy.js';

const cruise = ['node_modules/dependency-cruiser/bin/dependency-cruise.mjs'];

let copy: ProjectCopy;

before(() => {
  copy = copyProject();
  copy.run(...plop, 'widget', 'team-moments');
});
after(() => copy.remove());

test('what is generated follows from the list, and the manifest knows the new widget', () => {
  copy.run('.config/generate.js', '--check');
  copy.run('.config/manifest-check.js');
  assert.match(copy.read('custom-elements.json'), /"tagName": "vonk-team-moments"/);
});

test('it passes the lint', () => {
  const made = ['src', 'stories', 'test/widgets'].map((folder) => `${folder}/**/*team-moments*`);
  const changed = ['package.json', 'README.md', '.config/size.js', 'src/*.ts', 'src/*/*.json', 'test/stories/*'];
  copy.run('node_modules/eslint/bin/eslint.js', '--config', '.config/eslint.config.js', '--max-warnings', '0', ...made);
  copy.run('node_modules/prettier/bin/prettier.cjs', '--check', ...made, ...changed, 'src/locale/languages/*');
  copy.run(...cruise, '--config', '.config/dependency-cruiser.config.js', 'src', 'stories');
  copy.run('.config/templates.js');
});

test('it compiles with everything else', () => {
  copy.run('node_modules/typescript/bin/tsc', '-p', '.');
});

test('it passes its own test, and promises what every widget promises', () => {
  copy.change('test/widgets/every-widget.test.ts', (text) => {
    const alone = text.replace(
      'Object.entries(list)',
      "Object.entries(list).filter(([name]) => name === 'team-moments')",
    );
    assert.notEqual(alone, text);
    return alone;
  });
  const said = copy.run(
    'test/run.mjs',
    '--one',
    'test/widgets/team-moments.test.ts',
    'test/widgets/every-widget.test.ts',
    'test/locale/language-files.node.test.ts',
    'test/locale/parts.node.test.ts',
    'test/locale/translate.test.ts',
    'test/package/widget-list.node.test.ts',
  );
  assert.match(said, /^\d+ passed, 0 failed$/m);
});

test('a name that is taken, or is none, changes nothing', () => {
  const before = copy.read('package.json');
  for (const name of ['team-moments', 'theme', 'common', 'stories', 'Team', 'team moments'])
    assert.match(copy.fails(...plop, 'widget', name), /stands for something else|Say a name/, name);
  assert.equal(copy.read('package.json'), before);
});
