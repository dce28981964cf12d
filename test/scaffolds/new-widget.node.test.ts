// A widget made by `npm run new:widget` is whole: nothing has to be written before it passes.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type ProjectCopy, copyProject, plop } from './project-copy.js';

const cruise = ['node_modules/dependency-cruiser/bin/dependency-cruise.mjs'];

// Each of these reads what was made, and leaves it as it is: two at a time take half as long.
describe('a widget made by its scaffold', { concurrency: 2 }, () => {
  let copy: ProjectCopy;

  before(async () => {
    copy = copyProject();
    await copy.run(...plop, 'widget', 'team-moments');
  });
  after(() => copy.remove());

  test('what is generated follows from the list, and the manifest knows the new widget', async () => {
    await copy.run('.config/generate.js', '--check');
    await copy.run('.config/manifest-check.js');
    assert.match(copy.read('custom-elements.json'), /"tagName": "vonk-team-moments"/);
    assert.match(copy.read('demo/intranet/index.html'), /<vonk-team-moments><\/vonk-team-moments>/);
  });

  test('it passes the lint', async () => {
    const made = ['src', 'stories', 'test/widgets'].map((folder) => `${folder}/**/*team-moments*`);
    const changed = ['package.json', 'README.md', '.config/size.js', 'src/*.ts', 'src/*/*.json', 'test/stories/*'];
    await copy.run(
      'node_modules/eslint/bin/eslint.js',
      '--config',
      '.config/eslint.config.js',
      '--max-warnings',
      '0',
      ...made,
    );
    await copy.run('node_modules/prettier/bin/prettier.cjs', '--check', ...made, ...changed, 'src/locale/languages/*');
    await copy.run(...cruise, '--config', '.config/dependency-cruiser.config.js', 'src', 'stories');
    await copy.run('.config/templates.js');
  });

  test('it compiles with everything else', async () => {
    await copy.run('node_modules/typescript/bin/tsc', '-p', '.');
  });

  test('it passes its own test, and promises what every widget promises', async () => {
    copy.change('test/widgets/every-widget.test.ts', (text) => {
      const alone = text.replace(
        'Object.entries(list)',
        "Object.entries(list).filter(([name]) => name === 'team-moments')",
      );
      assert.notEqual(alone, text);
      return alone;
    });
    await copy.passes(
      'test/widgets/team-moments.test.ts',
      'test/widgets/every-widget.test.ts',
      'test/widgets/keyboard-map.test.ts',
      'test/locale/language-files.node.test.ts',
      'test/locale/parts.node.test.ts',
      'test/locale/translate.test.ts',
      'test/package/widget-list.node.test.ts',
    );
  });

  test('a name that is taken, or is none, changes nothing', async () => {
    const before = copy.read('package.json');
    for (const name of ['team-moments', 'theme', 'common', 'stories', 'Team', 'team moments'])
      assert.match(await copy.fails(...plop, 'widget', name), /stands for something else|Say a name/, name);
    assert.equal(copy.read('package.json'), before);
  });
});
