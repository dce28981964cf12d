import assert from 'node:assert/strict';
import { test } from 'node:test';
import { version } from '../../src/registration/version.js';
import { vonk, vonkProcess } from './hold.js';

test('tells its version', async () => {
  const { status, stdout } = await vonkProcess(['--version']);

  assert.equal(status, 0);
  assert.equal(stdout, `${version}\n`);
});

test('tells what each command does', async () => {
  const all = await vonk(['--help']);
  assert.equal(all.status, 0);
  for (const name of ['validate', 'conform', 'sheet', 'snippet']) {
    assert.match(all.stdout, new RegExp(`^  ${name} `, 'm'));
    const one = await vonk([name, '--help']);
    assert.equal(one.status, 0);
    assert.match(one.stdout, new RegExp(`^Usage: vonk ${name}`));
  }
});

for (const [what, args, sentence] of [
  ['an unknown command', ['mend'], /^vonk: There is no command "mend"/],
  ['an unknown option', ['--mend'], /^vonk: There is no option "--mend"/],
  [
    'an unknown option of a command',
    ['validate', '--mend', 'a.json'],
    /^vonk: Unknown option '--mend'; --help tells how it is written\.\n$/,
  ],
  [
    'an option without its value',
    ['validate', 'a.json', '--format'],
    /^vonk: Option '--format <value>' argument missing; --help tells how it is written\.\n$/,
  ],
  ['a file too many', ['validate', 'a.json', 'b.json'], /"b\.json" is one too many/],
  ['no file', ['validate'], /^vonk: FILE or URL is missing\.\n$/],
  ['an unknown format', ['validate', 'a.json', '--format', 'xml'], /--format is one of: text, json\./],
  ['a header that is none', ['validate', 'a.json', '--header', 'who'], /"Name: value"/],
  ['an address that is none', ['conform', 'localhost'], /is no http: or https: address/],
  ['a person without a name', ['conform', 'http://127.0.0.1:9/', '--person', 'Cookie: a'], /"NAME=Header: value"/],
  [
    'an address of another kind',
    ['validate', 'ftp://host/a.json'],
    /"ftp:\/\/host\/a\.json" is no file, and no http: or/,
  ],
  ['an address without a host', ['validate', 'https://'], /"https:\/\/" is no file, and no http: or/],
  [
    'rows that there are not',
    ['conform', 'http://127.0.0.1:9/', '--only', 'live', '--only', 'weather'],
    /No row begins with "weather"; they begin with received, document, actions, .*live/,
  ],
  [
    'a service that is not there',
    ['conform', 'http://127.0.0.1:1/'],
    /http:\/\/127\.0\.0\.1:1\/ cannot be checked: fetch failed \(.+[^.]\)\.\n$/,
  ],
  ['an unknown section', ['sheet', 'weather'], /There is no section "weather"/],
] as const) {
  test(`ends with 2 and one sentence after ${what}`, async () => {
    const { status, stdout, stderr } = await vonk(args);

    assert.equal(status, 2);
    assert.equal(stdout, '');
    assert.match(stderr, sentence);
    assert.equal(stderr.trimEnd().split('\n').length, 1);
  });
}

test('ends with 2 and says what there is when it is called without a word', async () => {
  const { status, stdout } = await vonkProcess([]);

  assert.equal(status, 2);
  assert.match(stdout, /^Usage: vonk <command>/);
});

test('says the same, and ends the same, as a process of its own', async () => {
  for (const [args, input] of [
    [['validate', '-'], '{"vonk":2}'],
    [['sheet', 'kudos'], ''],
    [['validate', '--mend'], ''],
  ] as const)
    assert.deepEqual(await vonk(args, input), await vonkProcess(args, input), args.join(' '));
});
