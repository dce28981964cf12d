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
