// Takes long.
/**
 * The test that nothing is lost is worth something only if it sees a loss. Here the library gets one bug at a time, on
 * purpose, and a short scenario must show it; the same scenarios show nothing wrong with the library as it is.
 */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { launch } from '../helpers/browser.page.js';
import { anotherPersonSignsIn } from './another-person.js';
import { buildLibrary } from './library.js';
import { plantedBugs } from './planted-bugs.js';
import { type ScenarioOptions, play } from './scenario.js';
import { Stage, texts, textsOf } from './stage.js';
import { type Verdict, details, judge, nothingWrong, summary } from './verdict.js';

/** The first of these is enough to catch a bug; what a machine does at the same time may need another. */
const seeds = ['planted 1', 'planted 2', 'planted 3'];

let browser: Browser;

before(async () => {
  browser = await launch();
});

after(async () => {
  await browser.close();
});

const short = { actions: 80, tabs: 2, calmFor: 10, patience: 700, looks: false };

const verdictOf = async (
  options: Pick<ScenarioOptions, 'seed' | 'code'> & Partial<ScenarioOptions>,
): Promise<Verdict> => judge(await play({ browser, ...short, ...options }));

// Several at the same time: most of the time each waits for the end of a fault.
describe('bugs that are planted on purpose are caught', { concurrency: 3 }, () => {
  test('the library as it is shows nothing wrong in the same scenarios', async () => {
    const code = await buildLibrary();
    for (const seed of seeds.slice(0, 2)) {
      const verdict = await verdictOf({ seed, code, patience: 8000, looks: true });
      assert.deepEqual(verdict, nothingWrong, `seed ${seed}\n${details(verdict)}`);
    }
  });

  for (const { name, replacements, shows, never, incidents, actions = short.actions } of plantedBugs) {
    test(`it is caught when ${name}`, async () => {
      const code = await buildLibrary(replacements);
      const seen: string[] = [];
      for (const seed of seeds) {
        const verdict = await verdictOf({ seed, code, incidents, actions }).catch((error: unknown) => {
          if (never === undefined || !String(error).includes(never)) throw error;
          return undefined;
        });
        if (!verdict) {
          console.log(`${name}, seed ${seed}: waited in vain for ${String(never)}`);
          return;
        }
        if (shows.some((kind) => verdict[kind].length > 0)) {
          console.log(`${name}, seed ${seed}: ${summary(verdict)}`);
          return;
        }
        seen.push(`${seed}: ${summary(verdict)}`);
      }
      assert.fail(`nothing of ${shows.join(', ')} was seen.\n${seen.join('\n')}`);
    });
  }

  test('it is caught when a page does not say for whom it sends', async () => {
    const code = await buildLibrary([
      { file: 'sources/outbox/post.ts', from: ', ...viewerHeader(viewer) }', to: ' }' },
    ]);
    const stage = await Stage.start({ browser, code });
    try {
      const { adas } = await anotherPersonSignsIn(stage);

      assert.ok(stage.service.withoutViewer > 0, 'the bug is in');
      assert.ok(
        textsOf(adas).some((one) => texts(stage, 'bo').includes(one)),
        "one person's change is carried out as another's",
      );
    } finally {
      await stage.close();
    }
  });

  test('plain retrying is caught: it loses, doubles and mixes up', async () => {
    const code = await buildLibrary();
    const verdict = await verdictOf({
      ...{ seed: seeds[0] ?? '', code, sender: 'plain', actions: 400 },
      incidents: ['reload', 'crash', 'offline', 'service-down'],
    });
    console.log(`plain retrying: ${summary(verdict)}`);

    assert.ok(verdict.lost.length > 0, 'it loses');
    assert.ok(verdict.twice.length > 0, 'it doubles');
    assert.ok(verdict.disordered.length > 0, 'it mixes up');
  });
});
