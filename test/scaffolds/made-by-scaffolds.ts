/**
 * What `npm run new:widget` and `npm run new:action` make is whole: nothing has to be written before it passes. All of it
 * is made in one copy of the project, which is then held against what every widget and every change has to pass.
 */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type ProjectCopy, copyProject, plop } from './project-copy.js';

const cruise = ['node_modules/dependency-cruiser/bin/dependency-cruise.mjs'];
const eslint = ['node_modules/eslint/bin/eslint.js', '--config', '.config/eslint.config.js', '--max-warnings', '0'];

// Each of these reads what was made, and leaves it as it is: two at a time take half as long.
describe('a widget and changes made by their scaffolds', { concurrency: 2 }, () => {
  let copy: ProjectCopy;

  before(async () => {
    copy = copyProject();
    await copy.run(...plop, 'widget', 'team-moments');
    await copy.run(...plop, 'action', 'kudos.thank-back');
    await copy.run(...plop, 'action', 'goal.celebrate');
  });
  after(() => copy.remove());

  test('what is generated follows from them; the manifest and the demo know the widget, the package the events', async () => {
    await copy.run('.config/generate.js', '--check');
    await copy.run('.config/manifest-check.js');
    assert.match(copy.read('custom-elements.json'), /"tagName": "vonk-team-moments"/);
    assert.match(copy.read('demo/intranet/index.html'), /<vonk-team-moments><\/vonk-team-moments>/);
    assert.match(copy.read('src/index.ts'), /\bKudosThankBackEvent\b/);
  });

  test('they compile with everything else', async () => {
    await copy.run('node_modules/typescript/bin/tsc', '-p', '.');
  });

  test('they pass the lint', async () => {
    const made = ['src', 'stories', 'test/widgets'].map((folder) => `${folder}/**/*team-moments*`);
    const changed = [
      'src/contract/actions.ts',
      'src/contract/notes/actions.ts',
      'src/parts/pending-words.ts',
      'src/sources/outbox/dependencies.ts',
      'src/state/{own,optimistic-kudos}.ts',
      'src/cli/conform/groups/*.ts',
      'src/widgets/{kudos-wall,goal-tracker}/*-events.ts',
      'demo/service/actions/{every-action,kudos,goals}.ts',
      'test/service/authorisation/actions.ts',
    ];
    await copy.run(...eslint, ...made, ...changed);
    await copy.run(
      'node_modules/prettier/bin/prettier.cjs',
      '--check',
      ...made,
      ...changed,
      'package.json',
      'README.md',
      '.config/size.js',
      'src/*.ts',
      'src/*/*.json',
      'src/locale/languages/*',
      'stories/guides/own-backend.mdx',
      'test/stories/*',
    );
    await copy.run(...cruise, '--config', '.config/dependency-cruiser.config.js', 'src', 'stories');
    await copy.run('.config/templates.js');
  });

  test('they pass their own tests, and those of every widget and every change, in the page and in the service', async () => {
    // Of what is tested widget by widget, those that were made or changed: the others are as they were.
    const only = (file: string, all: string, filter: string): void =>
      copy.change(file, (text) => {
        assert.equal(text.split(all).length, 2, `${all} stands once in ${file}`);
        return text.replace(all, () => `${all}.filter(${filter})`);
      });
    only('test/widgets/every-widget.test.ts', 'Object.entries(list)', "([name]) => name === 'team-moments'");
    only('test/widgets/pending.test.ts', 'for (const one of rows', '({ tag }) => /kudos-wall|goal-tracker/.test(tag)');
    await copy.passes(
      'test/contract/action.test.ts',
      'test/contract/json-schema.node.test.ts',
      'test/contract/own-backend-guide.node.test.ts',
      'test/locale/language-files.node.test.ts',
      'test/locale/parts.node.test.ts',
      'test/locale/translate.test.ts',
      'test/package/widget-list.node.test.ts',
      'test/service/authorisation.node.test.ts',
      'test/state/own.test.ts',
      'test/widgets/every-widget.test.ts',
      'test/widgets/keyboard-map.test.ts',
      'test/widgets/pending.test.ts',
      'test/widgets/request-events.test.ts',
      'test/widgets/team-moments.test.ts',
    );
  });

  test('a name that is taken, or is none, makes no widget', async () => {
    const before = copy.read('package.json');
    for (const name of ['team-moments', 'theme', 'common', 'stories', 'Team', 'team moments'])
      assert.match(await copy.fails(...plop, 'widget', name), /stands for something else|Say a name/, name);
    assert.equal(copy.read('package.json'), before);
  });

  test('a type that is there already, is about something else, or is none, makes no change', async () => {
    const before = copy.read('src/contract/actions.ts');
    for (const type of ['kudos.give', 'kudos.thank-back', 'board.leave-again', 'thanks', 'kudos.Give', 'weather.tell'])
      assert.match(
        await copy.fails(...plop, 'action', type),
        /is there already|This makes changes about|Say what it is/,
        type,
      );
    assert.equal(copy.read('src/contract/actions.ts'), before);
  });
});
