import assert from 'node:assert/strict';
import { test } from 'node:test';
import { actionSchemas } from '../../src/contract/actions.js';
import { readText } from '../helpers/browser.page.js';

test('the guide to a backend of one’s own says what each type of change does', () => {
  const [, table = ''] = readText('stories/guides/own-backend.mdx').split('## What each change does');
  const rows = table.split('\n## ')[0]?.matchAll(/^\|([^|]*)\|/gm) ?? [];
  const told = [...rows].flatMap(([, cell = '']) =>
    [...cell.matchAll(/`([a-z-]+\.(?:[a-z-]+|…))`/g)].map(([, name]) => name),
  );

  const isTold = (type: string): boolean => told.includes(type) || told.includes(type.replace(/\..*/, '.…'));
  assert.ok(told.length > 15);
  assert.deepEqual(
    Object.keys(actionSchemas).filter((type) => !isTold(type)),
    [],
  );
});

test('that guide names each header that a page of another origin sends and reads, as the reference service allows them', () => {
  const [, table = ''] = readText('stories/guides/own-backend.mdx').split('## Pages of another origin');
  const toldOf = (header: string): readonly string[] => {
    const row = new RegExp(`^\\| \`${header}\` +\\|(.*)\\|$`, 'm').exec(table)?.[1] ?? '';
    return [...row.matchAll(/`([^`]+)`/g)].flatMap(([, names = '']) => names.split(', ')).sort();
  };
  const service = readText('demo/service/app.ts');
  const allowed = (name: string): readonly string[] =>
    [...(new RegExp(`${name}: \\[([^\\]]*)\\]`).exec(service)?.[1] ?? '').matchAll(/'([^']+)'/g)]
      .map(([, one = '']) => one)
      .sort();
  assert.deepEqual(toldOf('Access-Control-Allow-Headers'), allowed('allowHeaders'));
  const exposed = toldOf('Access-Control-Expose-Headers');
  assert.deepEqual(
    exposed,
    allowed('exposeHeaders').filter((name) => name !== 'X-Request-Id'),
  );
  // What the page itself adds, wherever it asks.
  const files = ['http.ts', 'viewer-header.ts', 'outbox/post.ts', 'live/stream.ts'];
  const sent = files.flatMap((file) =>
    [...readText(`src/sources/${file}`).matchAll(/'((?:if|last|vonk|content)-[a-z-]+)':/g)].map(([, name]) => name),
  );
  assert.ok(sent.length > 3);
  const told = toldOf('Access-Control-Allow-Headers').map((name) => name.toLowerCase());
  assert.deepEqual(
    sent.filter((name) => !told.includes(name ?? '')),
    [],
  );
});
