/** The three lists as React draws them, windowed by TanStack Virtual with what it does by itself. */
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { createElement as h, memo, useRef } from 'react';
import { createRoot } from 'react-dom/client';
import { heart, arrow, dots } from './icons.mjs';

const Icon = ({ path }) => h('svg', { viewBox: '0 0 20 20', className: 'icon' }, h('path', { d: path }));
const Face = ({ name }) => {
  const words = name.split(' ');
  return h('span', { className: 'face', 'data-initials': words[0][0] + words.at(-1)[0] });
};
const Kudos = memo(({ one, state: { known, values, since } }) => {
  const [from, to, value] = [known.get(one.from), known.get(one.to[0]), values.get(one.value)];
  return h(
    'article',
    { className: 'card' },
    h(
      'div',
      { className: 'faces' },
      h(Face, { name: from.name }),
      h(Icon, { path: arrow }),
      h(Face, { name: to.name }),
    ),
    h('p', { className: 'names' }, h('strong', null, from.name), ' thanks ', h('strong', null, to.name)),
    h('time', { className: 'quiet' }, since(one.at)),
    h('p', { className: 'text' }, one.text),
    h(
      'div',
      { className: 'chips' },
      h('span', { className: 'chip' }, value.name),
      h('span', { className: 'chip' }, value.behaviours[0].text),
    ),
    h(
      'div',
      { className: 'foot' },
      h(
        'div',
        { className: 'reactions' },
        ['heart', 'clap', 'thanks'].map((kind) => {
          const by = one.reactions?.find((reaction) => reaction.kind === kind)?.by ?? [];
          return h(
            'button',
            { key: kind, className: 'reaction', 'aria-label': kind, 'aria-pressed': by.includes('p-0'), onClick() {} },
            h(Icon, { path: heart }),
            by.length > 0 ? String(by.length) : '',
          );
        }),
      ),
      h('button', { className: 'reaction', 'aria-label': 'More' }, h(Icon, { path: dots })),
    ),
  );
});
const Item = memo(({ one, state: { since } }) =>
  h(
    'article',
    { className: 'card' },
    h('time', { className: 'quiet' }, since(one.publishedAt)),
    h('h3', null, one.title),
    h('p', { className: 'text' }, one.text),
    h('p', { className: 'quiet' }, `${one.forWhom} · ${one.minutes} min · ${one.reuse}`),
    h(
      'div',
      { className: 'foot' },
      h('button', null, 'Make it mine'),
      h('button', null, 'Keep'),
      h('button', null, 'Read on'),
    ),
  ),
);
const Person = memo(({ one, state: { known, ranks } }) => {
  const { name } = known.get(one.person);
  return h(
    'div',
    { className: 'card' },
    h('span', { className: 'rank' }, String(ranks.get(one.count))),
    h(Face, { name }),
    h('span', { className: 'name' }, name),
    h('span', { className: 'quiet' }, `${one.count} acts`),
  );
});
const drawn = { kudos: Kudos, feed: Item, board: Person };

function List({ state }) {
  const { kind, rows } = state;
  const list = useRef(null);
  const lanes = kind === 'kudos' ? 3 : 1;
  const virtualizer = useWindowVirtualizer({
    count: rows.length,
    lanes,
    gap: 12,
    estimateSize: () => (kind === 'board' ? 60 : 220),
    getItemKey: (index) => rows[index].id ?? rows[index].person,
    scrollMargin: 100,
  });
  return h(
    'ul',
    { ref: list, className: 'windowed', style: { position: 'relative', height: virtualizer.getTotalSize() } },
    virtualizer.getVirtualItems().map(({ key, index, start, lane }) =>
      h(
        'li',
        {
          key,
          className: 'row',
          'data-index': index,
          ref: virtualizer.measureElement,
          style: {
            position: 'absolute',
            top: 0,
            insetInlineStart: `${(lane * 100) / lanes}%`,
            width: `${100 / lanes}%`,
            transform: `translateY(${start - 100}px)`,
          },
        },
        h(drawn[kind], { one: rows[index], state }),
      ),
    ),
  );
}

(window.peerLists ??= {}).react = (room, state) => {
  const place = document.createElement('div');
  room.append(place);
  const root = createRoot(place);
  root.render(h(List, { state }));
  return () => root.unmount();
};
