// Takes long.
/**
 * Changes are never lost. A real browser against a real service that fails on purpose: 30 of 100 sendings are hit by a
 * fault, and tabs are reloaded, crash, are closed, go offline, have a wrong clock or no storage in between.
 *
 * The seed is printed; `VONK_SEED=… npm run test:one -- test/faults/never-lost.node.test.ts` plays the same plan again.
 * Which deed is under way at the moment of a crash depends on the machine as well.
 */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { launch } from '../helpers/browser.page.js';
import { buildLibrary } from './library.js';
import { type Told, play } from './scenario.js';
import { type Verdict, details, judge, nothingWrong, summary } from './verdict.js';

const seed = process.env['VONK_SEED'] ?? String(Date.now() % 1_000_000);
const actions = Number(process.env['VONK_ACTIONS'] ?? 2000);

let browser: Browser;
let code: string;

before(async () => {
  code = await buildLibrary();
  browser = await launch();
});

after(async () => {
  await browser.close();
});

function tell(title: string, told: Told, verdict: Verdict): void {
  const faults = [...told.faults.values()].reduce((sum, count) => sum + count, 0);
  const incidents = [...told.incidents].map(([kind, count]) => `${count} ${kind}`).join(', ');
  console.log(
    `${title}, seed ${seed}: ${told.done.length} done, ${told.accepted.size} accepted, ${told.journal.length} carried ` +
      `out in ${told.sendings.length} sendings, ${faults} faults, turn taken over ${told.takeOvers.length} times, ${told.seconds.toFixed(1)} s\n` +
      `  ${incidents}\n  ${summary(verdict)}`,
  );
}

// Both at the same time: most of the time each waits for the end of a fault.
describe('changes are never lost', { concurrency: true }, () => {
  for (const tabs of [1, 2]) {
    const where = tabs === 1 ? 'in one tab' : 'in two tabs';
    test(`of ${actions} changes ${where} none is lost, none is carried out twice, and the order is kept`, async () => {
      const told = await play({ browser, seed: `${seed} ${tabs}`, actions, tabs, code });
      const verdict = judge(told);
      tell(where, told, verdict);

      assert.ok(told.accepted.size >= actions, 'that many were accepted');
      const hit = [...told.faults.values()].reduce((sum, count) => sum + count, 0) / told.sendings.length;
      assert.ok(hit > 0.2 && hit < 0.4, `faults hit ${(100 * hit).toFixed(0)} % of the sendings`);
      assert.deepEqual(verdict, nothingWrong, `seed ${seed}\n${details(verdict)}`);
    });
  }
});
