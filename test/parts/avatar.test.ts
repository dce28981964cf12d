import { expect } from '@open-wc/testing';
import { render } from 'lit';
import type { Person } from '../../src/contract/people.js';
import { avatar, avatarStyles } from '../../src/parts/avatar.js';
import { baseStyles } from '../../src/theme/base.styles.js';
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

/** The initials that stand over an avatar; nothing where none are drawn: only what is drawn has a size. */
function drawnInitials(element: Element): string | undefined {
  const { content, width, height } = getComputedStyle(element, '::before');
  const isDrawn = [width, height].every((size) => Number.parseFloat(size) > 0);
  return isDrawn && content !== 'none' ? (element.getAttribute('data-initials') ?? undefined) : undefined;
}

const failed = (image: HTMLElement): Promise<void> =>
  until(() => image instanceof HTMLImageElement && image.complete && image.naturalWidth === 0, 'no picture');
const arrived = (image: HTMLElement): Promise<void> =>
  until(() => image instanceof HTMLImageElement && image.complete && image.naturalWidth > 0, 'the picture');

describe('avatar', () => {
  afterEach(() => {
    for (const host of document.querySelectorAll('body > div')) if (host.shadowRoot) host.remove();
  });

  it('shows a face without letters over it', async () => {
    const image = place().show({ picture });
    await arrived(image);
    expect(drawnInitials(image)).to.equal(undefined);
  });

  it('shows initials, as large as the face would be, where the picture does not come', async () => {
    const { url } = await serve({ status: 404 });
    const image = place().show({ picture: `${url}?missing` });
    await failed(image);
    expect(drawnInitials(image)).to.equal('AP');
    const { width, height } = image.getBoundingClientRect();
    expect([width, height]).to.deep.equal([40, 40]);
    const before = getComputedStyle(image, '::before');
    expect([before.width, before.height], 'over the whole sign of something broken').to.deep.equal(['40px', '40px']);
    expect(before.backgroundImage).to.contain('gradient');
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
    expect(image.getAttribute('alt')).to.equal('');
    expect(image.textContent).to.equal('');
    expect(place().show({}).getAttribute('aria-hidden')).to.equal('true');
  });
});
