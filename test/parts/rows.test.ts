import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { Rows } from '../../src/parts/rows.js';
import { fc } from '../helpers/fast-check.js';

describe('the rows of a list', () => {
  let list: HTMLElement;
  let rows: Rows;
  beforeEach(() => {
    list = document.createElement('ul');
    document.body.append(list);
    rows = new Rows(list);
  });
  afterEach(() => list.remove());

  const draw = (ids: readonly string[], words = ''): void =>
    rows.draw(
      list,
      ids.map((id) => ({ id, content: html`<li id=${id} tabindex="-1">${id}${words}</li>` })),
    );
  const shown = (): readonly string[] => [...list.children].map(({ id }) => id);
  const ids = fc.uniqueArray(fc.integer({ min: 0, max: 9 }).map((one) => `r${one}`));

  it('stand in order, whatever came, went and moved; one that stays is the same element, and nothing else is left', () => {
    fc.assert(
      fc.property(fc.array(ids, { minLength: 1, maxLength: 8 }), (steps) => {
        for (const [index, step] of steps.entries()) {
          const before = new Map([...list.children].map((row) => [row.id, row]));
          draw(step, String(index));
          expect(shown()).to.deep.equal(step);
          expect(list.childNodes.length).to.equal(step.length);
          for (const row of list.children) {
            expect(row.textContent).to.equal(`${row.id}${index}`);
            expect(rows.get(row.id)).to.equal(row);
            if (before.has(row.id)) expect(before.get(row.id)).to.equal(row);
          }
        }
      }),
    );
  });

  it('keep the focus while others come before, go, or move down past it', () => {
    draw(['a', 'b', 'c']);
    rows.get('b')?.focus();
    for (const next of [
      ['x', 'a', 'b', 'c'],
      ['b', 'c'],
      ['c', 'b'],
      ['b', 'c'],
      ['y', 'b'],
    ]) {
      draw(next);
      expect(document.activeElement?.id, next.join()).to.equal('b');
      expect(shown()).to.deep.equal(next);
    }
  });

  it('are drawn anew at their place where one becomes something else', () => {
    draw(['a', 'b', 'c']);
    rows.draw(list, [
      { id: 'a', content: html`<li id="a">a</li>` },
      { id: 'b', content: html`<li id="gone">It went away.</li>` },
      { id: 'c', content: html`<li id="c">c</li>` },
    ]);
    expect(shown()).to.deep.equal(['a', 'gone', 'c']);
    expect(rows.get('b')?.textContent).to.equal('It went away.');
  });
});
