import { expect } from '@open-wc/testing';
import '../../src/define.js';
import { arbitraryDocument } from '../fixtures/arbitrary-document.js';
import { type Json, fullDocument } from '../fixtures/fixtures.js';
import { spokenDocument, spokenSign } from '../fixtures/spoken.js';
import { fc } from '../helpers/fast-check.js';
import { mount, settled, unmountAll } from '../helpers/mount.js';

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

/** Fields that hold what people read. Whatever stands in them is marked, so that it is known again on the page. */
const written = new Set(
  'name title text meaning about role why benefit example treat note every tips starters variants for label source broughtYou forWhom steps alt skills able hashtags'.split(
    ' ',
  ),
);
/** Sections of people and things that have a name of their own. */
const named = new Set(['people', 'teams', 'values', 'organisation']);

function marked(value: unknown, key = '', section = '', depth = 0): unknown {
  if (typeof value === 'string') {
    const isName = key === 'name' && named.has(section) && depth <= 3;
    return written.has(key) && !/^[a-z0-9-]+$/.test(value) ? `${isName ? '⟪' : '⟦'}${value}` : value;
  }
  if (Array.isArray(value)) return value.map((one) => marked(one, key, section, depth + 1));
  if (typeof value !== 'object' || value === null) return value;
  // A text in several languages is one text.
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [
      name,
      marked(one, /^(en|nl|fr|de)$/.test(name) ? key : name, section === '' ? name : section, depth + 1),
    ]),
  );
}

/** Themes are no names of organisations: only the name of the organisation itself is. */
function markedDocument(): Json {
  const document = marked(fullDocument()) as Json;
  const { organisation, ...others } = document;
  const themes = (organisation as { themes?: readonly { name: unknown }[] }).themes ?? [];
  const plain = JSON.parse(JSON.stringify(themes).replaceAll('⟪', '⟦')) as unknown;
  return { ...others, organisation: { ...(organisation as Json), themes: plain } };
}

/** All that can be seen of a widget: unfolded, opened, with its forms. */
async function opened(tag: Tag, document = markedDocument(), language = 'en'): Promise<HTMLElement> {
  const element = await mount(tag, { document, language });
  const root = element.shadowRoot as ShadowRoot;
  const press = async (selector: string): Promise<void> => {
    for (const button of root.querySelectorAll<HTMLElement>(selector)) {
      button.click();
      await settled(element);
    }
  };
  await press('[part=unfold][aria-expanded=false], .step-title[aria-expanded=false]');
  for (const details of root.querySelectorAll('details')) details.open = true;
  await new Promise((resolve) => setTimeout(resolve, 20));
  await settled(element);
  await press('[part=give], [part=new], [part=mine]:not([part=mine] ~ *)');
  await press('input[role=combobox]');
  await settled(element);
  return element;
}

function textsIn(root: Node, sign: RegExp): readonly Text[] {
  const found: Text[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    if (text.data.search(sign) >= 0 && !text.parentElement?.closest('style, textarea')) found.push(text);
  }
  return found;
}

/** The first wording of every text, as a plain string. */
const inOneLanguage = (document: Json): Json =>
  JSON.parse(JSON.stringify(document), (_key, value: unknown) =>
    typeof value === 'object' && value !== null && 'nl' in value ? value.nl : value,
  ) as Json;

/** Attributes that are read aloud. They are in the language of their element, and of nothing smaller. */
const aloud = ['alt', 'aria-label', 'title', 'aria-description', 'placeholder'];

/** Words that are in another language than their element says. */
function misspoken(root: ShadowRoot): readonly string[] {
  const texts = textsIn(root, spokenSign).map((text) => [text.data, text.parentElement] as const);
  const names = aloud.flatMap((name) =>
    [...root.querySelectorAll(`[${name}*="⟦"]`)].map((one) => [one.getAttribute(name) ?? '', one] as const),
  );
  return [...texts, ...names].flatMap(([words, element]) => {
    const lang = element?.closest('[lang]')?.getAttribute('lang')?.toLowerCase();
    return [...words.matchAll(spokenSign)].every(([, tag]) => tag?.toLowerCase() === lang)
      ? []
      : `${lang}: ${words.trim()} (in ${element?.closest('[part], [class]')?.outerHTML.slice(0, 80)})`;
  });
}

describe('every text of a document', function () {
  this.timeout(30_000);
  afterEach(() => {
    unmountAll();
    document.documentElement.dir = '';
  });

  it('lists names as our sentence does, in a page from right to left', async () => {
    document.documentElement.dir = 'rtl';
    const element = await mount('vonk-kudos-wall', { document: fullDocument(), width: 1000 });
    for (const names of element.shadowRoot?.querySelectorAll('[part=names]') ?? []) {
      const boxes = [...names.querySelectorAll('bdi')].map((name) => name.getClientRects()[0] as DOMRect);
      boxes.slice(1).forEach((box, index) => {
        const before = boxes[index] as DOMRect;
        if (Math.abs(box.top - before.top) < 2) expect(box.left, names.textContent ?? '').to.be.above(before.left);
      });
    }
  });

  for (const tag of widgets) {
    it(`${tag} stands in the direction of its own script, apart from what is beside it`, async () => {
      const element = await opened(tag);
      const texts = textsIn(element.shadowRoot as ShadowRoot, /[⟦⟪]/);
      expect(texts.length).to.be.above(2);
      for (const text of texts) {
        const own = text.parentElement?.closest('bdi, [dir=auto]');
        expect(own, text.data).not.to.equal(null);
        if (own?.matches('bdi')) expect(own.textContent?.match(/[⟦⟪]/g)?.length, text.data).to.equal(1);
      }
    });

    it(`${tag} says of every text in which language it is, where that is not the language of the page`, async () => {
      const documents = { full: fullDocument(), plain: inOneLanguage(fullDocument()) };
      await fc.assert(
        fc.asyncProperty(
          fc.oneof(fc.constantFrom('full', 'plain'), arbitraryDocument({ always: ['people', 'acts'] })),
          fc.constantFrom('en', 'nl', 'de', 'es'),
          fc.constantFrom('nl', 'en', 'ja', undefined),
          fc.array(fc.constantFrom('nl', 'fr', 'pt-BR', 'en', undefined), { minLength: 3, maxLength: 5 }),
          async (given, page, usual, written) => {
            const document = typeof given === 'string' ? documents[given] : given;
            const element = await opened(tag, spokenDocument(document, { usual, written }), page);
            expect(misspoken(element.shadowRoot as ShadowRoot).join('\n')).to.equal('');
            unmountAll();
          },
        ),
        {
          numRuns: 8,
          examples: [
            ['full', 'en', 'nl', ['nl', 'fr', undefined]],
            ['plain', 'en', 'nl', ['nl', 'fr']],
          ],
          endOnFailure: true,
          includeErrorInReport: true,
        },
      );
    });

    it(`${tag} keeps names as they are when the page is translated`, async () => {
      const element = await opened(tag);
      for (const text of textsIn(element.shadowRoot as ShadowRoot, /⟪/))
        expect(text.parentElement?.closest('[translate=no]'), text.data).not.to.equal(null);
    });

    it(`${tag} ends its own sentences on the right side in a page from right to left`, async () => {
      document.documentElement.dir = 'rtl';
      const element = await opened(tag);
      const range = document.createRange();
      for (const text of textsIn(element.shadowRoot as ShadowRoot, /[a-z]{3}\.\s*$/i)) {
        const end = text.data.trimEnd().length;
        const [stop, letter] = [end - 1, end - 2].map((at) => {
          range.setStart(text, at);
          range.setEnd(text, at + 1);
          return range.getBoundingClientRect();
        });
        if (!stop || !letter || letter.width === 0 || stop.width === 0) continue;
        expect(stop.left, text.data).to.be.at.least(letter.left);
      }
    });
  }
});
