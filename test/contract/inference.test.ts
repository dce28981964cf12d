/** What the compiler makes of the definitions. Lines that must not compile say so; the test holds the values to them. */
import { expect } from '@open-wc/testing';
import type { Act, Cue } from '../../src/contract/acts.js';
import type { Action, ActionData } from '../../src/contract/actions.js';
import type { Board } from '../../src/contract/board.js';
import type { SectionValue, VonkDocument } from '../../src/contract/document.js';
import type { FeedItem } from '../../src/contract/feed.js';
import type { Goal, Rhythm } from '../../src/contract/goals.js';
import type { Kudos } from '../../src/contract/kudos.js';
import type { FieldNotes, Note } from '../../src/contract/notes/note.js';
import { parse } from '../../src/contract/parse.js';
import type { Person } from '../../src/contract/people.js';
import type { Preferences } from '../../src/contract/preferences.js';
import {
  type Consent,
  type Infer,
  type Text,
  integer,
  list,
  object,
  optional,
  text,
  variant,
} from '../../src/contract/schema.js';

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const same = <Check extends true>(...checks: Check[]): boolean => checks.length === 0;

describe('the types of the contract', () => {
  it('are those of its shapes', () => {
    const checks = [
      same<Same<Kudos['to'], readonly string[]>>(),
      same<Same<Kudos['shown'], 'receiver' | 'team' | 'everyone' | undefined>>(),
      same<
        Same<
          Person,
          {
            readonly id: string;
            readonly name: string;
            readonly picture?: string;
            readonly team?: string;
            readonly role?: Text;
            readonly profile?: string;
          }
        >
      >(),
      same<Same<FeedItem['reuse'], 'verbatim' | 'adapt' | 'inspire' | 'read'>>(),
      same<Same<Act['effort'], 1 | 2 | 3 | 4 | 5 | undefined>>(),
      same<
        Same<Cue, { readonly id: string; readonly name: Text; readonly at: string; readonly acts?: readonly string[] }>
      >(),
      same<
        Same<Preferences['channels'], Readonly<Record<string, 'comfortable' | 'learning' | 'private'>> | undefined>
      >(),
      same<Same<NonNullable<Board['entries']>[number]['consent'], Consent>>(),
      same<Same<Extract<Rhythm, { kind: 'per' }>['period'], 'week' | 'month' | 'quarter'>>(),
      same<Same<SectionValue<'people'>, readonly Person[]>>(),
      same<Same<SectionValue<'board'>, Board>>(),
      same<
        Same<
          ActionData<'kudos.show'>,
          { readonly kudos: string; readonly shown: 'receiver' | 'team' | 'everyone'; readonly external?: boolean }
        >
      >(),
    ];
    expect(checks).not.to.include(false);
  });

  it('tell variants apart', () => {
    const sentence = (rhythm: Rhythm): string =>
      rhythm.kind === 'per' ? `${rhythm.count} per ${rhythm.period}` : JSON.stringify(rhythm.every);
    expect(sentence({ kind: 'per', count: 2, period: 'week' })).to.equal('2 per week');
    const goalOf = (action: Action<'goal.stop' | 'board.join'>): string =>
      action.type === 'goal.stop' ? action.data.goal : action.data.textVersion;
    expect(goalOf({ id: '1', type: 'goal.stop', at: '2026-11-22T09:00:00Z', data: { goal: 'g-1' } })).to.equal('g-1');
    const kindOf = (section: VonkDocument['sections']['kudos']): number =>
      section?.kind === 'inline' ? section.value.length : 0;
    expect(kindOf({ kind: 'link', href: 'x' })).to.equal(0);
  });

  it('say which fields may be absent', () => {
    const schema = object({
      a: text(),
      b: optional(integer(0, 9)),
      c: optional(list(object({ d: variant(['x', 'y']) }))),
    });
    type Shape = Infer<typeof schema>;
    expect(
      same<Same<Shape, { readonly a: Text; readonly b?: number; readonly c?: readonly { readonly d: 'x' | 'y' }[] }>>(),
    ).to.equal(true);
    const small: Shape = { a: 'x' };
    expect(parse(schema, small).value).to.deep.equal(small);
    // @ts-expect-error A required field is required.
    const none: Shape = {};
    expect(parse(schema, none).value).to.equal(undefined);
  });

  it('let nobody change what was read', () => {
    const change = (goal: Goal, kudos: Kudos): void => {
      // @ts-expect-error Fields are read-only.
      goal.act = 'a-1';
      // @ts-expect-error So are lists.
      const to: string[] = kudos.to;
      to.push('p-2');
    };
    expect(change).to.be.a('function');
  });

  it('know an "otherwise" that is one of the values only', () => {
    expect(variant(['a', 'b'], 'b').otherwise).to.equal('b');
    // @ts-expect-error "c" is none of them.
    expect(variant(['a', 'b'], 'c').values).to.deep.equal(['a', 'b']);
  });

  it('ask for a note on every field, and for none besides', () => {
    interface Named {
      readonly id: string;
      readonly name?: Text;
    }
    interface Within {
      readonly period: { readonly from: string; readonly to: string };
      readonly steps: readonly { readonly id: string }[];
      readonly rhythm: Rhythm;
    }
    const note: Note = { about: 'What it is.', purpose: 'Why it is there.' };
    const period = { ...note, fields: { from: note, to: note } };
    const steps = { ...note, fields: { id: note } };
    const rhythm = { ...note, fields: { kind: note, count: note, period: note, every: note } };
    const right: FieldNotes<Named & Within> = { id: note, name: note, period, steps, rhythm };
    // @ts-expect-error An optional field needs a note as well.
    const missing: FieldNotes<Named> = { id: note };
    // @ts-expect-error So does a field within a field.
    const missingInside: FieldNotes<Within> = { period: note, steps, rhythm };
    // @ts-expect-error And a field within the entries of a list.
    const missingInList: FieldNotes<Within> = { period, steps: note, rhythm };
    // @ts-expect-error A note about nothing is none.
    const tooMuch: FieldNotes<Named> = { id: note, name: note, nick: note };
    expect([right, missing, missingInside, missingInList, tooMuch]).to.have.length(5);
  });
});
