import { expect } from '@open-wc/testing';
import { fc } from '../helpers/fast-check.js';
import { viewerHeader } from '../../src/sources/viewer-header.js';

describe('the header that says for whom a page is', () => {
  it('is one that a request can carry, and says the id, for any id', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)) }), (id) => {
        const value = new Headers(viewerHeader(id)).get('vonk-viewer') ?? '';
        expect(decodeURIComponent(value)).to.equal(id.replace(/\p{Surrogate}/gu, '\u{FFFD}'));
      }),
    );
  });

  it('writes half a character as the sign for one that is not known', () => {
    expect(viewerHeader('a\ud800b')).to.deep.equal({ 'vonk-viewer': 'a%EF%BF%BDb' });
  });
});
