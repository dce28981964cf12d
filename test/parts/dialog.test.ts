import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import '../../src/define.js';
import { fullDocument, without } from '../fixtures/fixtures.js';
import { mount, parts, still, unmountAll } from '../helpers/mount.js';
import { until } from '../helpers/service.js';

type Tag = 'vonk-kudos-wall' | 'vonk-goal-tracker' | 'vonk-content-feed';

/** Each dialog: its widget, the part that opens it, and the button that carries it out. */
const dialogs: readonly (readonly [Tag, string, string])[] = [
  ['vonk-kudos-wall', 'give', '[part=send]'],
  ['vonk-goal-tracker', 'new', '[part=set]'],
  ['vonk-content-feed', 'mine', '.composer-foot .button-primary'],
];

async function opened(tag: Tag, opener: string): Promise<readonly [HTMLElement, HTMLDialogElement]> {
  const document = without({ ...fullDocument(), actions: { href: 'https://a.example/actions' } }, 'preferences');
  const element = await mount(tag, { document });
  await until(() => parts(element, opener).length > 0, `the button "${opener}"`);
  parts(element, opener)[0]?.click();
  const dialog = (): HTMLDialogElement | null | undefined =>
    element.shadowRoot?.querySelector<HTMLDialogElement>('dialog[open]');
  await until(() => dialog() !== null && dialog() !== undefined, 'the dialog');
  await still(element);
  return [element, dialog() as HTMLDialogElement];
}

const isInView = ({ top, bottom, left, right }: DOMRect): boolean =>
  top >= -1 && left >= -1 && bottom <= innerHeight + 1 && right <= innerWidth + 1;
const told = ({ top, bottom, left, right }: DOMRect): string =>
  `${[top, bottom, left, right].map(Math.round).join(' ')} of ${innerWidth} × ${innerHeight}`;

describe('a dialog', () => {
  afterEach(async () => {
    document.documentElement.style.zoom = '';
    unmountAll();
    await setViewport({ width: 800, height: 600 });
  });

  for (const [tag, opener, doer] of dialogs) {
    for (const [width, height] of [
      [1200, 800],
      [700, 600],
    ] as const)
      for (const zoom of ['1', '1.5', '2'])
        it(`of ${tag} is in view in a window of ${width} × ${height}, zoomed ${zoom} times by the page`, async () => {
          await setViewport({ width, height });
          document.documentElement.style.zoom = zoom;
          const [element, dialog] = await opened(tag, opener);
          const box = dialog.getBoundingClientRect();
          expect(isInView(box), told(box)).to.equal(true);
          const button = dialog.querySelector<HTMLElement>(doer)!;
          button.focus();
          await still(element);
          const there = button.getBoundingClientRect();
          expect(isInView(there), `the button: ${told(there)}`).to.equal(true);
        });
  }

  for (const [tag, opener, doer] of dialogs.slice(0, 2))
    it(`of ${tag} keeps what is decided at its end in sight in a low window`, async () => {
      await setViewport({ width: 600, height: 450 });
      const [element, dialog] = await opened(tag, opener);
      expect(dialog.scrollHeight).to.be.above(dialog.clientHeight);
      const button = dialog.querySelector<HTMLElement>(doer)!;
      for (const top of [0, 40, dialog.scrollHeight]) {
        dialog.scrollTop = top;
        await still(element);
        const box = button.getBoundingClientRect();
        const { bottom } = dialog.getBoundingClientRect();
        expect(box.bottom, `at ${top}`).to.be.at.most(bottom);
        const at = element.shadowRoot?.elementFromPoint(box.left + box.width / 2, box.bottom - 4);
        expect(button.contains(at ?? null), `at ${top}`).to.equal(true);
      }
    });
});
