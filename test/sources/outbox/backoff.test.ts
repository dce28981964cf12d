import { expect } from '@open-wc/testing';
import { backoff } from '../../../src/sources/outbox/backoff.js';
import { readRetryAfter } from '../../../src/sources/retry-after.js';

describe('the pause before something is sent again', () => {
  it('grows with every attempt, up to five minutes', () => {
    const longest = [1, 2, 3, 20, 500].map((attempts) => backoff(attempts, () => 1));
    expect(longest).to.deep.equal([2000, 4000, 8000, 300_000, 300_000]);
  });

  it('may be anything up to its bound, so that many browsers do not come back together', () => {
    expect([0, 0.25, 0.5].map((random) => backoff(3, () => random))).to.deep.equal([0, 2000, 4000]);
  });

  const at = Date.parse('2026-11-22T09:00:00Z');
  const asked = (headers: Record<string, string>): number | undefined => readRetryAfter(new Headers(headers), () => at);

  it('is at least what the service asks for, in seconds or as a date', () => {
    expect(asked({ 'retry-after': '120' })).to.equal(120);
    expect(asked({ 'retry-after': 'Sun, 22 Nov 2026 09:01:30 GMT' })).to.equal(90);
  });

  it('holds a date against the clock of the service, however wrong the one of the device is', () => {
    const headers = { 'retry-after': 'Sun, 22 Nov 2020 10:00:30 GMT', date: 'Sun, 22 Nov 2020 10:00:00 GMT' };
    expect(asked(headers)).to.equal(30);
  });

  it('is never longer than a day, never negative, and nothing where the service says nothing usable', () => {
    expect(asked({ 'retry-after': '99999999' })).to.equal(86_400);
    expect(asked({ 'retry-after': 'Sun, 22 Nov 2026 08:00:00 GMT' })).to.equal(0);
    for (const value of ['', 'soon', '-5', '1e3'])
      expect(asked({ 'retry-after': value }), value).to.be.oneOf([undefined, 0]);
    expect(asked({})).to.equal(undefined);
  });
});
