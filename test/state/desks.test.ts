import { expect } from '@open-wc/testing';
import { atom } from 'nanostores';
import type { Action } from '../../src/contract/actions.js';
import type { VonkDocument } from '../../src/contract/document.js';
import { createProblem } from '../../src/contract/problem.js';
import { ChangeDesk, type ChangeDeskPorts } from '../../src/state/change-desk.js';
import type { Destination } from '../../src/state/change-queue.js';
import * as changing from '../../src/state/changing.js';
import { LiveDesk } from '../../src/state/live-desk.js';
import type { LiveListener } from '../../src/state/live.js';
import type { Outbox, OutboxEntry, SectionChange } from '../../src/state/ports.js';
import { failed } from '../../src/state/resource.js';
import { createGiven } from '../../src/state/sections.js';
import { wish } from '../helpers/outbox.js';
import { until } from '../helpers/service.js';

type Code = typeof changing;

/** Code that comes, or does not, when it is told to. */
function codeOnItsWay(): {
  load(): Promise<Code | undefined>;
  come(code: Code | undefined): void;
  readonly asked: number;
} {
  let come: (code: Code | undefined) => void = () => undefined;
  let asked = 0;
  let coming: Promise<Code | undefined> | undefined;
  return {
    load: () => {
      asked += 1;
      return (coming ??= new Promise((resolve) => (come = resolve)));
    },
    come: (code) => {
      come(code);
      coming = undefined;
    },
    get asked() {
      return asked;
    },
  };
}

class BoxOfChanges implements Outbox {
  readonly entries = atom<readonly OutboxEntry[]>([]);
  readonly keeping = atom<'device' | 'memory'>('device');
  readonly added: Action[] = [];
  isOver = false;
  add(action: Action): ReturnType<Outbox['add']> {
    this.added.push(action);
    return Promise.resolve({ status: 'done' });
  }
  withdraw = (): Promise<boolean> => Promise.resolve(true);
  retry = (): void => undefined;
  close = (): void => void (this.isOver = true);
  drain = (): void => void (this.isOver = true);
}

const destination = (person: string): Destination => ({
  key: person,
  send: () => Promise.resolve({ status: 'done' }),
});
const action = wish();
const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));
const asksToStay = (): boolean => !dispatchEvent(new Event('beforeunload', { cancelable: true }));
const still = new AbortController().signal;

function deskWith(ports: Partial<ChangeDeskPorts> = {}): {
  desk: ChangeDesk;
  code: ReturnType<typeof codeOnItsWay>;
  boxes: Map<string, BoxOfChanges>;
} {
  const code = codeOnItsWay();
  const boxes = new Map<string, BoxOfChanges>();
  const desk = new ChangeDesk(code, {
    openOutbox: ({ key }) => {
      const box = new BoxOfChanges();
      boxes.set(key, box);
      return Promise.resolve(box);
    },
    apply: () => undefined,
    isReading: () => false,
    readings: () => 0,
    erased: () => undefined,
    outdated: () => undefined,
    doubted: () => undefined,
    look: () => Promise.resolve(),
    report: () => undefined,
    ...ports,
  });
  return { desk, code, boxes };
}

describe('changes, before what takes them is here', () => {
  it('asks for nothing where there is nowhere for changes to go', async () => {
    const { desk, code } = deskWith();
    await desk.follow(undefined, still);
    expect([code.asked, desk.isOpen]).to.deep.equal([0, false]);
  });

  it('show at once, ask to stay, and are handed over', async () => {
    const { desk, code, boxes } = deskWith();
    void desk.follow(destination('p-1'), still);
    const outcome = desk.request(action);
    expect(desk.actions.get()).to.deep.equal([action]);
    expect(asksToStay()).to.equal(true);
    code.come(changing);
    expect(await outcome).to.deep.equal({ status: 'done' });
    expect(boxes.get('p-1')?.added).to.deep.equal([action]);
    expect(asksToStay()).to.equal(false);
  });

  it('are refused where it does not come, and tried again with the next one', async () => {
    const { desk, code } = deskWith();
    void desk.follow(destination('p-1'), still);
    const outcome = desk.request(action);
    code.come(undefined);
    expect(await outcome).to.have.nested.property('problem.code', 'unreachable');
    expect([desk.actions.get(), asksToStay()]).to.deep.equal([[], false]);
    const again = desk.request(action);
    code.come(changing);
    expect((await again).status).to.equal('done');
  });

  it('goes by who is at the page when it comes', async () => {
    const { desk, code, boxes } = deskWith();
    void desk.follow(destination('p-1'), still);
    void desk.follow(destination('p-2'), still);
    code.come(changing);
    await until(() => boxes.size > 0);
    await soon();
    expect([...boxes.keys()]).to.deep.equal(['p-2']);
  });

  it('are kept for whoever made them, and show to nobody else, where somebody else signs in meanwhile', async () => {
    const { desk, code, boxes } = deskWith();
    void desk.follow(destination('p-1'), still);
    void desk.request(action);
    void desk.follow(destination('p-2'), still);
    expect(desk.actions.get()).to.deep.equal([]);
    code.come(changing);
    await until(() => boxes.size === 2);
    await soon();
    expect(boxes.get('p-1')?.added).to.deep.equal([action]);
    expect(boxes.get('p-1')?.isOver).to.equal(true);
    expect(boxes.get('p-2')?.added).to.deep.equal([]);
    expect([desk.actions.get(), asksToStay()]).to.deep.equal([[], false]);
  });

  it('asks to stay for as long as one of several on a page has a change', async () => {
    const [one, other] = [deskWith(), deskWith()];
    for (const { desk } of [one, other]) {
      void desk.follow(destination('p-1'), still);
      void desk.request(action);
    }
    one.code.come(changing);
    await until(() => one.boxes.get('p-1')?.added.length === 1);
    expect(asksToStay()).to.equal(true);
    other.code.come(changing);
    await until(() => other.boxes.get('p-1')?.added.length === 1);
    expect(asksToStay()).to.equal(false);
  });

  it('opens nothing for long where nobody needs it any more', async () => {
    const { desk, code, boxes } = deskWith();
    void desk.follow(destination('p-1'), still);
    desk.stop();
    code.come(changing);
    await soon();
    expect([...boxes.values()].every(({ isOver }) => isOver)).to.equal(true);
  });

  it('holds nothing up where no change ever waited, and waits where some may', async () => {
    const isThere = async (mayWait: boolean): Promise<boolean> => {
      const { desk } = deskWith({ mayWait: () => Promise.resolve(mayWait) });
      return Promise.race([desk.follow(destination('p-1'), still).then(() => true), soon().then(() => false)]);
    };
    expect([await isThere(false), await isThere(true)]).to.deep.equal([true, false]);
  });
});

describe('what changes elsewhere, before what follows it is here', () => {
  const document = { live: 'https://live.example/', sections: {} } as unknown as VonkDocument;

  function liveDesk(): {
    desk: LiveDesk;
    code: ReturnType<typeof codeOnItsWay>;
    followed: LiveListener[];
    applied: (readonly SectionChange[])[];
    told: string[];
  } {
    const code = codeOnItsWay();
    const given = createGiven();
    given.feed.set(failed(createProblem('unconfigured', '/feed')));
    const followed: LiveListener[] = [];
    const applied: (readonly SectionChange[])[] = [];
    const told: string[] = [];
    const desk = new LiveDesk(code, {
      key: 'test',
      given,
      isFixed: false,
      refresh: () => Promise.resolve({ isNew: false, freshFor: 0 }),
      apply: (changes) => applied.push(changes),
      reportOnce: ({ code: problem }) => told.push(problem),
      live: {
        whenDue: (_stream, run) => {
          run();
          return () => undefined;
        },
        follow: (_address, listener) => {
          followed.push(listener);
          return { again: () => undefined, stop: () => undefined };
        },
        nextFrame: (run) => queueMicrotask(run),
      },
    });
    return { desk, code, followed, applied, told };
  }

  it('is followed once, for the latest document', async () => {
    const { desk, code, followed } = liveDesk();
    desk.follow(document, undefined);
    desk.follow({ ...document }, undefined);
    code.come(changing);
    await soon();
    expect([code.asked, followed.length]).to.deep.equal([1, 1]);
  });

  it('is not followed where the page was left meanwhile', async () => {
    const { desk, code, followed } = liveDesk();
    desk.follow(document, undefined);
    desk.stop();
    code.come(changing);
    await soon();
    expect(followed).to.have.length(0);
  });

  it('is told where the code does not come, and tried with the next reading', async () => {
    const { desk, code, followed, told } = liveDesk();
    desk.follow(document, undefined);
    code.come(undefined);
    await soon();
    expect(told).to.deep.equal(['unreachable']);
    desk.follow(document, undefined);
    code.come(changing);
    await soon();
    expect(followed).to.have.length(1);
  });

  it('is not laid under the answer of a reading that began before it', async () => {
    const { desk, code, followed, applied } = liveDesk();
    let answer: () => void = () => undefined;
    desk.follow(document, undefined);
    const reading = desk.hold(() => new Promise<void>((resolve) => (answer = resolve)));
    code.come(changing);
    await until(() => followed.length === 1);
    followed[0]?.change({ section: 'feed', put: [] });
    await soon();
    expect(applied).to.have.length(0);
    answer();
    await reading;
    await until(() => applied.length === 1);
  });
});
