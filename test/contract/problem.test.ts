import { expect } from '@open-wc/testing';
import { fc } from '../helpers/fast-check.js';
import { createDescribedProblem, describeProblem, problemTexts } from '../../src/contract/describe.js';
import { parseDocument, parsePage, parseSection } from '../../src/contract/described.js';
import { fill } from '../../src/contract/fill.js';
import { hasItsDetails, namedDetails } from '../../src/contract/problem-details.js';
import { createProblem, pointer } from '../../src/contract/problem.js';
import { problemCodes } from '../../src/contract/problem-codes.js';

describe('a problem', () => {
  for (const code of problemCodes)
    it(`with the code ${code} has a sentence and a cure, and is told once its details are given`, () => {
      const names = [...(problemTexts[code].message + problemTexts[code].cure).matchAll(/\{(\w+)\}/g)].map(
        ([, name]) => name ?? '',
      );
      const problem = createDescribedProblem(code, '/a', Object.fromEntries(names.map((name) => [name, 7] as const)));
      expect(problem).to.include({ code, path: '/a' });
      expect(`${problem.message} ${problem.cure}`)
        .to.match(/^[A-Z\d].*\. [A-Z].*\.$/)
        .and.not.to.match(/[{}]|undefined/);
    });

  it('has a list of the details that its sentence names, the same as the sentence itself', () => {
    for (const code of problemCodes) {
      const { message, cure } = problemTexts[code];
      const named = new Set([...`${message} ${cure}`.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
      expect(namedDetails[code] ?? [], code).to.have.members([...named]);
      expect(hasItsDetails(code, undefined), code).to.equal(named.size === 0);
    }
  });

  it('keeps what a service said of it in its own words', () => {
    const said = { ...createProblem('refused', '/actions', { status: 422 }), message: 'Not in this team.' };
    expect(describeProblem(said)).to.include({ message: 'Not in this team.', path: '/actions' });
  });

  it('comes with its words to whoever reads by the contract alone', () => {
    const { document, problems } = parseDocument({ vonk: 1, people: 7, values: [{}] });
    const { kind, problem } = document?.sections.people as { kind: string; problem: unknown };
    expect(kind).to.equal('unusable');
    const found = [problem, ...problems, ...parseSection('goals', 1).problems, ...parsePage('kudos', 1).problems];
    expect(found).to.have.length.of.at.least(4);
    for (const one of found) {
      expect(one)
        .to.have.property('message')
        .that.matches(/^[A-Z].*\.$/);
      expect(one)
        .to.have.property('cure')
        .that.matches(/^[A-Z].*\.$/);
    }
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
