import { expect } from '@open-wc/testing';
import { fc } from '../helpers/fast-check.js';
import { parseDocument, parsePage, parseSection } from '../../src/contract/described.js';
import { isListSection, sectionNames } from '../../src/contract/document.js';
import { isInstant } from '../../src/contract/time.js';
import { type DescribedProblem as Problem, problemTexts } from '../../src/contract/describe.js';
import { arbitraryDocument } from '../fixtures/arbitrary-document.js';
import { arbitraryJson, corrupt, secret } from '../fixtures/arbitrary-json.js';
import type { Json } from '../fixtures/fixtures.js';

const base = 'https://intranet.wolkenbrug.example/vonk.json';
const anyDocument = fc.oneof(
  { weight: 2, arbitrary: arbitraryJson() },
  {
    weight: 3,
    arbitrary: arbitraryDocument()
      .chain(corrupt)
      .map(({ document }) => document),
  },
);

/** What a JSON Pointer leads to, told apart from nothing. */
function resolve(document: unknown, pointer: string): { readonly found: unknown } | undefined {
  let found = document;
  for (const step of pointer.split('/').slice(1)) {
    const name = step.replaceAll('~1', '/').replaceAll('~0', '~');
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, name)) return undefined;
    found = (found as Json)[name];
  }
  return { found };
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

const wordsOf = ({ message, cure, details }: Problem): string =>
  [message, cure, ...Object.values(details ?? {})].join('\n');

describe('any JSON at the door', function () {
  this.timeout(60_000);

  it('never makes the door throw, and every mistake has a place, a message and a cure', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        for (const problem of parseDocument(document, { base }).problems) {
          expect(resolve(document, problem.path), problem.path).not.to.equal(undefined);
          expect(problem.message).to.match(/\S.*\.$/);
          expect(problem.cure).to.match(/\S.*\.$/);
          expect(problem.message + problem.cure).not.to.match(/\{(?:expected|field|section|limit|count|found|known)\}/);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('never makes a section or a page throw, whoever they are read for', () => {
    fc.assert(
      fc.property(arbitraryJson(), fc.constantFrom(...sectionNames), fc.boolean(), (value, name, owned) => {
        parseSection(name, value, { owned });
        if (!isListSection(name)) return;
        parsePage(name, value, { owned });
        for (const problem of parsePage(name, { items: [value], next: value, total: value }, { owned }).problems)
          expect(resolve({ items: [value], next: value, total: value }, problem.path), problem.path).not.to.equal(
            undefined,
          );
      }),
      { numRuns: 300 },
    );
  });

  it('tells no value of the document in a problem', () => {
    // What the contract itself says may be said again: names of sections, variants, examples.
    const sentences = Object.values(problemTexts).flatMap(({ message, cure }) => [message, cure]);
    const isOwnWord = (text: string): boolean =>
      sentences.some((sentence) => sentence.includes(text)) ||
      text.length < 4 ||
      /^[a-z-]+$/.test(text) ||
      // The example of a language.
      text === 'nl-BE' ||
      isInstant(text);
    fc.assert(
      fc.property(anyDocument, (document) => {
        const words = [...new Set(parseDocument(document, { base }).problems.map(wordsOf))].join('\n');
        for (const text of new Set(textsOf(document)))
          if (!isOwnWord(text) && words.includes(text)) expect.fail(`${text} is told in ${words}`);
        expect(words).not.to.contain(secret);
      }),
      { numRuns: 200 },
    );
  });

  it('answers the same for a value that it may keep and for one that it copies', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const before = JSON.stringify(document);
        const copied = parseDocument(document, { base });
        const kept = parseDocument(document, { base, owned: true });
        expect(kept.document).to.deep.equal(copied.document);
        expect(kept.problems).to.deep.equal(copied.problems);
        expect(JSON.stringify(document)).to.equal(before);
      }),
      { numRuns: 150 },
    );
  });

  it('shares nothing with a value that an application handed over', () => {
    fc.assert(
      fc.property(arbitraryDocument(), (given) => {
        const objects = new Set<unknown>();
        const collect = (value: unknown, visit: (one: object) => void): void => {
          if (typeof value !== 'object' || value === null) return;
          visit(value);
          for (const part of Object.values(value)) collect(part, visit);
        };
        collect(given, (one) => objects.add(one));
        collect(parseDocument(given, { base }).document, (one) => expect(objects.has(one)).to.equal(false));
      }),
      { numRuns: 50 },
    );
  });
});
