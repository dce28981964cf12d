import { expect, fixture } from '@open-wc/testing';
import { html, render } from 'lit';
import { ring, ringStyles } from '../../src/parts/ring.js';
import { baseStyles } from '../../src/theme/base.styles.js';

type Content = Parameters<typeof ring>[0];

/** A ring in a root of its own, as a widget has it; `spacing` is what a reader may ask of any text (WCAG 1.4.12). */
async function drawn(content: Partial<Content>, size: number, spacing = false): Promise<HTMLElement> {
  const host = await fixture<HTMLElement>(html`<div></div>`);
  const root = host.attachShadow({ mode: 'open' });
  const reader = new CSSStyleSheet();
  if (spacing)
    reader.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }',
    );
  root.adoptedStyleSheets = [baseStyles.styleSheet, ringStyles.styleSheet, reader].filter((one) => one !== undefined);
  render(
    html`<div class="base">
      ${ring({ share: 0.75, words: '3 of 4', about: 'this month', sparkling: false, ...content })}
    </div>`,
    root,
  );
  const found = root.querySelector<HTMLElement>('.ring') as HTMLElement;
  found.style.setProperty('--_ring-size', `${size}px`);
  // As the goal tracker has it in a narrow column.
  if (size < 100) found.style.setProperty('--_ring-font-size', 'var(--_font-size-m)');
  return found;
}

/** How far the farthest corner of the words is from the middle, as a share of the inner radius of the ring. */
function reach(element: HTMLElement): number {
  const box = element.getBoundingClientRect();
  const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
  const range = document.createRange();
  const walker = document.createTreeWalker(element.querySelector('.ring-words') as Node, NodeFilter.SHOW_TEXT);
  let most = 0;
  while (walker.nextNode()) {
    range.selectNodeContents(walker.currentNode);
    for (const line of range.getClientRects()) {
      if (line.width === 0) continue;
      // Letters do not fill the height of their line.
      const inset = line.height * 0.22;
      for (const across of [line.left, line.right])
        for (const down of [line.top + inset, line.bottom - inset])
          most = Math.max(most, Math.hypot(across - x, down - y));
    }
  }
  return most / (box.width * 0.415);
}

describe('a ring', () => {
  for (const [done, of] of [
    [1, 3],
    [4, 7],
    [0, 2],
    [5, 5],
  ] as const)
    it(`has as many beads as there were moments: ${done} of ${of}`, async () => {
      const element = await drawn({ share: { done, of } }, 104);
      expect(element.querySelectorAll('.ring-bead')).to.have.length(of);
      expect(element.querySelectorAll('.ring-bead-open')).to.have.length(of - done);
      const filled = [...element.querySelectorAll('.ring-bead')].map((bead) => getComputedStyle(bead).fill !== 'none');
      expect(filled).to.deep.equal(Array.from({ length: of }, (_, index) => index < done));
    });

  it('is empty while there was no moment, and keeps its beads apart when there were many', async () => {
    const none = await drawn({ share: { done: 0, of: 0 } }, 104);
    expect(none.querySelectorAll('.ring-bead')).to.have.length(0);
    expect(none.querySelectorAll('.ring-track')).to.have.length(1);
    const many = await drawn({ share: { done: 500, of: 1000 } }, 104);
    const beads = [...many.querySelectorAll('.ring-bead')].map((bead) => bead.getBoundingClientRect());
    expect(many.querySelectorAll('.ring-bead-open')).to.have.length(beads.length / 2);
    const [first, second] = beads;
    expect(Math.hypot((first?.x ?? 0) - (second?.x ?? 0), (first?.y ?? 0) - (second?.y ?? 0))).to.be.above(
      first?.width ?? 0,
    );
  });

  for (const words of ['3 of 4', '3 sur 4', '12 von 15', '10'])
    for (const size of [88, 104, 120])
      it(`keeps "${words}" inside ${size} px, also with the widest text that a reader may ask for`, async () => {
        expect(reach(await drawn({ words }, size))).to.be.at.most(1);
        expect(reach(await drawn({ words }, size, true))).to.be.at.most(1);
      });
});
