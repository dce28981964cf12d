import { expect } from '@open-wc/testing';
import { validate, version } from 'uuid';
import { createId } from '../../src/sources/create-id.js';

/** The moment that an id tells, in milliseconds since 1970 (RFC 9562, 5.7). */
const timeIn = (id: string): number => Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16);

describe('createId', () => {
  const clock = Date.now;
  afterEach(() => {
    Date.now = clock;
  });

  it('makes ids that the standard knows as version 7, with the present moment in them', () => {
    const before = Date.now();
    const ids = Array.from({ length: 500 }, createId);
    for (const id of ids) expect([id, validate(id), validate(id) && version(id)]).to.deep.equal([id, true, 7]);
    for (const id of ids) expect(timeIn(id)).to.be.within(before, Date.now() + 1);
  });

  it('makes ids that sort as they were made, however many there are in a millisecond, also when the clock goes back', () => {
    const now = Date.now();
    const ids: string[] = [];
    for (const at of [now, now, now - 60_000, now + 1, now + 2]) {
      Date.now = () => at;
      for (let made = 0; made < 10_000; made += 1) ids.push(createId());
    }
    expect(ids.toSorted()).to.deep.equal(ids);
    expect(new Set(ids).size).to.equal(ids.length);
  });

  it('takes the rest from chance: ids of one moment made elsewhere are others', () => {
    const tails = new Set(Array.from({ length: 1000 }, () => createId().slice(19)));
    expect(tails.size).to.equal(1000);
  });
});
