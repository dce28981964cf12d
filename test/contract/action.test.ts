import { expect } from '@open-wc/testing';
import { fc } from '../helpers/fast-check.js';
import { parseAction } from '../../src/contract/action.js';
import { arbitraryJson } from '../fixtures/arbitrary-json.js';

const give = {
  id: '01939f5c-0000-7000-8000-000000000001',
  type: 'kudos.give',
  at: '2026-11-22T09:30:00+01:00',
  data: { kudos: 'k-1', to: ['p-2'], text: 'Dank je' },
};

const places = (value: unknown): readonly (readonly [string, string])[] =>
  parseAction(value).problems.map(({ code, path }) => [code, path] as const);

describe('a change, as it is sent', () => {
  it('is read with its data', () => {
    expect(parseAction(give)).to.deep.equal({ action: give, problems: [] });
  });

  it('says nothing about who acts, whatever is put into it', () => {
    const { action } = parseAction({ ...give, viewer: 'p-9', data: { ...give.data, from: 'p-9' } });
    expect(action).to.deep.include({ id: give.id, type: give.type, at: give.at });
    expect(action).not.to.have.property('viewer');
  });

  it('is refused whole when one field is wrong, also an optional one', () => {
    const wrong = { ...give, data: { ...give.data, value: 7 } };
    expect(parseAction(wrong).action).to.equal(undefined);
    expect(places(wrong)).to.deep.equal([['wrong-type', '/data/value']]);
  });

  it('names every part that is missing', () => {
    expect(places({ type: 'kudos.give' }).map(([, path]) => path)).to.deep.equal(['/id', '/at', '/data']);
  });

  it('of a kind that nobody knows is a problem that lists the kinds', () => {
    const { action, problems } = parseAction({ ...give, type: 'kudos.steal' });
    expect(action).to.equal(undefined);
    expect(problems[0]).to.include({ code: 'unknown-variant', path: '/type' });
    expect(problems[0]?.details?.['expected']).to.include('kudos.take-back');
  });

  it('never throws, whatever JSON it is', () => {
    fc.assert(
      fc.property(arbitraryJson(), (value) => {
        const { action, problems } = parseAction(value);
        expect(action === undefined).to.equal(problems.length > 0);
      }),
    );
  });
});
