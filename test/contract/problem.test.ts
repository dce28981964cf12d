import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { createProblem, fill, pointer, problemCodes, problemTexts } from '../../src/contract/problem.js';

describe('a problem', () => {
  for (const code of problemCodes)
    it(`with the code ${code} has a sentence and a cure, and is told once its details are given`, () => {
      const names = [...(problemTexts[code].message + problemTexts[code].cure).matchAll(/\{(\w+)\}/g)].map(
        ([, name]) => name ?? '',
      );
      const problem = createProblem(code, '/a', Object.fromEntries(names.map((name) => [name, 7] as const)));
      expect(problem).to.include({ code, path: '/a' });
      expect(`${problem.message} ${problem.cure}`)
        .to.match(/^[A-Z\d].*\. [A-Z].*\.$/)
        .and.not.to.match(/[{}]|undefined/);
    });

  it('has texts for no other codes', () => {
    expect(Object.keys(problemTexts)).to.have.members([...problemCodes]);
  });

  it('shows a name that nobody filled, so that a slip is seen', () => {
    expect(fill('At least {count} of {what}.', { count: 3 })).to.equal('At least 3 of {what}.');
    expect(fill('{constructor} {toString}', {})).to.equal('{constructor} {toString}');
  });

  it('has a place that JSON Pointer can follow, whatever the names are', () => {
    expect(pointer('/a', 'b/c~d')).to.equal('/a/b~1c~0d');
    expect(pointer('', 0)).to.equal('/0');
    fc.assert(
      fc.property(fc.array(fc.string()), (steps) => {
        const path = steps.reduce(pointer, '');
        const back = path
          .split('/')
          .slice(1)
          .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
        expect(back).to.deep.equal(steps);
      }),
    );
  });
});
