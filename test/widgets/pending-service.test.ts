import { expect } from '@open-wc/testing';
import '../../src/define.js';
import type { Action } from '../../src/contract/actions.js';
import { createProblem } from '../../src/contract/problem.js';
import type { Answer } from '../../src/state/space.js';
import { type Json, fullDocument } from '../fixtures/fixtures.js';
import { button, mount, part, parts, textOf, unmountAll } from '../helpers/mount.js';
import { until } from '../helpers/service.js';

/** Long enough for what is said only after a few seconds. */
const patiently = async (holds: () => boolean, what: string): Promise<void> => {
  for (let round = 0; round < 4; round += 1)
    if (
      await until(holds, what).then(
        () => true,
        () => false,
      )
    )
      return;
  throw new Error(`Waited in vain for ${what}.`);
};

const refusal: Answer = {
  status: 'refused',
  problem: createProblem('refused', '/actions', { status: '409 (The note was taken back)' }),
};

/** A widget whose service answers what it is told, and what was sent to it. */
async function served<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  first: Answer,
  document: Json = fullDocument(),
): Promise<{ element: HTMLElementTagNameMap[K]; sent: Action[]; answer: (next: Answer) => void }> {
  let now = first;
  const sent: Action[] = [];
  const send = (action: Action): Promise<Answer> => {
    sent.push(action);
    return Promise.resolve(now);
  };
  const element = await mount(tag, { document, space: { send } });
  return { element, sent, answer: (next) => (now = next) };
}

const pressed = (element: Element, label: string): string[] =>
  [...(element.shadowRoot?.querySelectorAll(`button[aria-label^="${label}"]`) ?? [])].map(
    (one) => one.getAttribute('aria-pressed') ?? '',
  );

describe('changes on their way to a service', function () {
  this.timeout(30_000);
  afterEach(unmountAll);

  it('a reaction shows at once, waits beside its note, and is sent when the service can be reached again', async () => {
    const { element, sent, answer } = await served('vonk-kudos-wall', { status: 'unknown', retryAfter: 600 });
    const before = pressed(element, 'Heart').filter((one) => one === 'true').length;
    button(element, /^Heart/).click();
    await until(() => pressed(element, 'Heart').filter((one) => one === 'true').length === before + 1, 'the heart');
    expect(parts(element, 'pending-mark')).to.have.length(0);
    await patiently(() => parts(element, 'pending-mark').length === 1, 'the mark');
    expect(parts(element, 'withdraw'), 'it may have arrived').to.have.length(0);
    answer({ status: 'done' });
    const attempts = sent.length;
    element.space?.retry();
    await patiently(() => parts(element, 'pending-mark').length === 0, 'the mark to leave');
    expect(sent.length).to.be.above(attempts);
    expect(new Set(sent.map(({ id }) => id)).size, 'one change, under one id').to.equal(1);
    expect(pressed(element, 'Heart').filter((one) => one === 'true')).to.have.length(before + 1);
  });

  it('goes on after signing in, and nothing was lost meanwhile', async () => {
    const { element, sent, answer } = await served('vonk-goal-tracker', { status: 'signed-out' });
    const rings = (): string => part(element, 'ring').textContent?.replace(/\s+/g, ' ') ?? '';
    const before = rings();
    part(element, 'log').click();
    await until(() => parts(element, 'signed-out').length === 1, 'the line');
    expect(rings()).not.to.equal(before);
    answer({ status: 'done' });
    part(element, 'sign-in').click();
    await patiently(() => parts(element, 'signed-out').length === 0, 'the line to leave');
    expect(sent.at(-1)?.type).to.equal('step.log');
  });

  it('a step that waits can be taken back in one place, and leaves nothing of it', async () => {
    const { element, sent, answer } = await served('vonk-goal-tracker', { status: 'signed-out' });
    const rings = (): string => part(element, 'ring').textContent?.replace(/\s+/g, ' ') ?? '';
    const before = rings();
    part(element, 'log').click();
    await until(() => parts(element, 'pending-mark').length === 1, 'the mark');
    expect(part(element, 'pending-mark').querySelector('button')).to.equal(null);
    part(element, 'take-back').click();
    await until(() => parts(element, 'pending-mark').length === 0, 'the mark to leave');
    expect(rings()).to.equal(before);
    expect(part(element, 'notice').textContent).to.contain('Taken back');
    answer({ status: 'done' });
    element.space?.retry();
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(sent.map(({ type }) => type)).to.deep.equal(['step.log']);
  });

  it('a refused answer leaves the note, and its words come back into the form and go through', async () => {
    const { element, sent, answer } = await served('vonk-kudos-wall', { status: 'signed-out' });
    button(element, 'Answer').click();
    await until(() => element.shadowRoot?.querySelector('.panel textarea') !== null, 'the form');
    const words = (): HTMLTextAreaElement | null | undefined =>
      element.shadowRoot?.querySelector<HTMLTextAreaElement>('.panel textarea');
    const area = words();
    if (area) area.value = 'With pleasure.';
    area?.dispatchEvent(new Event('input', { bubbles: true }));
    button(element, 'Send').click();
    await until(() => parts(element, 'signed-out').length === 1, 'the line');
    expect(parts(element, 'answer').some((one) => one.textContent?.includes('With pleasure.'))).to.equal(true);

    answer(refusal);
    part(element, 'sign-in').click();
    await patiently(() => parts(element, 'refused').length === 1, 'the card');
    expect(parts(element, 'answer').some((one) => one.textContent?.includes('With pleasure.'))).to.equal(false);
    expect(part(element, 'refused').textContent).to.contain('The service says: The note was taken back.');

    answer({ status: 'done' });
    part(element, 'revise').click();
    await until(() => words()?.value === 'With pleasure.', 'the words');
    const again = words();
    if (again) again.value = 'With pleasure, again.';
    again?.dispatchEvent(new Event('input', { bubbles: true }));
    button(element, 'Send').click();
    await patiently(() => parts(element, 'refused').length === 0, 'the card to leave');
    expect(sent.at(-1)?.data).to.deep.include({ text: 'With pleasure, again.' });
    expect(element.space?.pending.get()).to.deep.equal([]);
  });

  it('a choice that the service refuses at once is told where it was made, and nowhere else', async () => {
    const { element } = await served('vonk-kudos-wall', refusal);
    button(element, /^Heart/).click();
    await until(() => parts(element, 'said').length === 1, 'the reason');
    expect(part(element, 'said').textContent).to.contain('The note was taken back');
    await until(() => element.space?.pending.get().length === 0, 'it to be put away');
    expect(parts(element, 'refused')).to.have.length(0);
  });

  it('what waits is told beside the clock, also in a narrow column', async () => {
    const { element } = await served('vonk-content-feed', { status: 'signed-out' });
    Object.assign(element.style, { inlineSize: '200px', minInlineSize: 0 });
    button(element, /^Keep/).click();
    await until(() => parts(element, 'pending-mark').length === 1, 'the mark');
    const mark = part(element, 'pending-mark');
    const clock = mark.querySelector('svg')?.getBoundingClientRect();
    const words = mark.querySelector('span')?.getBoundingClientRect();
    expect(words?.height, 'two lines').to.be.above(30);
    expect(words?.left).to.be.above(clock?.right ?? Infinity);
  });

  it('taking back what was not sent leaves nothing of it', async () => {
    const { element } = await served('vonk-content-feed', { status: 'signed-out' });
    const kept = (): number => parts(element, 'keep').filter((one) => one.ariaPressed === 'true').length;
    const before = kept();
    parts(element, 'keep')
      .find((one) => one.ariaPressed === 'false')
      ?.click();
    await until(() => kept() === before + 1);
    await until(() => parts(element, 'pending-mark').length === 1, 'the mark');
    part(element, 'withdraw').click();
    await until(() => kept() === before, 'it to be as before');
    expect(element.space?.pending.get()).to.deep.equal([]);
  });
});

describe('what a service keeps of the viewer', function () {
  this.timeout(30_000);
  afterEach(unmountAll);

  /** Presses "take it along" and gives the file, or nothing where none came. */
  function taken(element: Element): { file: () => Promise<Json | undefined>; stop: () => void } {
    let blob: Blob | undefined;
    const create = URL.createObjectURL.bind(URL);
    const click = HTMLAnchorElement.prototype.click;
    URL.createObjectURL = (given) => create((blob = given as Blob));
    HTMLAnchorElement.prototype.click = () => undefined;
    part(element, 'take').click();
    return {
      file: async () => (blob ? (JSON.parse(await blob.text()) as Json) : undefined),
      stop: () => {
        URL.createObjectURL = create;
        HTMLAnchorElement.prototype.click = click;
      },
    };
  }

  it('comes as a file from the service, with what the device keeps beside it', async () => {
    const { element, sent } = await served('vonk-preferences', { status: 'done', export: { kudos: ['k-1'] } });
    const { file, stop } = taken(element);
    try {
      for (let round = 0; round < 200 && !(await file()); round += 1)
        await new Promise((resolve) => setTimeout(resolve, 10));
      expect(sent.map(({ type }) => type)).to.deep.equal(['me.export']);
      expect((await file())?.['service']).to.deep.equal({ kudos: ['k-1'] });
      expect(await file()).to.have.property('device');
    } finally {
      stop();
    }
  });

  it('does not come as half a file where the service says no, and the reason is told', async () => {
    const { element } = await served('vonk-preferences', refusal);
    const { file, stop } = taken(element);
    try {
      await until(() => textOf(element).includes('The service says: The note was taken back.'), 'the reason');
      expect(await file()).to.equal(undefined);
      expect(element.space?.pending.get()).to.deep.equal([]);
    } finally {
      stop();
    }
  });

  it('leaves taking it along to a page that takes that over', async () => {
    const { element, sent } = await served('vonk-preferences', { status: 'done', export: {} });
    element.addEventListener('vonk-me-export', (event) => event.preventDefault());
    const { file, stop } = taken(element);
    try {
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect([sent.length, await file()]).to.deep.equal([0, undefined]);
    } finally {
      stop();
    }
  });
});
