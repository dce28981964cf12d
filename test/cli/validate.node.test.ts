import assert from 'node:assert/strict';
import { createWriteStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type IncomingMessage, type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { after, before, test } from 'node:test';
import { root } from '../helpers/browser.page.js';
import { vonk, vonkProcess } from './hold.js';

interface Told {
  readonly isRead: boolean;
  readonly sources: number;
  readonly items: number;
  readonly notFollowed: readonly string[];
  readonly problems: readonly {
    source: string;
    line?: number;
    column?: number;
    path: string;
    where?: string;
    code: string;
    message: string;
    cure?: string;
    detail?: string;
    followers?: readonly unknown[];
  }[];
}

const folder = mkdtempSync(join(tmpdir(), 'vonk-validate-'));
/** What the server answers by path, and what it was asked with. */
const answers = new Map<string, unknown>();
const asked: IncomingMessage[] = [];
let server: Server;
let origin = '';

before(async () => {
  server = createServer((request, response) => {
    asked.push(request);
    const answer = answers.get(request.url ?? '');
    const status = answer === undefined ? 404 : typeof answer === 'number' ? answer : 200;
    const headers = { 'content-type': 'application/json', ...(status === 302 && { location: '/sign-in' }) };
    response.writeHead(status, headers).end(answer === '<html>' ? answer : JSON.stringify(answer ?? null));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

after(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);

async function told(args: readonly string[], input = ''): Promise<Told & { readonly status: number | null }> {
  const { status, stdout } = await vonk(['validate', '--format', 'json', ...args], input, folder);
  return { ...(JSON.parse(stdout) as Told), status };
}

test('finds nothing to mend in the documents of the demo', async () => {
  const { status, stdout } = await vonk(['validate', 'demo/smallest/company.json'], '', root);

  assert.equal(status, 0);
  assert.match(stdout, /^No problem in demo\/smallest\/company\.json: \d+ items in 1 file or page\.\n$/);
});

test('names the place, the sentence and the cure of each problem', async () => {
  write(
    'broken.json',
    '{\n  "vonk": 1,\n  "people": [\n    { "id": "a", "name": 5 },\n\t{ "name": "B" }\n  ],\n  "kudos": "none"\n}\n',
  );

  const { status, stdout } = await vonk(['validate', 'broken.json'], '', folder);

  assert.equal(status, 1);
  assert.match(
    stdout,
    /^broken\.json:4:26 {2}\/people\/0\/name {2}person 1, name\n {2}This does not fit here\. \(wrong-type\)\n {2}Write a text here\.\n/,
  );
  assert.match(
    stdout,
    /\nbroken\.json:5:2 {2}\/people\/1 {2}person 2\n {2}The field "id" is missing\. \(missing-field\)\n/,
  );
  assert.match(stdout, /\nbroken\.json:7:12 {2}\/kudos {2}thanks\n/);
  assert.match(stdout, /\n3 problems in broken\.json: /);
});

test('finds the place of names with slashes, of fields that stand twice, and of what is missing deep inside', async () => {
  const text = `{"vonk":1,
"preferences":{"channels":{"a/b~c":
  7}},
"teams":[{"id":"t","id":
  5,"name":"T"}],
"board":{"measure":"acts","period":{"from":"2026-01-01","to":"2026-12-31"},"consentTexts":[],
  "entries":[
    {"person":"p","count":1}]}}`;
  const { problems } = await told(['-'], text);

  const places = problems.map(({ path, line, column }) => `${path} ${line}:${column}`);
  assert.deepEqual(places.sort(), [
    '/board/entries/0 8:5',
    '/preferences/channels/a~1b~0c 3:3',
    // That it stands twice, and what stands there the second time.
    '/teams/0/id 4:20',
    '/teams/0/id 5:3',
  ]);
});

test('finds the place of a mistake beside a hundred thousand levels', async () => {
  const text = `{"vonk":1,"_more":${'['.repeat(100_000)}${']'.repeat(100_000)},\n"people":${'['.repeat(20_000)}${']'.repeat(20_000)}}`;
  const { status, problems } = await told(['-'], text);

  assert.equal(status, 1);
  assert.deepEqual(
    problems.map(({ path, line, column }) => `${path} ${line}:${column}`),
    ['/people/0 2:11'],
  );
});

for (const [what, text, line, column, excerpt] of [
  ['a comma too many', '{\n  "vonk": 1,\n}', 3, 1, '}\n^'],
  ['a comment', '{ "vonk": 1 // one\n}', 1, 13, '{ "vonk": 1 // one\n            ^'],
  ['an end that never comes', '{ "vonk": 1', 1, 12, '{ "vonk": 1\n           ^'],
  ['a page of the web', '<!doctype html>', 1, 1, '<!doctype html>\n^'],
] as const) {
  test(`shows where JSON is broken by ${what}`, async () => {
    const { status, problems, isRead } = await told(['-'], text);

    assert.equal(status, 1);
    assert.equal(isRead, false);
    assert.deepEqual(
      problems.map(({ code, source, detail, ...rest }) => ({
        code,
        source,
        detail,
        line: rest.line,
        column: rest.column,
      })),
      [{ code: 'malformed', source: 'stdin', line, column, detail: excerpt }],
    );
  });
}

for (const [what, text, sentence] of [
  ['nothing', '', /^stdin:1:1\n {2}There is nothing in it\. \(malformed\)\n {2}The least is \{ "vonk": 1 \}\.\n/],
  [
    'a page of the web',
    '<!doctype html>',
    /This is a page of the web, not JSON\. (?:.*\n){3} {2}Give the file of the document itself\./,
  ],
  [
    'another encoding',
    '\0{\0}',
    /^stdin:1:1\n {2}This is no text in UTF-8\. \(malformed\)\n {2}Save it as JSON in UTF-8\.\n/,
  ],
] as const) {
  test(`says what ${what} is, instead of JSON, and what to do`, async () => {
    const { status, stdout } = await vonk(['validate', '-'], text, folder);

    assert.equal(status, 1);
    assert.match(stdout, sentence);
  });
}

for (const [name, content, sentence] of [
  ['sheet.xlsx', 'PK\x03\x04 [Content_Types].xml xl/workbook.xml', 'This is a spreadsheet, not JSON. A row becomes'],
  [
    'letter.docx',
    'PK\x03\x04 [Content_Types].xml word/document.xml',
    'This is a document of an office program, not JSON. Copy',
  ],
  ['photo.png', '\x89PNG\r\n\x1a\n', 'This is a picture, not JSON. Put it beside company.json'],
  ['leaflet.pdf', '%PDF-1.7', 'This is a PDF, not JSON. Copy'],
  ['people.csv', 'id;name\np-1;Noor\n', 'This looks like a table (CSV), not JSON. A row becomes'],
] as const)
  test(`says what ${name} is, and what to do instead`, async () => {
    writeFileSync(join(folder, name), Buffer.from(content, 'latin1'));
    const { status, problems } = await told([name]);

    assert.equal(status, 1);
    assert.equal(problems.length, 1);
    const [{ message, cure = '' } = { message: '' }] = problems;
    assert.ok(`${message} ${cure}`.startsWith(sentence), `${message} ${cure}`);
  });

test('says of an address that gives a page of the web that somebody may have to sign in', async () => {
  answers.set('/page', '<html>');
  const { status, problems } = await told([`${origin}/page`]);

  assert.equal(status, 1);
  assert.match(problems[0]?.cure ?? '', /page to sign in: say who asks with --header/);
});

test('writes nothing to a terminal that could steer it', async () => {
  const { stdout } = await vonk(['validate', '-'], '{"vonk": 1, \u001b[2J\u009b2J }', folder);

  assert.match(stdout, /"vonk": 1, {2}\[2J 2J \}/);
});

test('says in words that a file of 200 MB is too large, and has not read it to the end', async () => {
  const file = createWriteStream(join(folder, 'huge.json'));
  file.write('{"vonk":1,"people":[');
  const piece = `${'{"id":"p","name":"Somebody"},'.repeat(40_000)}\n`;
  for (let size = 0; size < 200_000_000; size += piece.length) if (!file.write(piece)) await once(file, 'drain');
  file.end('{}]}');
  await once(file, 'finish');

  const { status, stdout, stderr } = await vonkProcess(['validate', 'huge.json', '--progress'], '', folder);

  assert.equal(status, 1);
  assert.match(
    stdout,
    /This is larger than 50000000 characters\. \(too-large\)\n {2}Make it smaller, or split it over pages\./,
  );
  const amounts = [...stderr.matchAll(/^huge\.json: ([\d.]+) MB of (\d+)\.\d MB read, 0 items checked$/gm)];
  assert.ok(amounts.length > 0, stderr);
  assert.ok(
    amounts.every(([, read, of]) => Number(read) < 60 && Number(of) >= 200),
    stderr,
  );
});

test('follows the links of a file to the files beside it, page by page', async () => {
  write(
    'linked.json',
    '{"vonk":1,"people":{"href":"people.json"},"kudos":{"href":"kudos.json"},"feed":{"href":"https://feed.example/"}}',
  );
  write('people.json', '{"items":[{"id":"a","name":"A"}],"next":"people-2.json"}');
  write('people-2.json', '{"items":[{"id":"b","name":"B"},{"id":"a","name":"A"}],"next":null}');
  write('kudos.json', '{"items":[\n{"id":"k","from":"a","to":["b","c"],"text":"Thanks","at":"2026-11-01T09:00:00Z"}]}');

  const { status, problems, sources, notFollowed } = await told(['linked.json']);

  assert.equal(status, 1);
  assert.equal(sources, 4);
  assert.deepEqual(notFollowed, ['https://feed.example/']);
  assert.deepEqual(
    problems.map(({ source, path, code, line, where }) => `${source}:${line} ${path} ${code} ${where}`),
    [
      'people-2.json:1 /items/1/id duplicate-id person 2, id',
      'kudos.json:2 /items/0/to/1 unknown-reference thanks 1, receiver 2',
    ],
  );
  const alone = await told(['linked.json', '--no-links']);
  assert.deepEqual([alone.status, alone.sources], [0, 1]);
});

test('follows the links of an address, tells what does not answer, and sends who asks to its own host only', async () => {
  answers.set('/document', {
    vonk: 1,
    people: { href: 'people' },
    goals: { href: 'none' },
    feed: { href: 'closed' },
    teams: { href: `${origin.replace('127.0.0.1', 'localhost')}/teams` },
  });
  answers.set('/people', { items: [{ id: 'a', name: 'A' }], next: 'people?after=a' });
  answers.set('/people?after=a', { items: [{ id: 'b', name: 3 }], next: 'people' });
  answers.set('/closed', 403);
  answers.set('/teams', { items: [] });
  asked.length = 0;

  const { status, problems } = await told([`${origin}/document`, '--header', 'Cookie: session=secret']);

  assert.equal(status, 1);
  const found = problems.map(({ source, path, code }) => `${source.replace(origin, '')} ${path} ${code}`);
  for (const wanted of [
    '/people?after=a /items/0/name wrong-type',
    '/people?after=a /next wrong-type',
    '/none  not-found',
    '/closed  denied',
  ])
    assert.ok(found.includes(wanted), `${wanted} in ${found.join(', ')}`);
  const secrets = asked.filter(({ headers }) => headers.cookie === 'session=secret').map(({ headers }) => headers.host);
  assert.ok(secrets.length >= 5);
  assert.ok(secrets.every((host) => host === origin.slice('http://'.length)));
});

test('ends with 2 when a file or an address cannot be read, and says why', async () => {
  answers.set('/closed', 403);
  answers.set('/moved', 302);
  for (const [source, sentence] of [
    ['none.json', /^There is no such file\. Check its name/],
    [`file://${folder}/none.json`, /^There is no such file\. Check its name/],
    [`${origin}/none`, /^There is nothing at this address\. Check the address/],
    ['http://127.0.0.1:9/', /^The address did not answer\. Check the address and the connection/],
    ['.', /^This is a folder\. Name the file in it\.$/],
    [`${origin}/closed`, /Say who asks with --header/],
    [`${origin}/moved`, /^The address sends on to another, .* Give the address that it leads to/],
  ] as const) {
    const { status, isRead, problems } = await told([source, '--header', 'Cookie: session=secret']);

    assert.equal(status, 2, source);
    assert.equal(isRead, false);
    assert.equal(problems.length, 1);
    assert.match(`${problems[0]?.message} ${problems[0]?.cure}`, sentence);
  }
});

test('reads stdin, and colours nothing where nobody looks', async () => {
  const { status, stdout } = await vonkProcess(['validate', '-'], '{"vonk":2}', folder);

  assert.equal(status, 1);
  assert.match(stdout, /^stdin:1:9 {2}\/vonk {2}“vonk”\n/);
  assert.ok(!stdout.includes('\u001b'));
});

test('says how many further problems there are, instead of listing all', async () => {
  const people = Array.from({ length: 700 }, () => ({}));
  const { status, problems } = await told(['-'], JSON.stringify({ vonk: 1, people }));

  assert.equal(status, 1);
  assert.equal(problems.length, 501);
  assert.equal(problems.at(-1)?.code, 'more-problems');
});

test('names a field that it does not know, with the one that was meant, and hints besides without calling them problems', async () => {
  write('names.json', '{"vonk":1,"kudo":[],\n"values":[{"id":"v","name":{"dutch":"Zorg"},"meaning":"<b>x</b>"}]}');

  const { status, problems } = await told(['names.json']);
  const { stdout } = await vonk(['validate', 'names.json'], '', folder);

  assert.equal(status, 1);
  assert.deepEqual(
    problems.map(({ path, line, cure }) => `${path} ${line} ${cure}`),
    ['/kudo 1 Did you mean "kudos"? Then write that.', '/values/0/name/dutch 2 Did you mean "nl"? Then write that.'],
  );
  assert.match(stdout, /\(left-out\)[^]*\(markup\)[^]*\n2 problems and 2 hints in names\.json: /);

  const { status: fine, stdout: told2 } = await vonk(
    ['validate', '-'],
    '{"vonk":1,"values":[{"id":"v","name":"Zorg","meaning":"x"}]}',
    folder,
  );
  assert.equal(fine, 0);
  assert.match(told2, /No problem and 1 hint in stdin/);
});

test('tells first what was misspelt, and with it what follows, in files behind links too', async () => {
  write(
    'named.json',
    '{"vonk":1,"kudos":{"href":"named-kudos.json"},\n"people":[{"id":"a","naam":"A"},{"id":"b","name":"B"}]}',
  );
  write(
    'named-kudos.json',
    '{"items":[{"id":"k","from":"b","to":["a"],"text":"Thanks","at":"2026-11-01T09:00:00Z"}],"next":null}',
  );

  const { problems } = await told(['named.json']);
  const { stdout } = await vonk(['validate', 'named.json'], '', folder);

  assert.deepEqual(
    problems.map(({ line, where, path, code, followers }) => ({ line, where, path, code, followers })),
    [
      {
        line: 2,
        where: 'person 1, “naam”',
        path: '/people/0/naam',
        code: 'misspelt-name',
        followers: [
          { source: 'named.json', path: '/people/0', code: 'missing-field' },
          { source: 'named-kudos.json', path: '/items/0/to/0', code: 'unknown-reference' },
        ],
      },
    ],
  );
  assert.match(stdout, /Did you mean "name"\? Then write that\.\n {2}What follows from this is not listed \(2\)\.\n/);
  assert.match(stdout, /\n1 problem in named\.json: /);
});

test('tells of a file in Windows-1252 that it lost letters, and takes an answer in the encoding that it names', async () => {
  const text = Buffer.from('{"vonk":1,"people":[{"id":"a","name":"Gr\u00f6\u00dfe"}]}', 'latin1');
  writeFileSync(join(folder, 'latin.json'), text);
  const { status, problems } = await told(['latin.json']);
  assert.equal(status, 1);
  assert.deepEqual(
    problems.map(({ code, path, cure }) => `${code} ${path} ${cure?.slice(0, 16)}`),
    ['lost-letters /people/0/name Save it as UTF-8'],
  );
  const latin = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json; charset="windows-1252"' }).end(text);
  });
  await new Promise<void>((resolve) => latin.listen(0, '127.0.0.1', resolve));
  const { status: served } = await told([`http://127.0.0.1:${(latin.address() as AddressInfo).port}/`]);
  latin.close();
  assert.equal(served, 0);
});

for (const [text, sentence] of [
  ['{"a": 1 "b": 2}', /A comma is missing before this/],
  ['{"a": 1,}', /There is a comma too many before this\./],
  ['{\u201ca\u201d: 1}', /curly quotes/],
  ['{"a": "x\u201d,\n"b": 1}', /curly quotes/],
  ['{ // note\n}', /There is a comment here, and JSON has none/],
  ['{\u00a0"a": 1}', /space here that does not break/],
  ["{'a': 1}", /single quotes/],
  ['{a: 1}', /word here without quotes/],
  ['{"a": True}', /does not know this word/],
  ['{"a": [1', /ends too early/],
  ['{"a": "one\ntwo"}', /line break or a tab/],
  ['{"a": "one,\n"b": "two"}', /quotation mark at the end of this text is missing/],
  ['{"a": "one\n}', /quotation mark at the end of this text is missing/],
  ['{"a": "We bake,\r\nfor all"}', /line break or a tab/],
  ['{"a": "C:\\x"}', /backslash stands here/],
  ['{"a": "She said "yes" twice"}', /a quote stands inside it/],
  ['{"a" 1}', /colon is missing/],
  ['{"a" = 1}', /colon is missing/],
  ['{"a": 1; "b": 2}', /A sign stands here that does not belong/],
  ['{"a": (1)}', /A sign stands here that does not belong/],
  ['[1, <b>]', /A sign stands here that does not belong/],
  ['{"vonk": 1} {}', /follows after the end/],
] as const)
  test(`names the kind of the mistake in ${text}, and gives an example of what is right`, async () => {
    const { problems } = await told(['-'], text);
    assert.match(problems[0]?.message ?? '', sentence);
    assert.match(problems[0]?.cure ?? '', /such as|as in|with quotes|without quotes|ordinary space|last bracket/);
  });

test('gives an example where a list or an object belongs', async () => {
  const { problems } = await told(['-'], '{"vonk":1,"kudos":"none","people":[{"name":"Noor"}],"viewer":[]}');
  const cures = Object.fromEntries(problems.map(({ path, cure }) => [path, cure]));
  assert.match(
    cures['/kudos'] ?? '',
    /^Write a list such as \[\{ "id": "k-1", "from": "p-1", "to": \["p-1"\], "text": "…", "at": "2026/,
  );
  assert.equal(cures['/people/0'], 'Add "id": an id such as "p-1".');
  assert.equal(cures['/viewer'], 'Write an object such as { "id": "v-1" } here.');
});
