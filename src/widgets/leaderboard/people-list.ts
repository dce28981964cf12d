import { type TemplateResult, html, nothing } from 'lit';
import type { Translate } from '../../locale/translate.js';
import { avatar } from '../../parts/avatar.js';
import { bar } from '../../parts/bar.js';
import type { BoardRow, OwnCount } from '../../state/board-view.js';
import { type Rows, rowsIn } from '../../parts/rows.js';
import { asName } from '../../parts/texts.js';

/** Those who said yes, as far as they are shown now. */
export function renderPeople(rows: readonly BoardRow[], shown: number, standing: Rows, t: Translate): TemplateResult {
  const most = Math.max(1, rows[0]?.count ?? 0);
  const drawn = rows
    .slice(0, shown)
    .map((row, index) => ({ id: row.person.id, content: renderRow(row, index, rows.length, most, t) }));
  return html`<ol
    class="list rows"
    part="list"
    role="list"
    aria-label=${t('boardList')}
    ${rowsIn((list) => standing.draw(list, drawn))}
  ></ol>`;
}

function renderRow(row: BoardRow, index: number, all: number, most: number, t: Translate): TemplateResult {
  return html`<li
    class=${row.isViewer ? 'row row-viewer' : 'row'}
    part="row"
    tabindex="-1"
    aria-setsize=${all}
    aria-posinset=${index + 1}
  >
    <span class="rank" part="rank">${row.rank}</span>
    ${avatar(row.person)}
    <span class="who">
      <span class="name" part="name">${asName(row.person.name)}</span>
      ${row.isViewer ? html`<span class="chip chip-accent">${t('boardYou')}</span>` : nothing}
    </span>
    <span class="count" part="count">${t('boardCount', { count: row.count })}</span>
    ${bar(row.count / most)}
  </li>`;
}

/** The viewer's own row, below the list: no place and no bar, since there is nothing to compare. */
export function renderOwnRow({ count, person }: OwnCount, t: Translate): TemplateResult {
  return html`<div class="own" part="own" role="group" aria-labelledby="own">
    <p class="hint" id="own">${t('boardOwnRow')}</p>
    <p class="row row-own">
      ${avatar(person)}
      <span class="who"><span class="name" part="name">${person ? asName(person.name) : t('boardYou')}</span></span>
      <span class="count" part="count">${t('boardCount', { count })}</span>
    </p>
  </div>`;
}
