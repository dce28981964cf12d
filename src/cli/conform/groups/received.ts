/** What everybody is sent as the service stands, given by this check or not: each thing is theirs to see. */
import { ForWhom, thingsOf } from '../for-whom.js';
import type { Group, Row } from '../row.js';

const kudos: Row = {
  id: 'received.kudos',
  title: 'All thanks that anybody is sent, to the last page, are theirs to see',
  promise: 'N21',
  isReadOnly: true,
  async check({ people }) {
    const forWhom = await ForWhom.among(people);
    for (const person of people) forWhom.judge(person, { kudos: await person.items('kudos') });
  },
};

const own: Row = {
  id: 'received.own',
  title: 'Goals, steps, letters, questions to coaches and proposals come for one person, and whom they chose',
  isReadOnly: true,
  async check({ people }) {
    const forWhom = await ForWhom.among(people);
    for (const person of people) forWhom.judge(person, { ...(await thingsOf(person)), kudos: [] });
  },
};

export const receivedGroup: Group = { name: 'What comes for whom', rows: [kudos, own] };
