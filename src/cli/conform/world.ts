import type { Answer } from './caller.js';
import { LiveStream } from './live-stream.js';
import type { Roles } from './people.js';
import { type Person, isDone, newId } from './person.js';
import { Breach, Unchecked, expect } from './outcome.js';

/** Something given, by which it is found again wherever it turns up. */
export interface Given {
  readonly id: string;
  /** Words that stand nowhere else. */
  readonly text: string;
}

/** One stream of a person. */
interface Heard {
  readonly person: Person;
  readonly stream: LiveStream;
}

export interface WorldOptions {
  /** Whether somebody's data may be erased. */
  readonly isDestructive?: boolean;
  /** Whether nothing may be sent. */
  readonly isReadOnly?: boolean;
  /** Milliseconds in which a check that only reads listens, and after which it reads numbers again. */
  readonly listens?: number;
}

/** What all rows of one check share: the people, what was given, and how to put everything back. */
export class World {
  #cleaning: (() => Promise<unknown>)[] = [];
  readonly #ears = new Map<Person, LiveStream>();
  /** All streams that were opened, also those that are closed by now. */
  readonly heard: Heard[] = [];
  readonly isDestructive: boolean;
  readonly isReadOnly: boolean;
  readonly #listens: number;
  #watch: Promise<void> | undefined;
  readonly #run = newId().slice(-8);
  #count = 0;

  constructor(
    readonly url: string,
    readonly people: readonly Person[],
    readonly roles: Roles,
    /** Every answer that anybody got. */
    readonly log: readonly Answer[],
    { isDestructive = false, isReadOnly = false, listens = 5000 }: WorldOptions = {},
  ) {
    this.isDestructive = isDestructive;
    this.isReadOnly = isReadOnly;
    this.#listens = listens;
  }

  /** All who have a part. */
  get cast(): readonly Person[] {
    return Object.values(this.roles) as readonly Person[];
  }

  /** Those who have nothing to do with what the giver gives the receiver. */
  get others(): readonly Person[] {
    const { teammate, outsider, fifth } = this.roles;
    return [teammate, outsider, fifth];
  }

  /** Words that nobody else writes. */
  mark(): string {
    return `vonk-check-${this.#run}-${(this.#count += 1)}`;
  }

  /** Thanks from one to another, taken back after the row. */
  async give(from = this.roles.giver, to: readonly Person[] = [this.roles.receiver]): Promise<Given> {
    const given = { id: newId(), text: `Thank you (${this.mark()})` };
    this.cleanAfter(given, from);
    await from.done('kudos.give', { kudos: given.id, to: to.map(({ id }) => id), text: given.text });
    return given;
  }

  /** Takes something back after the row, whether or not it was ever there. */
  cleanAfter({ id }: Pick<Given, 'id'>, from = this.roles.giver): void {
    this.atEnd(() => from.act('kudos.take-back', { kudos: id }));
  }

  atEnd(clean: () => Promise<unknown>): void {
    this.#cleaning.push(clean);
  }

  /** The stream of one person from when it was first asked for. */
  async ear(person: Person): Promise<LiveStream> {
    const open = this.#ears.get(person);
    if (open) return open;
    const stream = await this.#open(person);
    this.#ears.set(person, stream);
    return stream;
  }

  /** A stream of its own, closed after the row. */
  async listen(person: Person, lastEventId?: string): Promise<LiveStream> {
    const stream = await this.#open(person, lastEventId);
    this.atEnd(() => Promise.resolve(stream.close()));
    return stream;
  }

  async #open(person: Person, lastEventId?: string): Promise<LiveStream> {
    const stream = await LiveStream.open(person, await this.liveUrl(person), lastEventId);
    this.heard.push({ person, stream });
    return stream;
  }

  /** Hears everybody for a while; the second time it is over at once. Not a word is sent. */
  watch(): Promise<void> {
    return (this.#watch ??= this.#listen());
  }

  async #listen(): Promise<void> {
    const isLive = (await this.roles.receiver.document()).document?.live !== undefined;
    if (isLive) for (const person of this.people) await this.ear(person);
    await new Promise((resolve) => setTimeout(resolve, this.#listens));
  }

  async liveUrl(person: Person): Promise<string> {
    const live = (await person.document()).document?.live;
    if (live === undefined) throw new Unchecked('The document has no link "live".', 'optional');
    return live;
  }

  /** Waits until everybody else has heard what was said before, by telling them something of their own. */
  async settle(): Promise<void> {
    const ears = await Promise.all(this.others.map((person) => this.ear(person)));
    const sign = await this.give(this.roles.giver, this.others);
    for (const ear of ears) {
      const heard = await ear.heard(({ data }) => data.includes(sign.id));
      expect(heard !== undefined, 'a live event about thanks within 5 seconds', 'none');
    }
  }

  /** Nobody of them may have been sent something, neither by asking nor live. */
  async expectHidden(people: readonly Person[], given: Given): Promise<void> {
    for (const person of people) {
      const texts = await person.everything();
      const isThere = texts.includes(given.text) || texts.includes(given.id);
      expect(!isThere, `nothing of it in what ${person.name} is sent`, 'it is there');
    }
  }

  /** All of them see it among their thanks. */
  async expectVisible(people: readonly Person[], given: Given): Promise<void> {
    for (const person of people) {
      const isThere = (await person.kudos(given.id)) !== undefined;
      expect(isThere, `it to be among the thanks of ${person.name}`, 'it is not');
    }
  }

  close(): void {
    for (const ear of this.#ears.values()) ear.close();
  }

  /** Puts everything back, last things first; says what could not be put back. */
  async clean(): Promise<readonly string[]> {
    const left: string[] = [];
    const cleaning = this.#cleaning.reverse();
    this.#cleaning = [];
    for (const clean of cleaning) {
      try {
        await clean();
      } catch (error) {
        left.push(error instanceof Error ? error.message : String(error));
      }
    }
    return left;
  }
}

/** A refusal that must look like the one about something that does not exist. */
export function expectSameRefusal(real: Answer, unreal: Answer, ids: readonly string[]): void {
  expect(!isDone(real), 'a refusal', 'it was carried out');
  const plain = ({ status, headers, text }: Answer): string => {
    const bare = ids.reduce((words, id) => words.replaceAll(id, '…'), text);
    return `${status} ${headers.get('content-type') ?? ''} ${bare}`;
  };
  const [seen, expected] = [plain(real), plain(unreal)];
  if (seen !== expected) throw new Breach(`the answer for what does not exist (${expected})`, seen);
}
