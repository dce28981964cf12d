/** Reading, what `validate` and `preview` tell besides, and the published schema take the same for a mistake. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import Ajv from 'ajv';
import { parseDocument, parsePage } from '../../src/contract/described.js';
import { documentHints, isHint, linkedHints } from '../../src/contract/hints.js';
import { jsonSchema } from '../../src/contract/json-schema.js';
import { fc } from '../helpers/fast-check.js';
import { arbitraryDocument } from '../fixtures/arbitrary-document.js';
import type { Json } from '../fixtures/fixtures.js';

const base = 'https://intranet.wolkenbrug.example/vonk.json';
const { $schema: _draft, ...keywords } = jsonSchema();
const validator = new Ajv({ format: 'full', logger: false }).addSchema(keywords, 'vonk');
const isRightBySchema = (value: unknown, name = ''): boolean =>
  validator.validate(name === '' ? 'vonk' : `vonk#/$defs/${name}`, value) === true;

/** Code and place of all that is told of a document. */
function told(document: unknown): readonly string[] {
  const found = [...parseDocument(document, { base }).problems, ...documentHints(document)];
  return found.map(({ code, path }) => `${code} ${path}`);
}

const isRight = (document: unknown): boolean =>
  [...parseDocument(document, { base }).problems, ...documentHints(document).filter((one) => !isHint(one))].length ===
  0;

/** A document with one colleague who has this besides. */
const person = (more: Json): Json => ({ vonk: 1, people: [{ id: 'p-1', name: 'Noor', ...more }] });
const value = (more: Json): Json => ({ vonk: 1, values: [{ id: 'v-1', name: 'Zorg', meaning: 'x', ...more }] });

const nothings = ['', ' ', '\t\n', '\u00a0', '\u200b', '\ufeff', '\u3164', '\u2800\u200d'];

test('an empty cell is as good as left out, in whatever may be left out', () => {
  for (const nothing of [...nothings, null])
    for (const document of [
      person({ role: {} }),
      person({ picture: nothing, profile: nothing, role: nothing, team: nothing }),
      person({ role: { nl: nothing, en: '' } }),
      { vonk: 1, organisation: { name: 'W', language: nothing, contact: { href: nothing, person: nothing } } },
      {
        vonk: 1,
        acts: [{ id: 'a', name: 'A', place: 'online', minutes: nothing, effort: nothing, starters: nothing }],
      },
      { vonk: 1, viewer: { id: 'p', joinedAt: nothing, canEdit: nothing } },
      { vonk: 1, kudos: nothing, actions: nothing, live: nothing },
    ]) {
      assert.deepEqual(told(document), [], JSON.stringify(document));
      assert.ok(isRightBySchema(document), JSON.stringify(document));
    }
  const { document } = parseDocument(person({ picture: '', profile: ' ', role: { nl: '' }, team: '' }), { base });
  assert.deepEqual(document?.sections.people, { kind: 'inline', value: [{ id: 'p-1', name: 'Noor' }] });
});

test('an empty cell is a mistake where something must stand', () => {
  for (const nothing of nothings)
    for (const [document, place] of [
      [person({ name: nothing }), 'empty-text /people/0/name'],
      [value({ behaviours: [{ id: 'b', kind: 'everyday', text: nothing }] }), 'empty-text /values/0/behaviours/0/text'],
      [value({ meaning: { nl: nothing, fr: nothing } }), 'empty-text /values/0/meaning'],
      [{ vonk: 1, organisation: { name: 'W', hashtags: [nothing] } }, 'empty-text /organisation/hashtags/0'],
      [
        { vonk: 1, preferences: { channels: { [nothing]: 'learning' } } },
        `empty-text /preferences/channels/${nothing}`,
      ],
      [{ vonk: 1, kudos: { href: nothing } }, 'incomplete-address /kudos/href'],
      [{ vonk: 1, live: { href: nothing } }, 'incomplete-address /live/href'],
    ] as const) {
      assert.deepEqual(
        told(document).filter((one) => !one.startsWith('left-out')),
        [place],
      );
      assert.ok(!isRightBySchema(document), JSON.stringify(document));
    }
});

test('what is no address is a mistake, with a cure', () => {
  for (const address of [
    'www.example.com/jobs',
    ' WWW.example.com',
    'example.com',
    'jobs.example.brussels/all?x#y',
    'firma.pl/praca',
    'linkedin.com:443/x'.replace(':443', ''),
    'N/A',
    'n.a.',
    'null',
    'NULL ',
    '-',
    '#',
    '#N/A',
    '#jobs',
    'x',
    'geen',
    '<a href="https://www.example.com">jobs</a>',
    '{{link}}',
    'a|b',
    '\\\\server\\share',
    'jan@example.com',
    '+32 15 00 00 00',
    'https//example.com',
    'https:example.com',
    'https:/example.com',
  ])
    for (const field of ['picture', 'profile']) {
      const document = person({ [field]: address });
      assert.deepEqual(told(document), [`incomplete-address /people/0/${field}`], address);
      assert.match(parseDocument(document, { base }).problems[0]?.cure ?? '', /"https:\/\/www\.example\.com\/jobs"/);
      assert.ok(!isRightBySchema(document), address);
    }
  for (const href of ['www.example.com/kudos', 'api.example.com/kudos', 'https:/x', '<kudos>'])
    for (const name of ['kudos', 'actions', 'live']) {
      assert.deepEqual(told({ vonk: 1, [name]: { href } }), [`incomplete-address /${name}/href`]);
      assert.ok(!isRightBySchema({ vonk: 1, [name]: { href } }));
    }
});

test('a name beside the document stays an address, whatever it ends in', () => {
  for (const address of [
    'noor.jpg',
    'FOTO.JPG',
    'een foto.svg',
    'people/noor-claes',
    '../noor.json',
    './www.example.com',
    '/x',
    '?page=2',
    'list.aspx?id={1}',
    'v1.2/feed',
    'get.php/noor',
    'naam',
    'nan/a',
    'kudos',
    'https://www.example.com/a?b={"c":1}|d',
    'HTTPS://example.com',
    '//cdn.example/x.png',
  ]) {
    assert.deepEqual(told(person({ picture: address })), [], address);
    assert.deepEqual(told({ vonk: 1, kudos: { href: address } }), [], address);
  }
  assert.deepEqual(told({ vonk: 1, people: { href: 'people', find: 'people?q={q}' } }), []);
});

test('a name that is not known is told by all, with the one that was meant', () => {
  for (const [document, path, nearest] of [
    [{ vonk: 1, kudo: [] }, '/kudo', 'kudos'],
    [{ vonk: 1, kudo: [], kudos: [] }, '/kudo', 'kudos'],
    [{ vonk: 1, Values: [] }, '/Values', 'values'],
    [{ vonk: 1, organization: { name: 'W' } }, '/organization', 'organisation'],
    [person({ photo: 'x.png' }), '/people/0/photo', 'picture'],
    [
      { vonk: 1, kudos: [{ id: 'k', from: 'a', to: ['b'], text: 'x', at: '2026-11-22T09:30:00Z', visible: 1 }] },
      '/kudos/0/visible',
      'shown',
    ],
    [
      value({ behaviour: [], behaviours: [{ id: 'b', kind: 'everyday', text: 'x' }] }),
      '/values/0/behaviour',
      'behaviours',
    ],
    [value({ meaning: { dutch: 'x' } }), '/values/0/meaning/dutch', 'nl'],
    [value({ meaning: { Deutsch: 'x' } }), '/values/0/meaning/Deutsch', 'de'],
    [{ vonk: 1, organisation: { name: 'W', language: 'french' } }, '/organisation/language', 'fr'],
    [{ vonk: 1, live: { href: 'live', url: 'x' } }, '/live/url', 'href'],
    [{ vonk: 1, people: { href: 'people', fnd: 'x' } }, '/people/fnd', 'find'],
  ] as const) {
    const found = documentHints(document).filter((one) => !isHint(one));
    assert.deepEqual(
      found.map((one) => [one.path, one.details?.['nearest']]),
      [[path, nearest]],
    );
    assert.equal(
      parseDocument(document, { base }).problems.filter(({ code }) => code !== 'unknown-reference').length,
      0,
    );
    assert.ok(!isRightBySchema(document), path);
  }
});

test('a name that begins as one’s own is nobody’s mistake', () => {
  const document = {
    vonk: 1,
    _note: 'x',
    'x-source': 1,
    '//': 'x',
    $schema: 's',
    people: [{ id: 'p', name: 'N', _row: 3 }],
  };
  assert.deepEqual(told(document), []);
  assert.ok(isRightBySchema(document));
});

test('a page behind a link is held to the same', () => {
  const page = { items: [{ id: 'p', name: 'N', photo: 'x' }], nxt: null };
  assert.deepEqual(
    linkedHints('people', page).map(({ path }) => path),
    ['/nxt', '/items/0/photo'],
  );
  assert.ok(!isRightBySchema(page, 'people-page'));
  const right = { items: [{ id: 'p', name: 'N' }], next: '', total: '' };
  assert.deepEqual([...linkedHints('people', right), ...parsePage('people', right, { base }).problems], []);
  assert.ok(isRightBySchema(right, 'people-page'));
  assert.equal(parsePage('people', right, { base }).page?.next, undefined);
});

test('a letter that was lost is told once, and HTML is a hint', () => {
  const lost = { vonk: 1, people: [{ id: 'p', name: 'Gr\ufffd\ufffde', role: '\ufffd' }] };
  assert.deepEqual(told(lost), ['lost-letters /people/0/name']);
  assert.ok(!isRightBySchema(lost));
  for (const text of [
    '<p>Hi</p>',
    'a<br>b',
    'a<br/>',
    'Fish &amp; chips',
    'x&nbsp;y',
    'l&#39;a',
    '&eacute;',
    '<a href="x">',
    '<!-- x -->',
  ]) {
    assert.deepEqual(told(person({ role: text })), ['markup /people/0/role'], text);
    assert.ok(isRightBySchema(person({ role: text })));
  }
  for (const text of [
    'a < b',
    'a<b and c>d',
    'R&D',
    'R&D; sales',
    '&',
    'x <3',
    '<Noor>',
    'jan <jan@example.com>',
    'a &b; c',
  ])
    assert.deepEqual(told(person({ role: text })), [], text);
});

test('an invitation that is worded as an order costs a hint, in every language, and leave costs none', () => {
  const act = (name: unknown): Json => ({ vonk: 1, acts: [{ id: 'a', name, place: 'online' }] });
  for (const order of [
    'Everybody must share this.',
    'All employees should post once a week',
    'We are all expected to take part',
    'Posting is mandatory',
    'Deze week moet iedereen posten!',
    'Alle medewerkers worden verwacht te delen',
    'Je moet elke week iets posten',
    'Deelname is verplicht',
    'Tout le monde doit partager',
    'Vous devez publier chaque semaine',
    'Il faut partager cet article',
    'Jeder muss das teilen',
    'Diese Woche sollen alle posten',
    'Die Teilnahme ist Pflicht',
  ])
    for (const name of [order, { nl: order, en: order }])
      assert.deepEqual([...new Set(told(act(name)).map((one) => one.split(' ')[0]))], ['obligation'], order);
  for (const leave of [
    'Nobody has to share this.',
    'You do not have to post.',
    'A bridge must carry forty tonnes.',
    'The must-have of the year',
    'Niemand moet iets posten.',
    'Je moet niets.',
    'Iedereen mag meedoen.',
    'De brug moet veertig ton dragen.',
    'Vous n’êtes pas obligé de partager',
    'Personne ne doit publier.',
    'Le pont doit tenir',
    'Niemand muss mitmachen.',
    'Freiwillig, keine Pflicht.',
    'Alle dürfen mitmachen.',
  ])
    assert.deepEqual(told(act(leave)), [], leave);
});

test('orders are looked for where people are invited, also behind a link, and not in guidelines or news', () => {
  const order = 'Everybody must share this.';
  const item = { id: 'f', title: 'x', text: order, reuse: 'read', publishedAt: '2026-11-20T10:00:00+01:00' };
  assert.deepEqual(told({ vonk: 1, feed: [item] }), []);
  const pair = { id: 'g', inLine: { example: order, why: order }, notInLine: { example: order } };
  assert.deepEqual(told({ vonk: 1, guidelines: [pair] }), ['left-out /guidelines/0/notInLine']);
  assert.deepEqual(told({ vonk: 1, feed: [{ ...item, forWhom: order }] }), ['obligation /feed/0/forWhom']);
  assert.deepEqual(
    linkedHints('feed', { items: [{ ...item, title: { en: order } }], next: null }).map(
      ({ code, path }) => `${code} ${path}`,
    ),
    ['obligation /items/0/title/en'],
  );
});

test('what readers would gladly have costs a hint, and nothing else', () => {
  for (const behaviours of [undefined, null, '', []]) {
    const document = value({ behaviours });
    assert.deepEqual(told(document), ['left-out /values/0']);
    assert.equal(parseDocument(document).document?.sections.values?.kind, 'inline');
    if (behaviours !== null) assert.ok(isRightBySchema(JSON.parse(JSON.stringify(document))));
  }
  assert.deepEqual(told({ vonk: 1, guidelines: [{ id: 'g', inLine: { example: 'x' } }] }), [
    'left-out /guidelines/0/inLine',
    'left-out /guidelines/0',
  ]);
});

test('in any document a name that nobody knows is told, and nothing else changes', () => {
  fc.assert(
    fc.property(arbitraryDocument({ consent: 'valid' }), fc.nat(), (document, seed) => {
      fc.pre(isRight(document));
      const changed = structuredClone(document);
      const objects: Json[] = [];
      const collect = (part: unknown, isRecord: boolean): void => {
        if (Array.isArray(part)) for (const one of part as unknown[]) collect(one, false);
        else if (typeof part === 'object' && part !== null) {
          const names = Object.keys(part);
          const isText = names.length > 0 && names.every((name) => /^(?:nl|en|fr|de|nl-BE|zh-Hant)$/.test(name));
          if (!isRecord && !isText) objects.push(part as Json);
          for (const [name, one] of Object.entries(part)) collect(one, name === 'channels' && !Array.isArray(one));
        }
      };
      collect(changed, false);
      const place = objects[seed % objects.length] as Json;
      place['qqqqqqqqqqqq'] = 1;
      assert.equal(documentHints(changed).filter(({ code }) => code === 'unknown-name').length, 1);
      assert.ok(!isRightBySchema(changed));
      assert.deepEqual(parseDocument(changed, { base }).document, parseDocument(document, { base }).document);
    }),
    { numRuns: 60 },
  );
});
