import { expect } from '@open-wc/testing';
import '../../src/define.js';
import { fullDocument } from '../fixtures/fixtures.js';
import { mount, part, unmountAll } from '../helpers/mount.js';

const widgets = [
  'vonk-values-card',
  'vonk-content-feed',
  'vonk-goal-tracker',
  'vonk-kudos-wall',
  'vonk-leaderboard',
  'vonk-impact',
  'vonk-preferences',
] as const;
type Tag = (typeof widgets)[number];

interface Layout {
  /** The page around the place of the widget. */
  readonly page: string;
  /** What the page says of the widget itself. */
  readonly own?: string;
}

const place = '<div id="place" style="display: contents"></div>';
const long = 'A whole paragraph of a page that stands beside it, and would like one long line for itself. '.repeat(20);

/** How people put a widget into a page; `place` is where it stands. */
const layouts: Readonly<Record<string, Layout>> = {
  'a plain page': { page: place },
  'a flex row': { page: `<div style="display: flex">${place}</div>` },
  'a flex row in the middle': { page: `<div style="display: flex; justify-content: center">${place}</div>` },
  'a flex row beside a long text': { page: `<div style="display: flex"><article>${long}</article>${place}</div>` },
  'a flex row, growing': { page: `<div style="display: flex">${place}</div>`, own: 'flex: 1' },
  'a flex column in the middle': {
    page: `<div style="display: flex; flex-direction: column; align-items: center">${place}</div>`,
  },
  'an inline flex row': { page: `<div style="display: inline-flex">${place}</div>` },
  'a grid with a track of its own size': {
    page: `<div style="display: grid; grid-template-columns: auto">${place}</div>`,
  },
  'a grid beside a text': {
    page: `<div style="display: grid; grid-template-columns: auto auto"><p>${long}</p>${place}</div>`,
  },
  'a grid that centres': { page: `<div style="display: grid; place-items: center">${place}</div>` },
  'a float': { page: `<div style="display: flow-root">${place}<p>${long}</p></div>`, own: 'float: inline-start' },
  'a cell of a table': {
    page: `<table style="border-spacing: 0"><tr><td style="padding: 0">${place}</td></tr></table>`,
  },
  'two cells of a table': {
    page: `<table style="border-spacing: 0"><tr><td>${long}</td><td style="padding: 0">${place}</td></tr></table>`,
  },
  'an inline block': { page: place, own: 'display: inline-block' },
  'an absolute place': {
    page: `<div style="position: relative; min-block-size: 40px">${place}</div>`,
    own: 'position: absolute',
  },
  'its own content': { page: place, own: 'inline-size: fit-content' },
  'the most it wants': { page: place, own: 'inline-size: max-content' },
  'columns of text': { page: `<div style="columns: 2; column-gap: 0">${place}<p>${long}</p></div>` },
  'an open dialog': { page: `<dialog id="opens">${place}</dialog>` },
  'a modal dialog': { page: `<dialog id="modal">${place}</dialog>` },
  'a popover': { page: `<div popover id="pops">${place}</div>` },
};

/** The readable width that a widget takes wherever there is room for it. */
const readable = 18 * 16;

async function stand(tag: Tag, { page, own = '' }: Layout, width: number): Promise<HTMLElement> {
  const element = await mount(tag, { document: fullDocument(), width });
  const space = element.parentElement as HTMLElement;
  const frame = space.parentElement as HTMLElement;
  frame.insertAdjacentHTML('beforeend', page);
  frame.querySelector('#place')?.append(space);
  frame.querySelector<HTMLDialogElement>('#opens')?.show();
  frame.querySelector<HTMLDialogElement>('#modal')?.showModal();
  frame.querySelector<HTMLElement>('#pops')?.showPopover();
  element.style.cssText = own;
  await element.updateComplete;
  return element;
}

/** How much of a line there is for a widget: that of the page, less where the layout shares it or pads it. */
function roomFor(name: string, width: number): number {
  if (name.startsWith('two cells')) return 16 * 16;
  if (/beside|columns/.test(name)) return width * 0.38;
  if (/dialog|popover/.test(name)) return Math.min(width, innerWidth - 80);
  return width;
}

describe('a widget in a layout', () => {
  afterEach(() => unmountAll());

  for (const tag of widgets)
    describe(tag, function () {
      this.timeout(30_000);

      for (const width of [720, 280])
        it(`is readable and stays inside, in ${width} px of any layout`, async () => {
          for (const [name, layout] of Object.entries(layouts)) {
            // Two columns beside each other are more than so narrow a page can hold, whatever stands in them.
            if (width < readable && /beside|two cells|columns/.test(name)) continue;
            const element = await stand(tag, layout, width);
            const what = `${name}, ${width} px`;
            const frame = element.closest<HTMLElement>('.vonk-test-frame');
            const inTopLayer = /dialog|popover/.test(name);
            const box = element.getBoundingClientRect();
            const room = roomFor(name, width);
            expect(box.width, `width in ${what}`).to.be.at.least(Math.min(readable, room) - 1);
            expect(box.width, `width in ${what}`).to.be.at.most((inTopLayer ? innerWidth : width) + 1);
            if (!inTopLayer) expect(frame?.scrollWidth, `overflow in ${what}`).to.be.at.most(width + 1);
            expect(document.documentElement.scrollWidth, `overflow of the page in ${what}`).to.be.at.most(innerWidth);
            const base = part(element, 'base').getBoundingClientRect();
            expect(base.width, `what is drawn in ${what}`).to.be.closeTo(box.width, 1);
            expect(box.height, `height in ${what}`).to.be.within(100, 16_000);
            unmountAll();
          }
        });
    });
});
