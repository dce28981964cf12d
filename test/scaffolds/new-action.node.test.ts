// A change made by `npm run new:action` is whole, from the contract to the reference service.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type ProjectCopy, copyProject, plop } from './project-copy.js';

// Each of these reads what was made, and leaves it as it is: two at a time take half as long.
describe('a change made by its scaffold', { concurrency: 2 }, () => {
  let copy: ProjectCopy;

  before(async () => {
    copy = copyProject();
    await copy.run(...plop, 'action', 'kudos.thank-back');
    await copy.run(...plop, 'action', 'goal.celebrate');
  });
  after(() => copy.remove());

  test('what is generated follows from it, and its event is exported and described', async () => {
    await copy.run('.config/generate.js', '--check');
    await copy.run('.config/manifest-check.js');
    assert.match(copy.read('src/index.ts'), /\bKudosThankBackEvent\b/);
  });

  test('it compiles with everything else', async () => {
    await copy.run('node_modules/typescript/bin/tsc', '-p', '.');
  });

  test('it passes the lint', async () => {
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
    await copy.run(
      'node_modules/eslint/bin/eslint.js',
      '--config',
      '.config/eslint.config.js',
      '--max-warnings',
      '0',
      ...changed,
    );
    await copy.run(
      'node_modules/prettier/bin/prettier.cjs',
      '--check',
      ...changed,
      '.config/size.js',
      'src/index.ts',
      'src/locale/languages/*',
      'stories/guides/own-backend.mdx',
    );
  });

  test('it passes what every change passes, in the page and in the service', async () => {
    await copy.passes(
      'test/contract/action.test.ts',
      'test/contract/json-schema.node.test.ts',
      'test/contract/own-backend-guide.node.test.ts',
      'test/locale/language-files.node.test.ts',
      'test/locale/parts.node.test.ts',
      'test/locale/translate.test.ts',
      'test/service/authorisation.node.test.ts',
      'test/state/own.test.ts',
      'test/widgets/pending.test.ts',
      'test/widgets/request-events.test.ts',
    );
  });

  test('a type that is there already, is about something else, or is none, changes nothing', async () => {
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
