import { expect } from '@open-wc/testing';
import { fc } from '../helpers/fast-check.js';
import { writeJson } from '../../src/contract/write-json.js';

/** With the way that old libraries give to all lists. */
function meddled<T>(run: () => T): T {
  Object.defineProperty(Array.prototype, 'toJSON', { value: () => 'meddled', configurable: true });
  try {
    return run();
  } finally {
    delete (Array.prototype as { toJSON?: unknown }).toJSON;
  }
}

describe('JSON as it is written', () => {
  it('is what the browser writes of anything that came as JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(undefined, 2), (value, indent) => {
        expect(writeJson(value, indent)).to.equal(JSON.stringify(value, undefined, indent));
      }),
    );
  });

  it('is the same where a library gave all lists a way of their own', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const written = JSON.stringify(value);
        expect(meddled(() => writeJson(value))).to.equal(written);
      }),
    );
    expect(meddled(() => JSON.stringify([1]))).to.equal('"meddled"');
  });

  it('goes by the way of a date, and of an object that has its own', () => {
    const value = { at: new Date(0), own: { toJSON: () => 'mine' } };
    const written = '{"at":"1970-01-01T00:00:00.000Z","own":"mine"}';
    expect(writeJson(value)).to.equal(written);
    expect(meddled(() => writeJson(value))).to.equal(written);
  });
});
