import { expect } from '@open-wc/testing';
import '../../src/define.js';
import type { BaseElement } from '../../src/internal/base-element.js';
import { createSpace } from '../../src/context/create-space.js';
import type { SectionName } from '../../src/contract/document.js';
import { languages } from '../../src/locale/languages.js';
import type { Space } from '../../src/state/space.js';
import list from '../../src/widgets/widgets.json';
import { fullDocument, minimalDocument, withSection, without } from '../fixtures/fixtures.js';
import { mount, part, parts, settled, testNow, textOf, unmountAll } from '../helpers/mount.js';
import { serve, until } from '../helpers/service.js';

type Tag = `vonk-${keyof typeof list}`;

/** Every widget with the section that it cannot do without. */
const widgets = Object.entries(list).map(([name, { needs }]) => [`vonk-${name}` as Tag, needs as SectionName] as const);

/** A name of the widget's region, as a screen reader says it. */
function nameOf(element: Element): string {
  const base = part(element, 'base');
  const id = base.getAttribute('aria-labelledby') ?? '';
  return element.shadowRoot?.getElementById(id)?.textContent?.trim() ?? '';
}

async function inState(tag: Tag, state: string): Promise<BaseElement> {
  const full = fullDocument();
  const section = widgets.find(([one]) => one === tag)?.[1] ?? 'values';
  switch (state) {
    case 'ready':
      return await mount(tag, { document: full });
    case 'smallest':
      return await mount(tag, { document: minimalDocument() });
    case 'empty':
      return await mount(tag, { document: withSection(full, section, []) });
    case 'not set up':
      return await mount(tag, { document: { vonk: 1 } });
    case 'nothing configured':
      return await mount(tag);
    case 'nobody signed in':
      return await mount(tag, { document: without(full, 'viewer') });
    case 'not for me':
      return await mount(tag, { document: withSection(full, 'preferences', { stance: 'no' }) });
    case 'failed': {
      const service = await serve({ status: 500 });
      return await mount(tag, { attributes: { src: service.url } });
    }
    case 'preview of a failure': {
      const service = await serve({ body: '{' });
      return await mount(tag, { attributes: { src: service.url, preview: '' } });
    }
    case 'preview':
      return await mount(tag, {
        document: { ...full, [section]: 'nonsense' },
        attributes: { preview: '' },
      });
    default:
      throw new Error(state);
  }
}

const states = [
  'ready',
  'smallest',
  'empty',
  'not set up',
  'nothing configured',
  'nobody signed in',
  'not for me',
  'failed',
  'preview of a failure',
  'preview',
];

describe('every widget', () => {
  afterEach(() => {
    unmountAll();
    document.documentElement.style.colorScheme = '';
    document.documentElement.dir = '';
    document.adoptedStyleSheets = [];
  });

  for (const [tag] of widgets) {
    describe(tag, function () {
      this.timeout(30_000);

      for (const state of states) {
        it(`has a name and words, and is accessible: ${state}`, async () => {
          const element = await inState(tag, state);
          expect(nameOf(element)).not.to.equal('');
          expect(part(element, 'content').textContent?.trim()).not.to.equal('');
          await expect(element).to.be.accessible();
        });
      }

      it('is accessible in the dark', async () => {
        document.documentElement.style.colorScheme = 'dark';
        document.body.style.background = 'Canvas';
        await expect(await inState(tag, 'ready')).to.be.accessible();
        document.body.style.background = '';
      });

      it('says calmly that something cannot be shown, without the reason, and tries again', async () => {
        const service = await serve({ status: 500 });
        const element = await mount(tag, { attributes: { src: service.url } });
        expect(textOf(element)).to.contain('This cannot be shown right now.');
        expect(textOf(element)).not.to.contain('500');
        await service.change({ body: fullDocument() });
        part(element, 'retry').click();
        await until(() => parts(element, 'error').length === 0, 'the widget after trying again');
      });

      it('tells place and cure to somebody with preview, and to nobody else', async () => {
        const reader = await mount(tag, { document: { ...fullDocument(), vonk: 9 } });
        expect(parts(reader, 'problems')).to.have.length(0);
        const editor = await mount(tag, { document: { ...fullDocument(), vonk: 9 }, attributes: { preview: '' } });
        const text = part(editor, 'problems').textContent ?? '';
        expect(text).to.contain('/vonk').and.contain('unsupported-version');
      });

      it('shows a skeleton that says "one moment" to a screen reader while it waits', async () => {
        const service = await serve({ body: fullDocument(), delay: 400 });
        const element = document.createElement(tag);
        element.setAttribute('src', service.url);
        const frame = document.createElement('div');
        frame.className = 'vonk-test-frame';
        frame.lang = 'en';
        frame.append(element);
        document.body.append(frame);
        await until(() => parts(element, 'skeleton').length > 0 && textOf(element).includes('One moment.'));
        expect(nameOf(element)).not.to.equal('');
        await settled(element);
      });

      it('does not overflow a column of 280 px, from left to right or from right to left, in any language', async () => {
        for (const dir of ['ltr', 'rtl'])
          for (const language of languages) {
            document.documentElement.dir = dir;
            const element = await mount(tag, { document: fullDocument(), width: 280, language });
            const frame = element.getBoundingClientRect();
            for (const inner of element.shadowRoot?.querySelectorAll('*') ?? []) {
              if (inner.closest('.visually-hidden, svg, dialog:not([open])')) continue;
              const box = inner.getBoundingClientRect();
              if (box.width === 0) continue;
              const what = `${inner.localName}.${inner.getAttribute('class') ?? ''} (${language}, ${dir})`;
              expect(box.right, what).to.be.at.most(frame.right + 1);
              expect(box.left, what).to.be.at.least(frame.left - 1);
            }
            unmountAll();
          }
      });

      it('keeps its words upright in a page with hostile CSS', async () => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(`
          * { letter-spacing: 1em; text-transform: uppercase; line-height: 0.5; text-indent: 4em; font-style: italic;
              text-align: right; white-space: nowrap; word-spacing: 2em; text-shadow: 0 0 4px red; }
          section, header, button, p { display: none; color: red; }
        `);
        document.adoptedStyleSheets = [sheet];
        const element = await mount(tag, { document: fullDocument() });
        const style = getComputedStyle(part(element, 'heading'));
        expect(style.textTransform).to.equal('none');
        expect(style.letterSpacing).not.to.equal('16px');
        expect(style.fontStyle).to.equal('normal');
        expect(style.whiteSpace).to.equal('normal');
        expect(style.textShadow).to.equal('none');
        expect(part(element, 'content').getClientRects().length).to.be.above(0);
      });

      it('stands where it is moved to, and leaves no listener behind when it goes', async () => {
        const space = createSpace({ data: fullDocument(), key: crypto.randomUUID(), now: () => testNow });
        const element = document.createElement(tag) as BaseElement;
        const holder = document.createElement('vonk-space');
        holder.space = space;
        holder.className = 'vonk-test-frame';
        holder.lang = 'en';
        holder.append(element);
        document.body.append(holder);
        await settled(element);
        const before = textOf(element);
        const inner = document.createElement('div');
        holder.append(inner);
        inner.append(element);
        await settled(element);
        expect(textOf(element)).to.equal(before);
        holder.remove();
        // Stores that are made of others let go of them a second after their own last listener.
        await until(() => listenersOf(space) === 0, 'the last listener to go');
      });

      it('does not throw on any value of any property', async () => {
        const element = (await mount(tag, { document: fullDocument() })) as BaseElement;
        for (const value of [null, undefined, 0, -1, '', 'x', NaN, [], {}, Symbol.iterator, () => 1, true]) {
          for (const name of ['data', 'src', 'headingLevel', 'density', 'heading', 'messages', 'preview']) {
            (element as unknown as Record<string, unknown>)[name] = typeof value === 'symbol' ? String(value) : value;
            await element.updateComplete;
          }
        }
        expect(part(element, 'base')).to.be.instanceOf(HTMLElement);
      });

      it('uses the heading, the level and the density that the page asks for', async () => {
        const element = await mount(tag, {
          document: fullDocument(),
          attributes: { heading: 'Our own title', 'heading-level': '4', density: 'compact' },
        });
        expect(nameOf(element)).to.equal('Our own title');
        expect(part(element, 'heading').getAttribute('aria-level')).to.equal('4');
        expect(part(element, 'base').dataset['density']).to.equal('compact');
      });

      it('keeps its headings between the levels 1 and 6, whatever the page asks for', async () => {
        for (const [wanted, expected] of [
          ['0', '1'],
          ['-3', '1'],
          ['1', '1'],
          ['6', '6'],
          ['7', '6'],
          ['400', '6'],
          ['2.5', '2'],
          ['none', '2'],
          ['', '1'],
        ] as const) {
          const element = await mount(tag, { document: fullDocument(), attributes: { 'heading-level': wanted } });
          expect(part(element, 'heading').getAttribute('aria-level'), wanted).to.equal(expected);
          const levels = [...(element.shadowRoot?.querySelectorAll('[aria-level]') ?? [])].map((one) =>
            Number(one.getAttribute('aria-level')),
          );
          for (const level of levels) expect(level, wanted).to.be.within(Number(expected), 6);
          unmountAll();
        }
      });

      it('takes its accent from one token of the page', async () => {
        const element = await mount(tag, { document: fullDocument() });
        const probe = document.createElement('i');
        part(element, 'base').append(probe);
        probe.style.color = 'var(--_accent)';
        element.parentElement?.style.setProperty('--vonk-accent', 'rgb(1, 2, 3)');
        expect(getComputedStyle(probe).color).to.equal('rgb(1, 2, 3)');
      });
    });
  }
});

/** How many listeners the stores of a space have, all together. */
function listenersOf(space: Space): number {
  return Object.values(space.sections)
    .concat([space.document, space.viewer, space.problems, space.minute] as never)
    .reduce((sum, store) => sum + (store as unknown as { readonly lc: number }).lc, 0);
}
