/** What whoever hosts the repository reads: forms, the workflow, and the addresses of the package. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parseDocument } from 'yaml';
import { readText, root } from '../helpers/browser.page.js';

interface Field {
  readonly type: string;
  readonly id?: string;
  readonly attributes: { readonly label?: string; readonly value?: string; readonly options?: readonly unknown[] };
}

interface Form {
  readonly name?: string;
  readonly description?: string;
  readonly body?: readonly Field[];
}

interface Workflow {
  readonly on: object;
  readonly permissions: object;
  readonly jobs: Readonly<
    Record<
      string,
      {
        readonly steps: readonly {
          readonly uses?: string;
          readonly run?: string;
          readonly with?: Readonly<Record<string, string>>;
        }[];
      }
    >
  >;
}

function read(file: string): unknown {
  const document = parseDocument(readText(file), { strict: true, uniqueKeys: true });
  assert.deepEqual([...document.errors, ...document.warnings].map(String), [], file);
  return document.toJS() as unknown;
}

const files = readdirSync(join(root, '.github'), { recursive: true, encoding: 'utf8' })
  .filter((file) => /[.]ya?ml$/.test(file))
  .map((file) => `.github/${file.replaceAll('\\', '/')}`);
const forms = files.filter((file) => file.includes('ISSUE_TEMPLATE/') && !file.endsWith('config.yml'));

test('every file of settings for the host can be read', () => {
  assert.ok(files.length >= 5);
  for (const file of files) assert.equal(typeof read(file), 'object', file);
});

test('every form has a name, says what it is for, and asks in fields that the host knows', () => {
  assert.deepEqual(forms.map((file) => file.split('/').at(-1)).sort(), ['bug.yml', 'feature.yml', 'question.yml']);
  for (const file of forms) {
    const { name, description, body = [] } = read(file) as Form;
    assert.ok(name && description, file);
    const asked = body.filter(({ type }) => type !== 'markdown');
    assert.ok(asked.length > 0, file);
    for (const { type, id, attributes } of body) {
      assert.ok(['markdown', 'textarea', 'input', 'dropdown', 'checkboxes'].includes(type), `${file}: ${type}`);
      if (type === 'markdown') assert.ok(attributes.value, file);
      else assert.ok(id !== undefined && /^[a-z-]+$/.test(id) && attributes.label, `${file}: ${id ?? type}`);
      if (type === 'dropdown' || type === 'checkboxes') assert.ok((attributes.options ?? []).length > 0, file);
    }
    assert.equal(new Set(asked.map(({ id }) => id)).size, asked.length, `${file}: two fields of one name`);
  }
});

test('the workflow runs .ci/run on the Node of .nvmrc, with little right, and actions of a named version', () => {
  const { on, permissions, jobs } = read('.github/workflows/ci.yml') as Workflow;
  const steps = Object.values(jobs).flatMap((job) => job.steps);

  assert.deepEqual(Object.keys(on), ['push', 'pull_request']);
  assert.deepEqual(permissions, { contents: 'read' });
  assert.ok(steps.some(({ run }) => run === '.ci/run'));
  assert.ok((statSync(join(root, '.ci/run')).mode & 0o111) !== 0, 'it can be run');
  const file = steps.find(({ uses }) => uses?.startsWith('actions/setup-node@'))?.with?.['node-version-file'] ?? '';
  assert.equal(file, '.nvmrc');
  assert.ok(existsSync(join(root, file)));
  for (const { uses } of steps.filter((step) => step.uses !== undefined)) assert.match(uses ?? '', /@v\d+$/);
});

test('the package says where its source and its issues are, and who looks there finds it', () => {
  const manifest = JSON.parse(readText('package.json')) as {
    readonly repository: { readonly type: string; readonly url: string };
    readonly bugs: { readonly url: string };
    readonly homepage: string;
  };
  const { repository, bugs, homepage } = manifest;
  const page = repository.url.replace(/^git[+]/, '').replace(/[.]git$/, '');

  assert.equal(repository.type, 'git');
  assert.match(repository.url, /^git[+]https:\/\/.+[.]git$/);
  assert.equal(bugs.url, `${page}/issues`);
  assert.equal(new URL(homepage).origin, new URL(page).origin);
});
