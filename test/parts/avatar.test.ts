import { expect } from '@open-wc/testing';
import { render } from 'lit';
import type { Person } from '../../src/contract/people.js';
import { avatar, avatarStyles, initialsOf } from '../../src/parts/avatar.js';
import { baseStyles } from '../../src/theme/base.styles.js';
import { fc } from '../helpers/fast-check.js';
import { serve, until } from '../helpers/service.js';

const picture = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><rect width="40" height="40" fill="teal" /></svg>',
)}`;

/** Draws one person; drawn again, the same place shows somebody else. */
function place(): { readonly show: (person: Partial<Person>) => HTMLElement } {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [baseStyles, avatarStyles].flatMap(({ styleSheet }) => styleSheet ?? []);
  const base = document.createElement('div');
  base.className = 'base';
  root.append(base);
  document.body.append(host);
  return {
    show: (person) => {
      render(avatar({ id: 'p-1', name: 'An Peeters', ...person }), base);
      const found = root.querySelector<HTMLElement>('.avatar');
      if (!found) throw new Error('There is no avatar.');
      found.scrollIntoView();
      return found;
    },
  };
}

/** The initials that are seen in an avatar; nothing where a picture lies on them. */
function drawnInitials(element: HTMLElement): string | undefined {
  const { content } = getComputedStyle(element, '::before');
  const image = element.querySelector('img');
  const isCovered = image !== null && getComputedStyle(image).visibility === 'visible';
  // What a picture needs in order to be covered belongs to it in one browser alone.
  if (image) expect(getComputedStyle(image, '::before').content).to.be.oneOf(['none', 'normal']);
  return isCovered || content === 'none' ? undefined : content.replaceAll('"', '');
}

const pictureIn = (element: HTMLElement): HTMLImageElement | null => element.querySelector('img');
/** Once it is known whether the picture of an avatar comes. */
const known = async (element: HTMLElement, comes: boolean): Promise<void> => {
  const image = pictureIn(element);
  await until(() => image?.complete === true && image.naturalWidth > 0 === comes, `a picture: ${comes}`);
  // The browser knows it a little before it says so.
  await until(() => (drawnInitials(element) === undefined) === comes, `what is drawn where it comes: ${comes}`);
};
const failed = (element: HTMLElement): Promise<void> => known(element, false);
const arrived = (element: HTMLElement): Promise<void> => known(element, true);

describe('avatar', () => {
  afterEach(() => {
    for (const host of document.querySelectorAll('body > div')) if (host.shadowRoot) host.remove();
  });

  it('shows a face without letters over it or through it', async () => {
    const found = place().show({ picture });
    await arrived(found);
    expect(drawnInitials(found)).to.equal(undefined);
    const image = pictureIn(found) as HTMLImageElement;
    const { left, top, width, height } = found.getBoundingClientRect();
    const over = image.getBoundingClientRect();
    expect([over.left, over.top, over.width, over.height]).to.deep.equal([left, top, width, height]);
    const { backgroundImage, backgroundColor } = getComputedStyle(image);
    expect(backgroundImage, 'under a transparent picture').to.contain('gradient');
    expect(backgroundColor).not.to.match(/, 0\)$|transparent/);
    // What is touched there is the picture: it lies on top.
    const root = found.getRootNode() as ShadowRoot;
    expect(root.elementFromPoint(left + width / 2, top + height / 2) === image).to.equal(true);
  });

  it('shows initials, as large as the face would be, where the picture does not come', async () => {
    const { url } = await serve({ status: 404 });
    const image = place().show({ picture: `${url}?missing` });
    await failed(image);
    expect(drawnInitials(image)).to.equal('AP');
    const { width, height } = image.getBoundingClientRect();
    expect([width, height]).to.deep.equal([40, 40]);
  });

  it('shows initials where an address gives something that is no picture', async () => {
    const { url } = await serve({ body: 'no picture' });
    const image = place().show({ picture: url });
    await failed(image);
    expect(drawnInitials(image)).to.equal('AP');
  });

  it('shows the face once the address is mended, and the initials again where it breaks', async () => {
    const { url } = await serve({ status: 404 });
    const { show } = place();
    await failed(show({ picture: `${url}?missing` }));
    const image = show({ picture });
    await arrived(image);
    expect(drawnInitials(image)).to.equal(undefined);
    show({ picture: `${url}?again` });
    await failed(image);
    expect(drawnInitials(image)).to.equal('AP');
  });

  it('shows the initials of the next person where one without a face comes in the place of another', async () => {
    const { show } = place();
    await arrived(show({ picture }));
    expect(drawnInitials(show({ name: 'Jef van den Wouters' }))).to.equal('JW');
  });

  it('says nothing to a screen reader: the name stands beside it', async () => {
    const { url } = await serve({ status: 404 });
    const image = place().show({ picture: url });
    await failed(image);
    expect(pictureIn(image)?.getAttribute('alt')).to.equal('');
    expect(image.getAttribute('aria-hidden')).to.equal('true');
    expect(image.textContent).to.equal('');
    expect(place().show({}).getAttribute('aria-hidden')).to.equal('true');
  });

  it('takes as first letter what a reader takes for one, whatever the name is written in', () => {
    const segmenter = new Intl.Segmenter();
    const expected = (word: string): string => [...segmenter.segment(word)][0]?.segment.toLocaleUpperCase() ?? '';
    const unit = fc.oneof(
      fc.constantFrom('a', 'é', 'É', 'e\u0301', 'ß', 'Ж', 'й', 'и\u0306', 'Ω', '\u0483', '\u200d', '\ufe0f', '\u00ad'),
      fc.constantFrom('👩🏽‍💻', '🇧🇪', '한', '각', 'กำ', 'नि', "'", '-', 'ij', 'ﬁ', '\u1100\u1161'),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 2 }),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 2 }),
    );
    const word = fc.array(unit, { minLength: 1, maxLength: 5 }).map((units) => units.join(''));
    fc.assert(
      fc.property(word, word, (first, last) => {
        const words = `${first} ${last}`.trim().split(/\s+/u);
        const [one = '', other = ''] = [words[0], words.length > 1 ? words.at(-1) : undefined];
        expect(initialsOf(`${first} ${last}`)).to.equal(expected(one) + expected(other));
      }),
      { numRuns: 2000 },
    );
  });
});
