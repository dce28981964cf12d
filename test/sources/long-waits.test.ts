import { expect } from '@open-wc/testing';
import { deviceClock } from '../../src/sources/clock.js';
import { browserEnvironment } from '../../src/sources/outbox/environment.js';
import { closeTabs, done, openTab, wish } from '../helpers/outbox.js';
import { until } from '../helpers/service.js';

const aWhile = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 60));

describe('a wait', () => {
  afterEach(closeTabs);

  for (const [title, { after }] of [
    ['for what a service lets be kept', deviceClock],
    ['for the next try', browserEnvironment],
  ] as const)
    it(`${title} is not over at once where it is longer than a timer can hold`, async () => {
      let calls = 0;
      const callOff = [30, 60, 365].map((days) => after(days * 24 * 3600 * 1000, () => (calls += 1)));
      await aWhile();
      callOff.forEach((off) => off());
      expect(calls).to.equal(0);
    });

  const strange: readonly (readonly [string, unknown, number])[] = [
    ['no number', NaN, 2000],
    ['a text', '30', 2000],
    ['for ever', Infinity, 2000],
    ['less than nothing', -5, 2000],
    ['a hundred days', 100 * 24 * 3600, 24 * 3600 * 1000],
  ];
  for (const [title, retryAfter, pause] of strange)
    it(`that a host’s own way of sending asks for makes no loop and has an end: ${title}`, async () => {
      const tab = await openTab(`test ${crypto.randomUUID()}`);
      void tab.outbox.add(wish());
      await until(() => tab.service.sent.length === 1);
      tab.service.answer({ status: 'unknown', retryAfter: retryAfter as number });
      await until(() => tab.states()[0] === 'waiting');
      await aWhile();
      tab.world.pass(pause - 1);
      await aWhile();
      expect(tab.service.sent).to.have.length(1);
      tab.world.pass(1);
      await until(() => tab.service.sent.length === 2, 'the next try');
      tab.service.answer(done);
    });
});
