/** The guide's pictures of the state machines say what the tables say, and none is missing. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { deliveryStates, deliveryTable } from '../../src/sources/outbox/delivery-states.js';
import { storageStates, storageTable } from '../../src/sources/outbox/storage-states.js';
import { outboxStates, outboxTable, ownerStates, ownerTable } from '../../src/state/change-queue-lifecycle.js';
import { type Chart, chartOf } from '../../stories/guides/contributors/state-chart.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const guide = readFileSync(join(root, 'stories/guides/contributors/state-machines.mdx'), 'utf8');

const charts: Readonly<Record<string, Chart>> = {
  deliveryTable: { title: 'Delivery', states: deliveryStates, table: deliveryTable },
  storageTable: { title: 'Storage', states: storageStates, table: storageTable },
  outboxTable: { title: 'Outbox', states: outboxStates, table: outboxTable },
  ownerTable: { title: 'Owner', states: ownerStates, table: ownerTable },
};

const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.ts'),
);
const named = sources.flatMap((file) =>
  [...readFileSync(join(root, 'src', file), 'utf8').matchAll(/export const (\w+): Table</g)].map(
    ([, name = '']) => name,
  ),
);

/** The texts of one kind in a picture, as they are read. */
const textsOf = (markup: string, kind: string): readonly string[] =>
  [...markup.matchAll(new RegExp(`<text class="${kind}"[^>]*>([^<]*)</text>`, 'g'))].map(([, text = '']) => text);

describe('the guide to the state machines', () => {
  test('shows every table that there is', () => {
    assert.deepEqual([...named].sort(), Object.keys(charts).sort());
    for (const name of named) assert.match(guide, new RegExp(`<Chart [^>]*table=\\{${name}\\}`), name);
  });

  for (const [name, chart] of Object.entries(charts)) {
    const { states, table } = chart;

    test(`draws all of ${name}: each state once, each row with its event, its arrow and what follows`, () => {
      const markup = chartOf(chart);
      const rows = markup.match(/<g class="row">.*?<\/g>/g) ?? [];

      assert.deepEqual(textsOf(markup, 'state'), states);
      assert.deepEqual(
        rows.flatMap((row) => textsOf(row, 'event')),
        table.map(([, event]) => event),
      );
      assert.deepEqual(
        rows.flatMap((row) => textsOf(row, 'told')),
        table.map(([, , , told]) => told.join(', ')),
      );
      for (const [index, [from, event, next]] of table.entries()) {
        const row = rows[index] ?? '';
        const rings = from.filter((state) => state !== next).length;
        assert.equal(row.match(/class="ring"/g)?.length ?? 0, rings, `${event}: where it is taken`);
        assert.ok((row.match(/class="head"/g)?.length ?? 0) > 0, `${event}: an arrow`);
      }
    });

    test(`leads each arrow of ${name} into the column of what comes next`, () => {
      const markup = chartOf(chart);
      const columns = [...markup.matchAll(/<text class="state" x="([\d.]+)"/g)].map(([, x]) => Number(x));
      const rows = markup.match(/<g class="row">.*?<\/g>/g) ?? [];
      for (const [index, [from, event, next]] of table.entries()) {
        const at = columns[states.indexOf(next)] ?? -1;
        const heads = [...(rows[index] ?? '').matchAll(/class="head" points="([\d.]+),/g)].map(([, x]) => Number(x));
        for (const x of heads) assert.ok(Math.abs(x - at) <= 9, `${event} from ${from.join(', ')} ends at ${next}`);
      }
    });

    test(`says ${name} in words too, for whoever does not see the picture`, () => {
      const [, words = ''] = chartOf(chart).split('<details>');
      for (const [from, event, next, told] of table)
        assert.ok(
          words.includes(
            `<td>${from.join(' · ')}</td><td>${event}</td><td>${next}</td><td>${told.join(', ') || '–'}</td>`,
          ),
          `${event} from ${from.join(', ')}`,
        );
    });
  }

  test('lets no text break out of the markup', () => {
    const markup = chartOf({ title: '<b>"', states: ['<i>'], table: [[['<i>'], 'a & b', '<i>', []]] });
    assert.doesNotMatch(markup, /<b>|<i>| & /);
  });
});
