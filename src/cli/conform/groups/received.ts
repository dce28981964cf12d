/** What everybody is sent as the service stands, given by this check or not: each thing is theirs to see. */
import type { Item, Person } from '../person.js';
import { Breach } from '../outcome.js';
import type { Group, Row } from '../row.js';
import type { World } from '../world.js';

/** The team of everybody, as far as the list of people tells. */
async function teamsOf({ people }: World): Promise<ReadonlyMap<string, string | undefined>> {
  const listed = (await people[0]?.items('people')) ?? [];
  return new Map([...listed, ...people].map(({ id, team }) => [id, team]));
}

/** Whether somebody may see thanks. What cannot be known, such as a team that nobody tells, counts for the service. */
function maySee(kudos: Item<'kudos'>, { id, team }: Person, teams: ReadonlyMap<string, string | undefined>): boolean {
  if (kudos.from === id || kudos.to.includes(id) || kudos.shown === 'everyone') return true;
  if (kudos.shown !== 'team') return false;
  const near = kudos.team === undefined ? kudos.to.map((receiver) => teams.get(receiver)) : [kudos.team];
  return team === undefined || near.includes(team) || near.includes(undefined);
}

const kudos: Row = {
  id: 'received.kudos',
  title: 'All thanks that anybody is sent, to the last page, are theirs to see',
  promise: 'N21',
  isReadOnly: true,
  async check(world) {
    const teams = await teamsOf(world);
    for (const person of world.people) {
      const stray = (await person.items('kudos'))?.find((one) => !maySee(one, person, teams));
      if (stray)
        throw new Breach(
          `only thanks that ${person.name} gave or received, or that are shown to them`,
          `"${stray.id}", which its receiver shows to ${stray.shown === 'team' ? 'a team of others' : 'nobody'}`,
        );
    }
  },
};

/** Something of which the contract says that it is one person's own, and who else may have it. */
interface Own {
  readonly id: string;
  readonly what: string;
  readonly other?: string | undefined;
}

async function ownOf(person: Person): Promise<readonly Own[]> {
  const goals = (await person.items('goals')) ?? [];
  const letters = (await person.items('feedback')) ?? [];
  const requests = (await person.section('coaching'))?.requests ?? [];
  // Whoever looks after the organisation's list is sent what is proposed for it.
  const mayEdit = (await person.section('viewer'))?.canEdit === true;
  const acts = mayEdit ? [] : ((await person.items('acts')) ?? []).filter(({ status }) => status === 'proposed');
  return [
    ...goals.map(({ id, visibility, partner }) => ({
      id,
      what: 'goal',
      other: visibility === 'partner' ? partner : undefined,
    })),
    ...goals.flatMap(({ steps, visibility, partner }) =>
      steps.map(({ id }) => ({ id, what: 'step', other: visibility === 'partner' ? partner : undefined })),
    ),
    ...letters.map(({ id, by }) => ({ id, what: 'letter', other: by })),
    ...requests.map(({ id, coach }) => ({ id, what: 'question to a coach', other: coach })),
    ...acts.map(({ id }) => ({ id, what: 'proposal' })),
  ];
}

const own: Row = {
  id: 'received.own',
  title: 'Goals, steps, letters, questions to coaches and proposals come for one person, and whom they chose',
  isReadOnly: true,
  async check({ people }) {
    const had = new Map<string, Person>();
    for (const person of people) {
      for (const { id, what, other } of await ownOf(person)) {
        if (other === person.id) continue;
        const before = had.get(`${what} ${id}`);
        if (before && before !== person)
          throw new Breach(
            `the ${what} "${id}" for one person, and whom they chose`,
            `it came for ${before.name} and for ${person.name}`,
          );
        had.set(`${what} ${id}`, person);
      }
    }
  },
};

export const receivedGroup: Group = { name: 'What comes for whom', rows: [kudos, own] };
