import { expect } from '@open-wc/testing';
import '../../src/define.js';
import fluentCss from '../../src/theme/fluent.css?inline';
import materialCss from '../../src/theme/material.css?inline';
import sharepointCss from '../../src/theme/sharepoint.css?inline';
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

/** Styles of the page around the widgets. */
function style(css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

const moment = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, 20));
const numberOf = (value: string): number => Number.parseFloat(value);

/** What is pressed or filled in. A box to tick has its whole line. */
const controls =
  'button, summary, select, textarea, input:not([type=hidden], [type=checkbox], [type=radio]), label.option';

describe('a widget in the page of a host', () => {
  afterEach(() => {
    unmountAll();
    document.adoptedStyleSheets = [];
    document.documentElement.style.fontSize = '';
  });

  it('leaves room between itself and the widget below, which any rule of the page sets otherwise', async () => {
    const first = await mount('vonk-values-card', { document: fullDocument() });
    const second = await mount('vonk-kudos-wall', { document: fullDocument() });
    const distance = (): number => second.getBoundingClientRect().top - first.getBoundingClientRect().bottom;
    expect(distance()).to.equal(16);
    document.body.style.setProperty('--vonk-gap', '40px');
    expect(distance()).to.equal(40);
    document.body.style.removeProperty('--vonk-gap');
    style('.vonk-test-frame * { margin: 0; }');
    expect(distance()).to.equal(0);
  });

  for (const tag of widgets) {
    it(`${tag} keeps its size in a page that made its own rem small`, async () => {
      const size = async (): Promise<readonly number[]> => {
        const element = await mount(tag, { document: fullDocument(), width: 700 });
        const sizes = [...(element.shadowRoot?.querySelectorAll<HTMLElement>(`[part], ${controls}`) ?? [])]
          .map((one) => one.getBoundingClientRect().height)
          .map(Math.round);
        for (const control of element.shadowRoot?.querySelectorAll(controls) ?? []) {
          const { width, height } = control.getBoundingClientRect();
          if (width > 1) expect(height, control.className).to.be.at.least(24);
        }
        unmountAll();
        return sizes;
      };
      const usual = await size();
      document.documentElement.style.fontSize = '62.5%';
      expect(await size()).to.deep.equal(usual);
    });

    it(`${tag} grows with the letters that a reader asks for, and drops to one column in time`, async () => {
      document.documentElement.style.fontSize = '200%';
      const element = await mount(tag, { document: fullDocument(), width: 640 });
      expect(numberOf(getComputedStyle(part(element, 'base')).fontSize)).to.equal(30);
      for (const icon of element.shadowRoot?.querySelectorAll('.icon') ?? [])
        expect(icon.getBoundingClientRect().width, icon.parentElement?.className).to.be.at.least(26);
      for (const button of element.shadowRoot?.querySelectorAll<HTMLElement>('.button') ?? []) {
        if (button.getBoundingClientRect().width === 0) continue;
        const longest = Math.max(
          ...(button.textContent ?? '')
            .trim()
            .split(/\s+/)
            .map((word) => word.length),
        );
        const text = document.createRange();
        text.selectNodeContents(button);
        const lines = new Set([...text.getClientRects()].map(({ top }) => Math.round(top / 20))).size;
        expect(lines, button.textContent ?? '').to.be.at.most(Math.max(3, (button.textContent ?? '').length / longest));
      }
      expect(element.shadowRoot?.querySelector('.base')?.scrollWidth).to.be.at.most(640);
    });
  }

  it('takes the size of one rem from a token of the page', async () => {
    style(':root { --vonk-rem: 20px; }');
    const element = await mount('vonk-kudos-wall', { document: fullDocument() });
    expect(getComputedStyle(part(element, 'base')).fontSize).to.equal('18.75px');
    expect(getComputedStyle(part(element, 'avatar')).inlineSize).to.equal('50px');
  });

  for (const [name, css] of Object.entries({ fluent: fluentCss, sharepoint: sharepointCss, material: materialCss }))
    it(`keeps the sizes of the preset ${name} in a page that made its own rem small`, async () => {
      style(css);
      const element = await mount('vonk-values-card', { document: fullDocument() });
      const usual = getComputedStyle(part(element, 'base')).fontSize;
      document.documentElement.style.fontSize = '62.5%';
      expect(getComputedStyle(part(element, 'base')).fontSize).to.equal(usual);
    });

  it('stays a block with its own looks in a page that unsets everything, and still hides', async () => {
    const usual = await mount('vonk-values-card', { document: fullDocument(), width: 600 });
    const looks = (element: Element): readonly string[] => {
      const { borderTopWidth, fontSize, paddingTop, backgroundColor } = getComputedStyle(part(element, 'base'));
      return [borderTopWidth, fontSize, paddingTop, backgroundColor, getComputedStyle(element).display];
    };
    const before = looks(usual);
    unmountAll();
    style('* { all: unset; } .vonk-test-frame { display: block; } #away { display: none; }');
    const element = await mount('vonk-values-card', { document: fullDocument(), width: 600 });
    await moment();
    expect(looks(element)).to.deep.equal(before);
    expect(element.getBoundingClientRect().width).to.equal(600);
    element.hidden = true;
    expect(getComputedStyle(element).display).to.equal('none');
    element.hidden = false;
    element.style.display = 'none';
    expect(getComputedStyle(element).display).to.equal('none');
  });

  it('leaves its display to the page otherwise', async () => {
    style('vonk-values-card { display: inline-block; } .none { display: none; }');
    const element = await mount('vonk-values-card', { document: fullDocument() });
    await moment();
    expect(getComputedStyle(element).display).to.equal('inline-block');
    style('vonk-values-card { display: none; }');
    expect(getComputedStyle(element).display).to.equal('none');
  });

  it('in a space, is laid out by whatever lays out the space, and by the space where the page gives it a layout', async () => {
    const element = await mount('vonk-values-card', { document: fullDocument(), width: 700 });
    const space = element.parentElement as HTMLElement;
    expect(getComputedStyle(space).display).to.equal('contents');
    space.append(document.createElement('vonk-values-card'));
    style(
      '.vonk-test-frame { display: flex; } .vonk-test-frame > * { flex: 1; } vonk-space { display: grid; grid-template-columns: 1fr 1fr; }',
    );
    expect(space.getBoundingClientRect().width).to.equal(700);
    expect(element.getBoundingClientRect().width).to.equal(350);
  });
});
