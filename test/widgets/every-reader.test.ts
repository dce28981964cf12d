import { expect } from '@open-wc/testing';
import '../../src/define.js';
import { fullDocument, type Json, withSection } from '../fixtures/fixtures.js';
import { mount, part, parts, settled, unmountAll } from '../helpers/mount.js';
import { until } from '../helpers/service.js';

const widgets = [
  'vonk-values-card',
  'vonk-content-feed',
  'vonk-goal-tracker',
  'vonk-kudos-wall',
  'vonk-leaderboard',
  'vonk-impact',
  'vonk-preferences',
] as const;

const letter = 'Somebody who read your post came to the open day and stayed the whole afternoon. '.repeat(25);

/** The accessible name of what refers to others by id, or names itself. */
function nameOf(element: Element): string {
  const root = element.getRootNode() as ShadowRoot;
  return (element.getAttribute('aria-labelledby') ?? '')
    .split(' ')
    .map((id) => root.getElementById(id))
    .map((one) => one?.getAttribute('aria-label') ?? one?.textContent ?? '')
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Every line of text that stands in an element. */
const linesIn = (element: Element): readonly string[] =>
  [...(element.shadowRoot?.querySelectorAll('*') ?? [])]
    .flatMap(({ childNodes }) => [...childNodes])
    .flatMap((node) => (node instanceof Text ? (node.textContent?.trim() ?? '') : []))
    .filter((line) => line !== '');

/** A list in which the first thing has other fields. */
const withFirst = (section: string, fields: Json): Json => {
  const [first, ...others] = fullDocument()[section] as readonly Json[];
  return withSection(fullDocument(), section, [{ ...first, ...fields }, ...others]);
};

describe('for every reader', function () {
  this.timeout(30_000);
  afterEach(() => unmountAll());

  for (const tag of widgets)
    it(`${tag} says nothing twice: a name is no description too`, async () => {
      const element = await mount(tag, { document: fullDocument() });
      for (const one of element.shadowRoot?.querySelectorAll('[title]') ?? [])
        expect(one.hasAttribute('aria-label') || one.hasAttribute('aria-labelledby'), one.outerHTML).to.equal(false);
    });

  for (const tag of widgets)
    it(`${tag} shows whoever edits the document no more of people than anybody else`, async () => {
      // Both wordings of a value are the organisation's own, and for its editors.
      const others = ({ wording, ...rest }: Json): Json => rest;
      const document = withSection(fullDocument(), 'values', (fullDocument()['values'] as readonly Json[]).map(others));
      const shown = async (canEdit: boolean): Promise<readonly string[]> =>
        linesIn(await mount(tag, { document: withSection(document, 'viewer', { id: 'p-1', canEdit }) }));
      const [reader, editor] = [await shown(false), await shown(true)];
      expect(reader).not.to.deep.equal([]);
      expect(editor).to.deep.equal(reader);
    });

  it('buttons of a note are named by whose note it is, each one differently', async () => {
    const element = await mount('vonk-kudos-wall', { document: fullDocument() });
    const buttons = [...(element.shadowRoot?.querySelectorAll('[data-panel], .reactions') ?? [])];
    const notes = new Map<Element | null, string>();
    for (const one of buttons) {
      const note = one.closest('[part=item]');
      const names = note?.querySelector('[part=names]')?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
      notes.set(note, names);
      expect(nameOf(one)).to.contain(names);
      expect(nameOf(one)).not.to.equal(names);
    }
    expect(notes.size).to.be.above(1);
  });

  it('a value and its lists are headings below the one of the widget', async () => {
    const element = await mount('vonk-values-card', {
      document: fullDocument(),
      attributes: { 'heading-level': '3' },
    });
    const levels = [...(element.shadowRoot?.querySelectorAll('[role=heading]') ?? [])].map((one) =>
      Number(one.getAttribute('aria-level')),
    );
    expect(part(element, 'name').getAttribute('aria-level')).to.equal('4');
    expect(levels.slice(0, 3)).to.deep.equal([3, 4, 5]);
    expect(levels.filter((level) => level === 5).length).to.be.above(2);
  });

  it('sixty values are one row to scroll in, and the value stays in sight', async () => {
    const [first] = fullDocument()['values'] as readonly Json[];
    const values = Array.from({ length: 60 }, (_, index) => ({
      ...first,
      id: `v-${index}`,
      name: `Value ${index}`,
      behaviours: [{ id: `b-${index}`, kind: 'everyday', text: 'Something that one sees.' }],
    }));
    for (const width of [280, 700]) {
      const element = await mount('vonk-values-card', {
        document: withSection(fullDocument(), 'values', values),
        width,
      });
      expect(part(element, 'choices').getBoundingClientRect().height).to.be.below(90);
      expect(part(element, 'base').scrollWidth).to.be.at.most(width);
      const last = [...part(element, 'choices').children].at(-1) as HTMLElement;
      last.focus();
      // Some browsers scroll there a little later.
      const edge = part(element, 'base').getBoundingClientRect().right;
      await until(() => last.getBoundingClientRect().right <= edge, 'the value in sight');
      unmountAll();
    }
  });

  it('a long letter is folded until somebody asks for all of it', async () => {
    const element = await mount('vonk-impact', { document: withFirst('feedback', { text: letter }) });
    const long = parts(element, 'text').find((one) => one.textContent === letter) as HTMLElement;
    const folded = long.getBoundingClientRect().height;
    expect(folded).to.be.below(long.scrollHeight);
    const unfold = part(element, 'unfold');
    expect(unfold.getAttribute('aria-expanded')).to.equal('false');
    expect(unfold.getAttribute('aria-controls')).to.equal(long.id);
    unfold.click();
    await settled(element);
    expect(long.getBoundingClientRect().height).to.be.above(folded);
    expect(part(element, 'unfold').textContent?.trim()).to.equal('Show less');
    part(element, 'unfold').click();
    await settled(element);
    expect(long.getBoundingClientRect().height).to.equal(folded);
  });

  it('a long promise to oneself is folded, and a short one is not', async () => {
    const treat = 'A whole day by the sea with a book that nobody recommended, and no telephone. '.repeat(3);
    const element = await mount('vonk-goal-tracker', { document: withFirst('goals', { treat }), width: 300 });
    const long = parts(element, 'treat').find((one) => one.textContent?.includes(treat.trim())) as HTMLElement;
    expect(long.getBoundingClientRect().height).to.be.below(long.scrollHeight);
    part(element, 'unfold').click();
    await settled(element);
    expect(long.getBoundingClientRect().height).to.be.closeTo(long.scrollHeight, 1);
    unmountAll();
    const short = await mount('vonk-goal-tracker', { document: withFirst('goals', { treat: 'Cake' }) });
    expect(parts(short, 'unfold')).to.have.length(0);
  });
});
