import { expect } from '@open-wc/testing';
import '../../src/context/define.js';
import '../../src/widgets/preferences/define.js';
import type { Action } from '../../src/contract/actions.js';
import { createSpace } from '../../src/context/create-space.js';
import { createProblem } from '../../src/contract/problem.js';
import { languages } from '../../src/locale/languages.js';
import { loading, valueOf } from '../../src/state/resource.js';
import type { Answer, DeviceStorage } from '../../src/state/space.js';
import type { PreferencesPanel } from '../../src/widgets/preferences/preferences.js';
import {
  type MountOptions,
  button,
  everythingIn,
  mount,
  part,
  parts,
  settledNearby,
  still,
  textOf,
  unmountAll,
} from '../helpers/mount.js';
import { until } from '../helpers/service.js';

type Json = Record<string, unknown>;

const company = (preferences?: Json, changes: Json = {}): Json => ({
  vonk: 1,
  organisation: {
    name: 'Linde',
    themes: [
      { id: 't-1', name: { nl: 'Vakmanschap', en: 'Craft' }, about: 'What lasts.' },
      { id: 't-2', name: 'The neighbourhood' },
    ],
  },
  viewer: { id: 'p-1' },
  people: [{ id: 'p-1', name: 'Noor Claes' }],
  acts: [
    { id: 'a-1', name: 'A post', place: 'online', channel: 'linkedin' },
    { id: 'a-2', name: 'Pass it on', place: 'online', channel: 'whatsapp' },
    { id: 'a-3', name: 'A talk', place: 'in-person' },
  ],
  feed: [
    {
      id: 'f-1',
      title: 'News',
      text: 'Text',
      reuse: 'adapt',
      publishedAt: '2026-11-01T09:00:00+01:00',
      channels: ['LinkedIn', 'Instagram'],
    },
  ],
  ...(preferences && { preferences }),
  ...changes,
});

const open = (preferences?: Json, options: MountOptions = {}): Promise<PreferencesPanel> =>
  mount('vonk-preferences', { document: company(preferences), ...options });

/** A service that answers in turn, and remembers what it was sent. */
const service = (...answers: Answer[]): { sent: Action[]; send: (action: Action) => Promise<Answer> } => {
  const sent: Action[] = [];
  return {
    sent,
    send: (action) => {
      sent.push(action);
      return Promise.resolve(answers[sent.length - 1] ?? { status: 'done' });
    },
  };
};
const refusal: Answer = { status: 'refused', problem: createProblem('refused', '/', { status: 422 }) };

/** What the widget asks for from now on. */
const asked = (panel: Element): unknown[] => {
  const details: unknown[] = [];
  for (const name of ['preferences-set', 'doubt-share', 'wish-share', 'me-erase'])
    panel.addEventListener(`vonk-${name}`, (event) => details.push((event as CustomEvent<unknown>).detail));
  return details;
};

const has = (panel: Element, name: string | RegExp): boolean =>
  [...(panel.shadowRoot?.querySelectorAll('button') ?? [])].some((one) => {
    const label = (one.getAttribute('aria-label') ?? one.textContent ?? '').replace(/\s+/g, ' ').trim();
    return typeof name === 'string' ? label === name : name.test(label);
  });

const field = (panel: Element, id: string): HTMLInputElement => {
  const found = panel.shadowRoot?.querySelector<HTMLInputElement>(`#${id}`);
  if (!found) throw new Error(`There is no field "${id}".`);
  return found;
};
const type = (input: HTMLInputElement, value: string): void => {
  input.value = value;
  input.dispatchEvent(new Event('change', { bubbles: true }));
};
/** Types and presses Enter; the same key may not press what gets the keyboard next. */
const enter = (input: HTMLInputElement, value: string): void => {
  input.value = value;
  const key = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true, cancelable: true });
  input.dispatchEvent(key);
  expect(key.defaultPrevented).to.equal(true);
};
const focused = (panel: Element): Element | null | undefined => panel.shadowRoot?.activeElement;
const titled = (panel: Element, title: RegExp): Promise<void> => {
  button(panel, title).click();
  return until(() => button(panel, title).ariaExpanded === 'true', 'the step to open');
};
const channel = (panel: Element, name: string): HTMLElement => {
  const found = [...(panel.shadowRoot?.querySelectorAll<HTMLElement>('.channel') ?? [])].find((one) =>
    one.querySelector('.channel-name')?.textContent?.includes(name),
  );
  if (!found) throw new Error(`There is no place "${name}".`);
  return found;
};
const choice = (panel: Element, name: string, label: string): HTMLButtonElement => {
  const found = [...channel(panel, name).querySelectorAll('button')].find((one) => one.textContent?.trim() === label);
  if (!found) throw new Error(`There is no choice "${label}".`);
  return found;
};

describe('vonk-preferences', () => {
  afterEach(unmountAll);

  describe('the first question', () => {
    it('offers three answers that look exactly the same, none chosen beforehand', async () => {
      const panel = await open();
      const answers = parts(panel, 'answer');
      expect(answers.map((one) => one.textContent?.trim())).to.deep.equal(['Yes, gladly', 'Maybe', 'Not for me']);
      const looks = answers.map((one) => {
        const style = getComputedStyle(one);
        const { width, height } = one.getBoundingClientRect();
        const said = [...one.attributes]
          .filter(({ name }) => name !== 'id')
          .map(({ name, value }) => `${name}=${value}`);
        return [...style]
          .filter((name) => !/inline-size|^width|perspective-origin|transform-origin/.test(name))
          .map((name) => `${name}: ${style.getPropertyValue(name)}`)
          .concat(`${Math.round(width)} x ${Math.round(height)}`, ...said)
          .join('\n');
      });
      expect(looks[1]).to.equal(looks[0]);
      expect(looks[2]).to.equal(looks[0]);
      expect(panel.shadowRoot?.querySelectorAll('[aria-pressed=true], :checked')).to.have.length(0);
      expect(parts(panel, 'step')).to.have.length(1);
    });

    for (const [label, stance, sentence] of [
      ['Yes, gladly', 'yes', 'You said yes.'],
      ['Maybe', 'maybe', 'You said maybe.'],
      ['Not for me', 'no', 'You said it is not for you.'],
    ] as const) {
      it(`saves "${label}" by one press, says so quietly and keeps the keyboard`, async () => {
        const panel = await open();
        const details = asked(panel);
        button(panel, label).click();
        await until(() => textOf(panel).includes('kept on this device'), 'the answer to be kept');
        expect(details).to.deep.equal([{ stance }]);
        expect(part(panel, 'said').textContent).to.contain(sentence);
        expect(parts(panel, 'answer')).to.have.length(0);
        expect(focused(panel)).to.equal(part(panel, 'change'));
      });
    }

    it('is not put again after "not for me", also on the next visit', async () => {
      const key = `visit ${crypto.randomUUID()}`;
      const first = await open(undefined, { space: { key } });
      button(first, 'Not for me').click();
      await until(() => textOf(first).includes('kept on this device'), 'the answer to be kept');
      unmountAll();
      const second = await open(undefined, { space: { key } });
      expect(parts(second, 'answer')).to.have.length(0);
      expect(part(second, 'said').textContent).to.contain('the question stays away');
    });

    it('offers nothing further to somebody who said "not for me", and asks for no reason', async () => {
      const panel = await open({ stance: 'no' }, { space: service() });
      expect(parts(panel, 'step')).to.have.length(1);
      expect(parts(panel, 'doubts')).to.have.length(0);
      expect(parts(panel, 'wish')).to.have.length(0);
      expect(panel.shadowRoot?.querySelectorAll('input, textarea')).to.have.length(0);
      const visible = [...(panel.shadowRoot?.querySelectorAll('button') ?? [])].filter((one) => one.checkVisibility());
      expect(visible.map((one) => one.textContent?.trim())).to.deep.equal(['Change my answer']);
    });

    it('can be answered otherwise at any time, or left as it is', async () => {
      const panel = await open({ stance: 'no' });
      part(panel, 'change').click();
      await until(() => parts(panel, 'answer').length === 3, 'the question');
      expect(focused(panel)?.id).to.equal('answer-yes');
      expect(panel.shadowRoot?.querySelectorAll('[aria-pressed=true]')).to.have.length(0);
      button(panel, 'Leave it as it is').click();
      await until(() => parts(panel, 'said').length === 1, 'the sentence');
      expect(part(panel, 'said').textContent).to.contain('not for you');

      part(panel, 'change').click();
      await until(() => parts(panel, 'answer').length === 3, 'the question');
      button(panel, 'Maybe').click();
      await until(() => parts(panel, 'step').length === 3, 'the further steps');
      expect(part(panel, 'said').textContent).to.contain('You said maybe.');
    });

    it('takes the answer back and says why when a service refuses it', async () => {
      const { send } = service(refusal);
      const panel = await open(undefined, { space: { send } });
      button(panel, 'Maybe').click();
      await until(() => textOf(panel).includes('This was not kept. That was not carried out.'), 'the reason');
      expect(parts(panel, 'answer')).to.have.length(3);
      await until(() => focused(panel)?.id === 'answer-maybe', 'the keyboard');
    });
  });

  describe('the further steps', () => {
    it('come after yes, open by themselves once, and can be left', async () => {
      const panel = await open();
      button(panel, 'Yes, gladly').click();
      await until(() => parts(panel, 'channels').length === 1, 'the next question');
      button(panel, 'Not now').click();
      await until(() => parts(panel, 'channels').length === 0, 'the step to close');
      expect(focused(panel)?.textContent).to.contain('Where, and about what?');
      expect(textOf(panel)).to.contain('Whenever you like, or not at all.');
    });

    it('stay closed on a later visit, and open in any order', async () => {
      const panel = await open({ stance: 'yes' });
      expect(panel.shadowRoot?.querySelectorAll('input')).to.have.length(0);
      await titled(panel, /^What suits you/);
      expect(parts(panel, 'minutes')).to.have.length(1);
      await titled(panel, /^Where, and about/);
      expect(parts(panel, 'channels')).to.have.length(1);
      expect(parts(panel, 'minutes')).to.have.length(0);
      button(panel, 'Go on').click();
      await until(() => parts(panel, 'minutes').length === 1, 'the next step');
      expect(focused(panel)?.textContent).to.contain('What suits you?');
    });

    it('write what was said as the language does', async () => {
      const panel = await open({ stance: 'yes', channels: { linkedin: 'comfortable' } }, { language: 'fr' });
      expect(panel.shadowRoot?.textContent).to.contain('À l’aise\u00a0: LinkedIn');
    });

    it('say in closed form what was said in them', async () => {
      const panel = await open({
        stance: 'maybe',
        channels: { linkedin: 'comfortable', 'the school gate': 'learning', Facebook: 'private' },
        themes: ['t-1'],
        skills: ['photos'],
        able: ['drawing', 'maths'],
        minutesPerWeek: 20,
        quietHours: { from: '18:30', to: '08:00' },
      });
      const text = textOf(panel);
      for (const words of [
        'At ease: LinkedIn',
        'Learning: the school gate',
        'Private: Facebook',
        'Gladly about: Craft',
        'get better at: photos',
        'help others with: drawing and maths',
        '20 minutes a week',
        'Quiet from 18:30 to 08:00',
      ])
        expect(text).to.contain(words);
    });

    it('tick nothing beforehand', async () => {
      const panel = await open({ stance: 'yes' });
      for (const step of [/^Where, and about/, /^What suits you/]) {
        await titled(panel, step);
        expect(panel.shadowRoot?.querySelectorAll('[aria-pressed=true], :checked')).to.have.length(0);
        expect(
          [...(panel.shadowRoot?.querySelectorAll('input') ?? [])]
            .map(({ type, value }) => (type === 'checkbox' ? '' : value))
            .join(''),
        ).to.equal('');
      }
    });
  });

  describe('places', () => {
    it('are those of acts and items and the person’s own, each once', async () => {
      const panel = await open({ stance: 'yes', channels: { LinkedIn: 'comfortable', 'Sunday market': 'private' } });
      await titled(panel, /^Where, and about/);
      const names = [...(panel.shadowRoot?.querySelectorAll('.channel-name') ?? [])].map((one) =>
        one.textContent?.trim(),
      );
      expect(names).to.deep.equal(['LinkedIn', 'WhatsApp', 'Instagram', 'Sunday market']);
      expect(choice(panel, 'LinkedIn', 'At ease').ariaPressed).to.equal('true');
    });

    it('are saved at once, beside what was said before; pressing an answer again takes it back', async () => {
      const panel = await open({ stance: 'yes', channels: { Instagram: 'learning' }, minutesPerWeek: 10 });
      await titled(panel, /^Where, and about/);
      const details = asked(panel);
      choice(panel, 'LinkedIn', 'Private').click();
      await until(() => textOf(panel).includes('kept on this device'), 'the note');
      choice(panel, 'Instagram', 'Learning').click();
      await until(() => choice(panel, 'Instagram', 'Learning').ariaPressed === 'false', 'the answer to go');
      expect(details).to.deep.equal([
        { channels: { Instagram: 'learning', linkedin: 'private' } },
        { channels: { linkedin: 'private' } },
      ]);
      expect(textOf(panel)).to.contain('never suggested');
      expect(panel.space?.sections.preferences.get()).to.deep.include({
        value: { stance: 'yes', minutesPerWeek: 10, channels: { linkedin: 'private' } },
      });
    });

    it('can be added, and get no answer that the person did not give', async () => {
      const panel = await open({ stance: 'yes' });
      await titled(panel, /^Where, and about/);
      const details = asked(panel);
      enter(field(panel, 'own-channel'), 'the sports club');
      await until(() => Boolean(focused(panel)?.closest('.channel')), 'the new place');
      expect(focused(panel)?.closest('.channel')).to.equal(channel(panel, 'the sports club'));
      expect(details).to.deep.equal([]);
      expect(channel(panel, 'the sports club').querySelectorAll('[aria-pressed=true]')).to.have.length(0);
      choice(panel, 'the sports club', 'At ease').click();
      await panel.updateComplete;
      expect(details).to.deep.equal([{ channels: { 'the sports club': 'comfortable' } }]);

      // Taken back, it stays in the list and keeps the keyboard.
      choice(panel, 'the sports club', 'At ease').focus();
      choice(panel, 'the sports club', 'At ease').click();
      await until(() => choice(panel, 'the sports club', 'At ease').ariaPressed === 'false', 'the answer to go');
      expect(focused(panel)).to.equal(choice(panel, 'the sports club', 'At ease'));
    });

    it('of the person’s own stay in the list when their answer is taken back', async () => {
      const panel = await open({ stance: 'yes', channels: { 'Sunday market': 'private' } });
      await titled(panel, /^Where, and about/);
      choice(panel, 'Sunday market', 'Private').click();
      await until(() => choice(panel, 'Sunday market', 'Private').ariaPressed === 'false', 'the answer to go');
    });

    it('are one where they were answered by two names: once private they are, and a new answer takes the place of both', async () => {
      const panel = await open({ stance: 'yes', channels: { Twitter: 'private', X: 'comfortable' } });
      const details = asked(panel);
      await titled(panel, /^Where, and about/);
      const twitter = [...(panel.shadowRoot?.querySelectorAll('.channel-name') ?? [])].filter(({ textContent }) =>
        /^\s*(X|Twitter)\s*$/u.test(textContent),
      );
      expect(twitter).to.have.length(1);
      const name = twitter[0]?.textContent.trim() ?? '';
      expect(choice(panel, name, 'Private').ariaPressed).to.equal('true');
      choice(panel, name, 'Learning').click();
      await until(() => details.length === 1, 'the answer');
      expect(details).to.deep.equal([{ channels: { [name]: 'learning' } }]);
    });

    it('are not added twice under another spelling', async () => {
      const panel = await open({ stance: 'yes' });
      await titled(panel, /^Where, and about/);
      enter(field(panel, 'own-channel'), 'Linked-In');
      await until(() => focused(panel)?.closest('.channel') === channel(panel, 'LinkedIn'), 'the known place');
      expect(panel.shadowRoot?.querySelectorAll('.channel')).to.have.length(3);
      enter(field(panel, 'own-channel'), '  …  ');
      await panel.updateComplete;
      expect(panel.shadowRoot?.querySelectorAll('.channel')).to.have.length(3);
    });
  });

  it('saves each theme at once, and knows of none where the organisation names none', async () => {
    const panel = await open({ stance: 'yes', themes: ['t-2'] });
    await titled(panel, /^Where, and about/);
    const details = asked(panel);
    const [craft, neighbourhood] = part(panel, 'themes').querySelectorAll('input');
    craft?.click();
    await panel.updateComplete;
    neighbourhood?.click();
    expect(details).to.deep.equal([{ themes: ['t-2', 't-1'] }, { themes: ['t-1'] }]);

    const bare = await open(
      { stance: 'yes' },
      { document: company({ stance: 'yes' }, { organisation: { name: 'Linde' } }) },
    );
    await titled(bare, /^Where, and about/);
    expect(parts(bare, 'themes')).to.have.length(0);
  });

  describe('words', () => {
    it('ask apart what the person wants to learn and what they can offer', async () => {
      const panel = await open({ stance: 'yes', skills: ['photos'] });
      await titled(panel, /^What suits you/);
      const details = asked(panel);
      enter(field(panel, 'skills-word'), ' writing, photos ,  writing');
      await panel.updateComplete;
      enter(field(panel, 'able-word'), 'drawing');
      await panel.updateComplete;
      expect(details).to.deep.equal([{ skills: ['photos', 'writing'] }, { able: ['drawing'] }]);
      expect(field(panel, 'skills-word').value).to.equal('');
    });

    it('can be taken out again without losing the keyboard', async () => {
      const panel = await open({ stance: 'yes', able: ['drawing', 'maths'] });
      await titled(panel, /^What suits you/);
      button(panel, 'Remove maths').click();
      await until(() => !has(panel, 'Remove maths'), 'the word to go');
      await until(() => focused(panel) === button(panel, 'Remove drawing'), 'the keyboard on the other word');
      button(panel, 'Remove drawing').click();
      await until(() => focused(panel) === field(panel, 'able-word'), 'the keyboard in the field');
      const able = (): number | undefined => valueOf(panel.space?.sections.preferences.get() ?? loading)?.able?.length;
      await until(() => able() === 0, 'both words to be gone');
    });

    it('stay in the field with the reason when a service refuses them, with what was typed since', async () => {
      let answer: ((answer: Answer) => void) | undefined;
      const send = (): Promise<Answer> => new Promise((resolve) => (answer = resolve));
      const panel = await open({ stance: 'yes' }, { space: { send } });
      await titled(panel, /^What suits you/);
      enter(field(panel, 'skills-word'), 'photos');
      await until(() => has(panel, 'Remove photos'), 'the word to show at once');
      await until(() => answer !== undefined, 'the change to be sent');
      field(panel, 'skills-word').value = 'wri';
      field(panel, 'skills-word').dispatchEvent(new Event('input', { bubbles: true }));
      answer?.(refusal);
      await until(() => textOf(panel).includes('That was not carried out.'), 'the reason');
      expect(has(panel, 'Remove photos')).to.equal(false);
      expect(field(panel, 'skills-word').value).to.equal('photos, wri');
    });
  });

  describe('time', () => {
    it('takes a quick choice, any number, or no limit', async () => {
      const panel = await open({ stance: 'yes' });
      await titled(panel, /^What suits you/);
      const details = asked(panel);
      button(panel, '30 minutes a week').click();
      await until(() => field(panel, 'minutes').value === '30', 'the number in the field');
      type(field(panel, 'minutes'), '45');
      await until(() => button(panel, '30 minutes a week').ariaPressed === 'false', 'the choice to go');
      type(field(panel, 'minutes'), '');
      await until(() => button(panel, 'No limit').ariaPressed === 'true', 'no limit');
      expect(details).to.deep.equal([{ minutesPerWeek: 30 }, { minutesPerWeek: 45 }, { minutesPerWeek: 10_080 }]);
      expect(field(panel, 'minutes').value).to.equal('');
    });

    it('asks for nothing that the contract does not know, and keeps what was typed', async () => {
      const panel = await open({ stance: 'yes', minutesPerWeek: 20 });
      await titled(panel, /^What suits you/);
      const details = asked(panel);
      for (const wrong of ['-5', '2.5', '10081']) {
        type(field(panel, 'minutes'), wrong);
        await panel.updateComplete;
        expect(field(panel, 'minutes').value).to.equal(wrong);
      }
      expect(details).to.deep.equal([]);
    });

    it('keeps a typed number with the reason when a service refuses it', async () => {
      const { send } = service(refusal);
      const panel = await open({ stance: 'yes', minutesPerWeek: 20 }, { space: { send } });
      await titled(panel, /^What suits you/);
      type(field(panel, 'minutes'), '45');
      await until(() => textOf(panel).includes('That was not carried out.'), 'the reason');
      expect(field(panel, 'minutes').value).to.equal('45');
    });

    it('saves quiet hours once both ends are there, and can be without', async () => {
      const panel = await open({ stance: 'yes' });
      await titled(panel, /^What suits you/);
      const details = asked(panel);
      type(field(panel, 'quiet-from'), '18:30');
      await panel.updateComplete;
      expect(details).to.deep.equal([]);
      expect(field(panel, 'quiet-from').value).to.equal('18:30');
      type(field(panel, 'quiet-to'), '08:00');
      await until(() => has(panel, 'No quiet hours'), 'the way out');
      expect(details).to.deep.equal([{ quietHours: { from: '18:30', to: '08:00' } }]);
      button(panel, 'No quiet hours').click();
      await until(() => !has(panel, 'No quiet hours'), 'no quiet hours');
      await until(() => field(panel, 'quiet-from').value + field(panel, 'quiet-to').value === '', 'empty fields');
      expect(focused(panel)?.id).to.equal('quiet-from');
    });
  });

  describe('where it is kept', () => {
    describe('what is said of a change stands by itself', () => {
      const keepsNothing = (): DeviceStorage => {
        const problem = createProblem('storage-unavailable', '');
        return {
          read: () => Promise.resolve({ problem }),
          update: () => Promise.resolve({ problem }),
          listen: () => () => undefined,
        };
      };
      /** The lines of a text, or the box of a control. */
      const boxes = (element: Element): DOMRect[] => {
        const range = document.createRange();
        range.selectNodeContents(element);
        return [...(element.matches('button, input') ? element : range).getClientRects()];
      };
      const overlaid = (panel: Element): string[] => {
        const note = parts(panel, 'note').find((one) => one.textContent?.trim());
        if (!note) throw new Error('Nothing is said.');
        const others = [...(panel.shadowRoot?.querySelectorAll('button, input, p, label, [role=heading], bdi') ?? [])];
        return others
          .filter((one) => one !== note && !one.contains(note) && !note.contains(one) && one.checkVisibility())
          .filter((one) =>
            boxes(one).some((a) =>
              boxes(note).some(
                (b) => a.top < b.bottom - 1 && b.top < a.bottom - 1 && a.left < b.right - 1 && b.left < a.right - 1,
              ),
            ),
          )
          .map((one) => one.textContent?.trim() ?? one.id);
      };
      const widths = [280, 320, 600, 1200];
      const changes: readonly (readonly [string, (panel: PreferencesPanel) => Promise<void> | void])[] = [
        ['an answer', (panel) => button(panel, 'Maybe').click()],
        [
          'a place',
          async (panel) => {
            await titled(panel, /^Where, and about/);
            choice(panel, 'LinkedIn', 'Private').click();
          },
        ],
        [
          'minutes',
          async (panel) => {
            await titled(panel, /^What suits you/);
            button(panel, '10 minutes a week').click();
          },
        ],
      ];
      for (const [what, change] of changes)
        for (const density of ['comfortable', 'compact'] as const)
          for (const [whose, device] of [
            ['a device that keeps it', undefined],
            ['one that keeps nothing', keepsNothing()],
          ] as const)
            it(`of ${what}, ${density}, on ${whose}`, async () => {
              for (const width of widths) {
                const panel = await open(what === 'an answer' ? undefined : { stance: 'yes' }, {
                  width,
                  attributes: { density },
                  ...(device && { space: { device } }),
                });
                await change(panel);
                await until(() => parts(panel, 'note').some((one) => one.textContent?.trim()), 'the note');
                await still(panel);
                expect(overlaid(panel), `${width} px`).to.deep.equal([]);
                const { scrollWidth = 0, clientWidth = 0 } = part(panel, 'base');
                expect(scrollWidth, `${width} px`).to.be.at.most(clientWidth);
                unmountAll();
              }
            });
    });

    it('moves nothing where it is one line', async () => {
      const panel = await open({ stance: 'yes' }, { width: 600 });
      await titled(panel, /^What suits you/);
      await still(panel);
      const before = panel.getBoundingClientRect().height;
      button(panel, 'Change my answer').click();
      await panel.updateComplete;
      button(panel, 'Yes, gladly').click();
      await until(() => textOf(panel).includes('kept on this device'), 'the note');
      await still(panel);
      expect(panel.getBoundingClientRect().height).to.equal(before);
    });

    it('says "saved" where a service keeps it', async () => {
      const panel = await open({ stance: 'yes' }, { space: service() });
      await titled(panel, /^What suits you/);
      button(panel, '10 minutes a week').click();
      await until(
        () => part(panel, 'minutes').querySelector('[part=note]')?.textContent?.trim() === 'saved',
        'the note',
      );
      expect(part(panel, 'footer').textContent).not.to.contain('device');
    });

    it('says that the device keeps nothing where the browser forbids it', async () => {
      const problem = createProblem('storage-unavailable', '');
      const device: DeviceStorage = {
        read: () => Promise.resolve({ problem }),
        update: () => Promise.resolve({ problem }),
        listen: () => () => undefined,
      };
      const panel = await open(undefined, { space: { device } });
      button(panel, 'Yes, gladly').click();
      await until(() => textOf(panel).includes('does not let the page keep anything'), 'the truth');
      expect(textOf(panel)).not.to.contain('kept on this device');
      expect(part(panel, 'said').textContent).to.contain('You said yes.');
    });

    it('leaves a change to a host that takes it over', async () => {
      const panel = await open();
      panel.addEventListener('vonk-preferences-set', (event) => event.preventDefault());
      button(panel, 'Not for me').click();
      await until(() => focused(panel)?.id === 'answer-no', 'the keyboard to come back');
      expect(panel.space?.stance.get()).to.equal(undefined);
    });
  });

  describe('help that starts at the doubt', () => {
    const press = async (panel: PreferencesPanel, index: number): Promise<string[]> => {
      part(panel, 'doubts').querySelector('summary')?.click();
      parts(panel, 'doubt')[index]?.click();
      await panel.updateComplete;
      return [...part(panel, 'tips').querySelectorAll('li')].map((tip) => tip.textContent?.trim() ?? '');
    };

    it('gives each of the four doubts its own tips', async () => {
      const panel = await open();
      const tips = [await press(panel, 0), await press(panel, 1), await press(panel, 2), await press(panel, 3)];
      expect(new Set(tips.flat()).size).to.equal(8);
      expect(tips[2]?.join(' ')).to.contain('Nobody knows more about that than you.');
      expect(parts(panel, 'doubt').map((one) => one.ariaPressed)).to.deep.equal(['false', 'false', 'false', 'true']);
    });

    it('has built-in tips in every language', async () => {
      const found = new Set<string>();
      for (const language of languages) {
        const panel = await open(undefined, { language });
        for (const index of [0, 1, 2, 3]) for (const tip of await press(panel, index)) found.add(tip);
      }
      expect(found.size).to.equal(8 * languages.length);
    });

    it('gives the organisation’s own tips where there are some', async () => {
      const organisation = {
        name: 'Linde',
        tips: [{ doubt: 'who-is-waiting', tips: [{ nl: 'Eén mens.', en: 'One person.' }, 'Two.'] }],
      };
      const panel = await open(undefined, { document: company(undefined, { organisation }) });
      expect(await press(panel, 1)).to.deep.equal(['One person.', 'Two.']);
      expect(await press(panel, 0)).to.have.length(2);
    });

    it('gives no tip that leads to a private channel', async () => {
      const organisation = {
        name: 'Linde',
        tips: [{ doubt: 'who-is-waiting', tips: [{ nl: 'Begin op LinkedIn.', en: 'Begin online.' }, 'Two.'] }],
      };
      const preferences = { stance: 'yes', channels: { 'linked-in': 'private' } };
      const panel = await open(undefined, { document: company(undefined, { organisation, preferences }) });
      expect(await press(panel, 1)).to.deep.equal(['Two.']);
    });

    it('keeps the choice to the page: no request, nothing stored, forgotten on the next visit', async () => {
      const key = `doubt ${crypto.randomUUID()}`;
      const { sent, send } = service();
      const panel = await open(undefined, { space: { send, key } });
      const details = asked(panel);
      const before = JSON.stringify(panel.space?.exportOwn());
      await press(panel, 2);
      expect(details).to.deep.equal([]);
      expect(sent).to.deep.equal([]);
      expect(JSON.stringify(panel.space?.exportOwn())).to.equal(before);
      unmountAll();
      const again = await open(undefined, { space: { send, key } });
      expect(parts(again, 'doubt').map((one) => one.ariaPressed)).to.deep.equal(['false', 'false', 'false', 'false']);
    });

    it('shares only when asked to, only the doubt, and only where a service counts them', async () => {
      const alone = await open();
      await press(alone, 1);
      expect(parts(alone, 'share-doubt')).to.have.length(0);

      const { sent, send } = service(refusal);
      const panel = await open(undefined, { space: { send } });
      await press(panel, 1);
      part(panel, 'share-doubt').click();
      await until(() => textOf(panel).includes('That was not carried out.'), 'the reason');
      part(panel, 'share-doubt').click();
      await until(() => textOf(panel).includes('Counted, without your name.'), 'the answer');
      expect(sent.map(({ type, data }) => ({ type, data }))).to.deep.equal([
        { type: 'doubt.share', data: { doubt: 'who-is-waiting' } },
        { type: 'doubt.share', data: { doubt: 'who-is-waiting' } },
      ]);
      expect(focused(panel)?.textContent).to.contain('Counted');
    });
  });

  describe('what is missing', () => {
    const wish = (panel: Element): HTMLTextAreaElement =>
      part(panel, 'wish').querySelector('textarea') as HTMLTextAreaElement;

    it('can be told only where a service takes it', async () => {
      expect(parts(await open(), 'wish')).to.have.length(0);
    });

    it('is passed on, and stays in the field until it was', async () => {
      const { sent, send } = service(refusal);
      const panel = await open(undefined, { space: { send } });
      part(panel, 'wish').querySelector('summary')?.click();
      button(panel, 'Pass it on').click();
      expect(sent).to.deep.equal([]);
      wish(panel).value = ' A photo course ';
      button(panel, 'Pass it on').click();
      await until(() => textOf(panel).includes('That was not carried out.'), 'the reason');
      expect(wish(panel).value).to.equal(' A photo course ');
      button(panel, 'Pass it on').click();
      await until(() => textOf(panel).includes('Thank you.'), 'the thanks');
      expect(wish(panel).value).to.equal('');
      expect(sent.map(({ type, data }) => ({ type, data }))[1]).to.deep.equal({
        type: 'wish.share',
        data: { text: 'A photo course' },
      });
    });
  });

  describe('what Vonk knows about me', () => {
    const goals = [
      {
        id: 'g-1',
        act: 'a-1',
        visibility: 'only-me',
        startedAt: '2026-09-01T09:00:00+02:00',
        rhythm: { kind: 'per', count: 1, period: 'week' },
        steps: [{ id: 's-1', at: '2026-09-02T09:00:00+02:00', answer: 'done' }],
      },
    ];
    const list = (panel: Element): string[] =>
      [...part(panel, 'known').querySelectorAll('li')].map((one) => one.textContent ?? '');

    it('is listed in plain words', async () => {
      const document = company({ stance: 'maybe', minutesPerWeek: 1 }, { goals });
      const panel = await open(undefined, { document });
      expect(list(panel)).to.deep.equal([
        'Do you like to tell others about your work now and then? Maybe',
        '1 minute a week',
        '1 goal',
        '1 step that you noted',
      ]);
      const nothing = await open();
      expect(part(nothing, 'known').textContent).to.contain('Nothing of yours is kept here.');
      expect(parts(nothing, 'take')).to.have.length(0);
    });

    it('is not called nothing where a service may keep more than the page knows', async () => {
      const { send } = service();
      const panel = await open(undefined, { space: { send } });
      expect(part(panel, 'known').textContent).to.contain('What the service keeps is in what you take along.');
      expect(part(panel, 'known').textContent).not.to.contain('Nothing of yours is kept here.');
      expect(parts(panel, 'take')).to.have.length(1);
    });

    it('can be taken along as a file with all of it', async () => {
      const panel = await open({ stance: 'maybe' }, { document: company({ stance: 'maybe' }, { goals }) });
      await panel.space?.request('feed.keep', { item: 'f-1', kept: true });
      let blob: Blob | undefined;
      let name: string | undefined;
      const create = URL.createObjectURL.bind(URL);
      const click = HTMLAnchorElement.prototype.click;
      URL.createObjectURL = (given) => create((blob = given as Blob));
      HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
        name = this.download;
      };
      try {
        await panel.updateComplete;
        part(panel, 'take').click();
        await until(() => name !== undefined, 'the file');
      } finally {
        URL.createObjectURL = create;
        HTMLAnchorElement.prototype.click = click;
      }
      expect(name).to.equal('vonk.json');
      expect(blob?.type).to.equal('application/json');
      const content = JSON.parse((await blob?.text()) ?? '') as Json;
      expect(content).to.deep.include({ preferences: { stance: 'maybe' }, goals, marks: { 'f-1': { kept: true } } });
    });

    it('is erased after one question, and is gone at once from the whole page', async () => {
      const panel = await open();
      button(panel, 'Yes, gladly').click();
      await until(() => textOf(panel).includes('kept on this device'), 'the answer to be kept');
      const details = asked(panel);
      part(panel, 'known').querySelector('summary')?.click();
      part(panel, 'erase').click();
      await until(() => parts(panel, 'confirm').length === 1, 'the question');
      expect(focused(panel)?.textContent).to.contain('It does not come back.');
      expect(details).to.deep.equal([]);
      button(panel, 'Keep it').click();
      await until(() => focused(panel)?.id === 'erase', 'the keyboard to come back');

      part(panel, 'erase').click();
      await until(() => parts(panel, 'confirm').length === 1, 'the question');
      part(panel, 'erase-yes').click();
      await until(() => textOf(panel).includes('Erased.'), 'the end');
      expect(details).to.deep.equal([{}]);
      expect(panel.space?.stance.get()).to.equal(undefined);
      expect(parts(panel, 'answer')).to.have.length(3);
      expect(list(panel)).to.deep.equal([]);
      expect(focused(panel)?.textContent).to.contain('Erased.');
    });

    it('is left as it is with Escape, from anywhere in the question, and nothing else on the page hears the key', async () => {
      const panel = await open({ stance: 'maybe' });
      const details = asked(panel);
      const heard: string[] = [];
      const listen = (event: KeyboardEvent): void => void heard.push(event.key);
      document.addEventListener('keydown', listen);
      part(panel, 'known').querySelector('summary')?.click();
      for (const at of ['#erase-question', '[part=erase-yes]', '[part=erase-no]']) {
        part(panel, 'erase').click();
        await until(() => parts(panel, 'confirm').length === 1, 'the question');
        const held = panel.shadowRoot?.querySelector<HTMLElement>(at);
        held?.focus();
        expect(focused(panel)).to.equal(held);
        held?.dispatchEvent(
          new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true, cancelable: true }),
        );
        await until(() => focused(panel)?.id === 'erase', `the keyboard to come back from ${at}`);
        expect(parts(panel, 'confirm')).to.have.length(0);
      }
      document.removeEventListener('keydown', listen);
      expect(details).to.deep.equal([]);
      expect(heard).to.deep.equal([]);
    });

    it('says honestly what the organisation’s own document still holds', async () => {
      const panel = await open({ stance: 'maybe' });
      part(panel, 'known').querySelector('summary')?.click();
      part(panel, 'erase').click();
      await until(() => parts(panel, 'confirm').length === 1, 'the question');
      part(panel, 'erase-yes').click();
      await until(() => textOf(panel).includes('stands in your organisation’s own files'), 'the truth');
    });

    it('says why when a service refuses to erase, and erases nothing', async () => {
      const { send } = service(refusal);
      const panel = await open({ stance: 'maybe' }, { space: { send } });
      part(panel, 'known').querySelector('summary')?.click();
      part(panel, 'erase').click();
      await until(() => parts(panel, 'confirm').length === 1, 'the question');
      part(panel, 'erase-yes').click();
      await until(() => textOf(panel).includes('That was not carried out.'), 'the reason');
      expect(panel.space?.stance.get()).to.equal('maybe');
    });
  });

  it('shows nothing of what somebody opened, added or was told to whoever signs in after them', async () => {
    let viewer = 'p-1';
    const fetch = (): Promise<Response> =>
      Promise.resolve(Response.json(company({ stance: 'yes' }, { viewer: { id: viewer } })));
    const panel = document.createElement('vonk-preferences');
    const space = createSpace({ src: `/${crypto.randomUUID()}.json`, fetch, send: () => Promise.resolve(refusal) });
    const holder = document.createElement('vonk-space');
    holder.space = space;
    holder.append(panel);
    const frame = document.createElement('div');
    frame.className = 'vonk-test-frame';
    frame.lang = 'en';
    frame.append(holder);
    document.body.append(frame);
    await settledNearby(panel);
    const details = part(panel, 'doubts') as HTMLDetailsElement;
    details.open = true;
    await until(() => parts(panel, 'doubt').length > 0, 'the doubts');
    parts(panel, 'doubt')[0]?.click();
    await titled(panel, /^Where, and about/);
    enter(field(panel, 'own-channel'), 'Sunday market');
    await until(() => textOf(panel).includes('Sunday market'), 'the place');
    choice(panel, 'Sunday market', 'Private').click();
    await until(() => textOf(panel).includes('That was not carried out.'), 'the reason');

    viewer = 'p-2';
    space.reload();
    await until(() => space.viewer.get()?.id === 'p-2', 'somebody else');
    await settledNearby(panel);
    expect(part(panel, 'tips').querySelector('li')).to.equal(null);
    expect(button(panel, /^Where, and about/).ariaExpanded).to.equal('false');
    await titled(panel, /^Where, and about/);
    expect(textOf(panel)).not.to.contain('Sunday market');
    expect(textOf(panel)).not.to.contain('That was not carried out.');
  });

  it('shows one sentence and nothing to fill in while nobody is signed in', async () => {
    const { viewer: _viewer, ...document } = company({ stance: 'yes', skills: ['photos'] });
    const panel = await open(undefined, { document });
    expect(part(panel, 'denied').textContent).to.contain('Sign in');
    expect(panel.shadowRoot?.querySelectorAll('button, input, details')).to.have.length(0);
    expect(everythingIn(panel)).not.to.contain('photos');
  });

  it('says that it is not set up where nothing names a document', async () => {
    const panel = await mount('vonk-preferences');
    expect(parts(panel, 'unconfigured')).to.have.length(1);
  });

  it('keeps the keys of its fields from the page', async () => {
    const panel = await open({ stance: 'yes' });
    await titled(panel, /^What suits you/);
    let heard = 0;
    const listen = (): void => void (heard += 1);
    document.addEventListener('keydown', listen);
    field(panel, 'able-word').dispatchEvent(
      new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, bubbles: true, composed: true }),
    );
    document.removeEventListener('keydown', listen);
    expect(heard).to.equal(0);
  });

  it('holds long words and many answers at 280 px', async () => {
    const long = 'Donaudampfschifffahrtsgesellschaft'.repeat(8);
    const panel = await open(undefined, {
      width: 280,
      document: company(
        {
          stance: 'yes',
          channels: { [long]: 'private' },
          skills: [long, 'x y'.repeat(40)],
          quietHours: { from: '18:30', to: '08:00' },
        },
        { organisation: { name: 'L', themes: [{ id: 't-1', name: long, about: long }] } },
      ),
    });
    for (const step of [/^Where, and about/, /^What suits you/]) {
      await titled(panel, step);
      const base = part(panel, 'base');
      expect(base.scrollWidth).to.be.at.most(base.clientWidth);
    }
  });
});
