/** The three lists as Lit draws them, windowed by the virtualizer of Lit Labs with what it does by itself. */
import { virtualize } from '@lit-labs/virtualizer/virtualize.js';
import { html, render, svg } from 'lit';
import { arrow, dots, heart } from './icons.mjs';

const icon = (path) => html`<svg viewBox="0 0 20 20" class="icon">${svg`<path d=${path}></path>`}</svg>`;
const face = (name) => {
  const words = name.split(' ');
  return html`<span class="face" data-initials=${words[0][0] + words.at(-1)[0]}></span>`;
};
const kudos = (one, { known, values, since }) => {
  const [from, to, value] = [known.get(one.from), known.get(one.to[0]), values.get(one.value)];
  return html`<article class="card">
    <div class="faces">${face(from.name)}${icon(arrow)}${face(to.name)}</div>
    <p class="names"><strong>${from.name}</strong> thanks <strong>${to.name}</strong></p>
    <time class="quiet">${since(one.at)}</time>
    <p class="text">${one.text}</p>
    <div class="chips">
      <span class="chip">${value.name}</span><span class="chip">${value.behaviours[0].text}</span>
    </div>
    <div class="foot">
      <div class="reactions">
        ${['heart', 'clap', 'thanks'].map((kind) => {
          const by = one.reactions?.find((reaction) => reaction.kind === kind)?.by ?? [];
          return html`<button
            class="reaction"
            aria-label=${kind}
            aria-pressed=${String(by.includes('p-0'))}
            @click=${() => undefined}
          >
            ${icon(heart)}${by.length > 0 ? by.length : ''}
          </button>`;
        })}
      </div>
      <button class="reaction" aria-label="More">${icon(dots)}</button>
    </div>
  </article>`;
};
const item = (one, { since }) =>
  html`<article class="card">
    <time class="quiet">${since(one.publishedAt)}</time>
    <h3>${one.title}</h3>
    <p class="text">${one.text}</p>
    <p class="quiet">${one.forWhom} · ${one.minutes} min · ${one.reuse}</p>
    <div class="foot"><button>Make it mine</button><button>Keep</button><button>Read on</button></div>
  </article>`;
const person = (one, { known, ranks }) => {
  const { name } = known.get(one.person);
  return html`<div class="card">
    <span class="rank">${ranks.get(one.count)}</span>${face(name)}<span class="name">${name}</span
    ><span class="quiet">${one.count} acts</span>
  </div>`;
};
const drawn = { kudos, feed: item, board: person };

(window.peerLists ??= {}).litLabs = (room, state) => {
  const { kind, rows } = state;
  const place = document.createElement('div');
  room.append(place);
  const draw = drawn[kind];
  // Three beside each other are one thing to it: its own grid wants all of one size.
  const items =
    kind === 'kudos'
      ? Array.from({ length: Math.ceil(rows.length / 3) }, (_, index) => rows.slice(index * 3, index * 3 + 3))
      : rows;
  const renderItem = (one) =>
    kind === 'kudos'
      ? html`<div class="row three">${one.map((each) => draw(each, state))}</div>`
      : html`<div class="row">${draw(one, state)}</div>`;
  render(html`<div>${virtualize({ items, renderItem })}</div>`, place);
  return () => render('', place);
};
