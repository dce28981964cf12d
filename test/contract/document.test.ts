import { expect } from '@open-wc/testing';
import { fc } from '../helpers/fast-check.js';
import { parseDocument } from '../../src/contract/described.js';
import { type SectionName, type VonkDocument, sectionNames } from '../../src/contract/document.js';
import { arbitraryDocument } from '../fixtures/arbitrary-document.js';
import { corrupt } from '../fixtures/arbitrary-json.js';
import { type Json, fullDocument, minimalDocument, withSection, without } from '../fixtures/fixtures.js';

const base = 'https://intranet.wolkenbrug.example/vonk.json';

const valueOf = (document: VonkDocument | undefined, name: SectionName): unknown => {
  const section = document?.sections[name];
  return section?.kind === 'inline' ? section.value : undefined;
};

/** The sections of a document as they were read, as plain JSON. */
const valuesOf = (document: VonkDocument | undefined): Json =>
  Object.fromEntries(
    sectionNames.map((name) => [name, valueOf(document, name)] as const).filter(([, value]) => value !== undefined),
  );

describe('a right document', function () {
  this.timeout(60_000);

  it('is answered as it stands, without a problem', () => {
    fc.assert(
      fc.property(arbitraryDocument({ consent: 'valid' }), (given) => {
        const { document, problems } = parseDocument(given, { base });
        expect(problems).to.deep.equal([]);
        expect(valuesOf(document)).to.deep.equal(without(given, 'vonk'));
      }),
      { numRuns: 150 },
    );
  });

  it('keeps what can be kept when it is owned', () => {
    const given = fullDocument();
    const { document } = parseDocument(given, { base, owned: true });
    expect(valueOf(document, 'kudos')).to.equal(given['kudos']);
    expect((valueOf(document, 'feed') as unknown[])[0]).not.to.equal((given['feed'] as unknown[])[0]);
  });

  it('is the same when what was read is read again', () => {
    fc.assert(
      fc.property(arbitraryDocument().chain(corrupt), ({ document: given }) => {
        const once = valuesOf(parseDocument(given, { base }).document);
        // A section that is unusable as a whole takes its wordings of consent with it.
        fc.pre(['organisation', 'board'].every((name) => Object.hasOwn(given, name) === Object.hasOwn(once, name)));
        const again = parseDocument({ vonk: 1, ...once }, { base });
        expect(valuesOf(again.document)).to.deep.equal(once);
      }),
      { numRuns: 200 },
    );
  });

  it('works with three people and two items', () => {
    const { document, problems } = parseDocument(minimalDocument());
    expect(problems).to.deep.equal([]);
    expect(valueOf(document, 'people')).to.have.length(3);
    expect(valueOf(document, 'feed')).to.have.length(2);
  });
});

describe('a document as a whole', () => {
  it('has no sections when it names none', () => {
    expect(parseDocument({ vonk: 1 })).to.deep.include({ document: { sections: {} }, problems: [] });
  });

  it('is not read when its version is missing, wrong or higher', () => {
    for (const [given, code, path] of [
      [{}, 'missing-field', ''],
      [{ vonk: '1' }, 'wrong-type', '/vonk'],
      [{ vonk: 0 }, 'wrong-type', '/vonk'],
      [{ vonk: 2, people: [] }, 'unsupported-version', '/vonk'],
      [[], 'wrong-type', ''],
      [null, 'wrong-type', ''],
      ['vonk', 'wrong-type', ''],
    ] as const) {
      const { document, problems } = parseDocument(given);
      expect(document).to.equal(undefined);
      expect(problems.map((problem) => [problem.code, problem.path])).to.deep.equal([[code, path]]);
    }
  });

  it('names the version that it found and the one that is read', () => {
    const [problem] = parseDocument({ vonk: 7 }).problems;
    expect(problem?.message).to.contain('version 7').and.to.contain('version 1');
  });

  it('takes null for absent, and ignores fields that it does not know', () => {
    const { document, problems } = parseDocument({
      vonk: 1,
      people: null,
      actions: null,
      later: { anything: true },
      organisation: { name: 'Wolkenbrug', purpose: null, slogan: 'x' },
    });
    expect(problems).to.deep.equal([]);
    expect(document).to.deep.equal({ sections: { organisation: { kind: 'inline', value: { name: 'Wolkenbrug' } } } });
  });

  it('loses nothing but one section when that section is unusable', () => {
    const whole = parseDocument(fullDocument(), { base }).document;
    for (const name of sectionNames) {
      const { document } = parseDocument(withSection(fullDocument(), name, 'nothing like it'), { base });
      expect(document?.sections[name]?.kind).to.equal('unusable');
      for (const other of sectionNames.filter((one) => one !== name && one !== 'values' && one !== 'board'))
        expect(valueOf(document, other), `${other} without ${name}`).to.deep.equal(valueOf(whole, other));
    }
  });
});

describe('a link', () => {
  it('stands for a section, resolved against the document', () => {
    const { document, problems } = parseDocument(
      { vonk: 1, kudos: { href: 'api/kudos?page=1' }, board: { href: '/board' } },
      { base },
    );
    expect(problems).to.deep.equal([]);
    expect(document?.sections).to.deep.equal({
      kudos: { kind: 'link', href: 'https://intranet.wolkenbrug.example/api/kudos?page=1' },
      board: { kind: 'link', href: 'https://intranet.wolkenbrug.example/board' },
    });
  });

  it('may have fields that are not known, also where the section has fields of its own', () => {
    const { document } = parseDocument(
      { vonk: 1, organisation: { href: 'o', title: 'x' }, feed: { href: 'f', type: 'x' } },
      { base },
    );
    expect(document?.sections.organisation?.kind).to.equal('link');
    expect(document?.sections.feed?.kind).to.equal('link');
  });

  it('is no link when the section itself stands there', () => {
    const { document } = parseDocument({ vonk: 1, organisation: { name: 'Wolkenbrug', href: 'o' } }, { base });
    expect(document?.sections.organisation?.kind).to.equal('inline');
  });

  it('is unusable, and says why, when its address may not be used', () => {
    const { document, problems } = parseDocument({ vonk: 1, kudos: { href: 'ftp://x.example/' } }, { base });
    expect(problems.map(({ code, path }) => [code, path])).to.deep.equal([['unsafe-address', '/kudos/href']]);
    expect(document?.sections.kudos).to.deep.equal({ kind: 'unusable', problem: problems[0] });
  });

  it('says where changes go and where they come from', () => {
    const { document, problems } = parseDocument(
      { vonk: 1, actions: { href: 'actions' }, live: { href: 'live' } },
      { base },
    );
    expect(problems).to.deep.equal([]);
    expect(document).to.deep.include({
      actions: 'https://intranet.wolkenbrug.example/actions',
      live: 'https://intranet.wolkenbrug.example/live',
    });
  });
});

describe('an unusable section', () => {
  it('names what made it unusable, not what was wrong besides', () => {
    const board = {
      mode: 'race',
      minimumGroup: 1,
      measure: 'acts',
      period: { from: '2026-09-01', to: 'later' },
      consentTexts: [],
    };
    const { document, problems } = parseDocument({ vonk: 1, board });
    expect(problems.map(({ path }) => path)).to.include.members([
      '/board/mode',
      '/board/minimumGroup',
      '/board/period/to',
    ]);
    const section = document?.sections.board;
    expect(section?.kind === 'unusable' && section.problem.path).to.equal('/board/period/to');
  });

  it('names it also when too many problems came before', () => {
    const people = Array.from({ length: 600 }, () => ({ id: 1 }));
    const { document } = parseDocument({ vonk: 1, people, board: { measure: 'likes' } });
    const section = document?.sections.board;
    expect(section?.kind === 'unusable' && section.problem).to.include({
      code: 'unknown-variant',
      path: '/board/measure',
    });
  });

  it('is a board that measures anything but acts', () => {
    for (const measure of ['reach', 'likes', 'clicks', 'followers', 'sentiment', undefined, 3]) {
      const board = { ...(fullDocument()['board'] as Json), measure };
      expect(parseDocument({ vonk: 1, board }).document?.sections.board?.kind, String(measure)).to.equal('unusable');
    }
  });
});
