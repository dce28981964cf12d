import { expect } from '@open-wc/testing';
import '../../src/context/define.js';
import '../../src/widgets/values-card/define.js';
import { button, everythingIn, mount, part, parts, textOf, unmountAll } from '../helpers/mount.js';

const consent = { status: 'in', at: '2026-01-10T10:00:00+01:00', textVersion: 'v1' };

const company = (): Record<string, unknown> => ({
  vonk: 1,
  organisation: { name: 'Linde', consentTexts: [{ version: 'v1', text: 'Yes.' }] },
  people: [{ id: 'p-1', name: 'An Peeters', role: { en: 'Planner' } }],
  values: [
    {
      id: 'v-1',
      name: { nl: 'Samen', en: 'Together' },
      meaning: { nl: 'We doen het samen.', en: 'We do it together.' },
      wording: { internal: 'We help first.', external: 'We are close.' },
      behaviours: [
        { id: 'b-1', kind: 'everyday', text: 'Ask who else is waiting.' },
        { id: 'b-2', kind: 'applauded', text: 'Sharing the credit.' },
        { id: 'b-3', kind: 'frowned-on', text: 'Deciding in the corridor.' },
      ],
      stories: [
        { text: 'We moved the pallet with five.', by: 'p-1', consent },
        { text: 'A secret story.', by: 'p-1', consent: { ...consent, status: 'out' } },
      ],
    },
    { id: 'v-2', name: 'Care', meaning: 'We look twice.', behaviours: [] },
  ],
  kudos: [
    {
      id: 'k-1',
      from: 'p-1',
      to: ['p-1'],
      text: 'Thanks for waiting.',
      value: 'v-1',
      at: '2026-11-01T10:00:00+01:00',
      shown: 'everyone',
    },
    { id: 'k-2', from: 'p-1', to: ['p-1'], text: 'A private word.', value: 'v-1', at: '2026-11-02T10:00:00+01:00' },
  ],
});

describe('vonk-values-card', () => {
  afterEach(unmountAll);

  it('shows a value with all three kinds of behaviour and the story of a colleague', async () => {
    const card = await mount('vonk-values-card', { document: company() });
    expect(part(card, 'name').textContent).to.equal('Together');
    const text = textOf(card);
    for (const line of [
      'Ask who else is waiting.',
      'Sharing the credit.',
      'Deciding in the corridor.',
      'five',
      'An Peeters',
    ])
      expect(text).to.contain(line);
  });

  it('lists each kind of behaviour under the words for it', async () => {
    const card = await mount('vonk-values-card', { document: company() });
    const lists = [...(card.shadowRoot?.querySelectorAll('.behaviours') ?? [])].map((list) => [
      card.shadowRoot?.getElementById(list.getAttribute('aria-labelledby') ?? '')?.textContent,
      list.textContent?.trim(),
    ]);
    expect(lists).to.deep.equal([
      ['In everyday life', 'Ask who else is waiting.'],
      ['What we applaud', 'Sharing the credit.'],
      ['What raises eyebrows', 'Deciding in the corridor.'],
    ]);
  });

  it('says what it is for: in the words of the organisation, or else in its own', async () => {
    const own = await mount('vonk-values-card', { document: company() });
    const { organisation } = company() as { organisation: object };
    const theirs = await mount('vonk-values-card', {
      document: { ...company(), organisation: { ...organisation, purpose: { text: 'We keep the city dry.' } } },
    });
    expect(part(own, 'why').textContent).to.equal('Our values, as what we do on an ordinary day.');
    expect(part(theirs, 'why').textContent).to.equal('We keep the city dry.');
    expect(textOf(part(own, 'footer'))).to.contain('All colleagues see the same.');
  });

  it('never shows a story without consent', async () => {
    const card = await mount('vonk-values-card', { document: company(), attributes: { preview: '' } });
    expect(everythingIn(card)).not.to.contain('A secret story.');
  });

  it('shows thanks as examples only when the receiver shows them to all', async () => {
    const card = await mount('vonk-values-card', { document: company() });
    expect(textOf(card)).to.contain('Thanks for waiting.');
    expect(everythingIn(card)).not.to.contain('A private word.');
  });

  it('shows the beginning of a long one', async () => {
    const { kudos, ...rest } = company() as { kudos: { text: string }[] };
    const [first, ...others] = kudos;
    const long = { ...first, text: 'A sentence that goes on. '.repeat(80) };
    const card = await mount('vonk-values-card', { document: { ...rest, kudos: [long, ...others] }, width: 320 });
    const height = card.shadowRoot?.querySelector('.thanks li')?.getBoundingClientRect().height;
    expect(height).to.be.within(60, 130);
  });

  it('quotes those thanks as the language of the page does', async () => {
    const card = await mount('vonk-values-card', { document: company(), language: 'fr' });
    expect(card.shadowRoot?.textContent).to.contain('«\u00a0Thanks for waiting.\u00a0»');
  });

  it('shows another value when its name is chosen', async () => {
    const card = await mount('vonk-values-card', { document: company() });
    button(card, 'Care').click();
    await card.updateComplete;
    expect(part(card, 'name').textContent).to.equal('Care');
    expect(button(card, 'Care').getAttribute('aria-pressed')).to.equal('true');
  });

  it('shows one value only where the page names it', async () => {
    const card = await mount('vonk-values-card', { document: company(), attributes: { value: 'v-2' } });
    expect(part(card, 'name').textContent).to.equal('Care');
    expect(parts(card, 'choices')).to.have.length(0);
  });

  it('shows the wording inside to everybody, and both to an editor alone', async () => {
    const reader = await mount('vonk-values-card', { document: company() });
    expect(part(reader, 'wording').textContent).to.equal('We help first.');
    expect(textOf(reader)).not.to.match(/We are close\.|differ/);
    const editor = await mount('vonk-values-card', {
      document: { ...company(), viewer: { id: 'p-1', canEdit: true } },
    });
    expect(textOf(editor)).to.contain('We are close.');
    expect(textOf(editor)).to.contain('We help first.').and.to.contain('Employees see the internal one only.');
    const preview = await mount('vonk-values-card', { document: company(), attributes: { preview: '' } });
    expect(textOf(preview)).to.contain('We are close.');
  });

  it('says to an editor that wordings differ, and only where they do', async () => {
    const flag = async (wording: object): Promise<boolean> => {
      const [first, ...others] = company()['values'] as readonly object[];
      const card = await mount('vonk-values-card', {
        document: { ...company(), viewer: { id: 'p-1', canEdit: true }, values: [{ ...first, wording }, ...others] },
      });
      return textOf(card).includes('The two wordings differ.');
    };
    expect(await flag({ internal: 'We help first.', external: 'We are close.' })).to.equal(true);
    expect(await flag({ internal: 'We help first.', external: 'We help first.' })).to.equal(false);
  });

  it('speaks the language of the page', async () => {
    const card = await mount('vonk-values-card', { document: company(), language: 'nl-BE' });
    expect(part(card, 'name').textContent).to.equal('Samen');
    expect(textOf(card)).to.contain('In het dagelijks leven');
  });
});
