/** The company with everything in it that the tables are about, done over the wire. */
import { v7 } from 'uuid';
import { migrate } from '../../../demo/service/database/migrate.js';
import { type Service, createService, openDatabase } from '../../../demo/service/service.js';
import { defaultSettings } from '../../../demo/service/settings.js';
import type { DatabaseSettings } from '../../helpers/databases.js';
import { type Answer, ServiceClient, envelope } from '../../helpers/service-client.js';
import { type ViewerName, mark, seedCompany, viewers } from './company.js';

export const origin = 'http://service.test';
const unlimited = 1_000_000;

/** The service of a test, without limits of rate, and without a log. */
export async function startTestService(given: DatabaseSettings, seed: typeof seedCompany): Promise<Service> {
  const database = await openDatabase({
    databaseUrl: given.DATABASE_URL,
    dataDir: given.DATA_DIR ?? '',
    connections: 5,
  });
  await migrate(database);
  await seed(database);
  const service = await createService({
    ...defaultSettings,
    database,
    demo: true,
    logLevel: 'silent',
    rates: { reads: unlimited, actions: unlimited, anonymous: unlimited },
  });
  return {
    ...service,
    stop: async () => {
      await service.stop();
      await database.close();
    },
  };
}

export interface Situation {
  readonly service: Service;
  readonly as: Readonly<Record<ViewerName, ServiceClient>>;
  /** The id of something that is there. */
  thing(name: string): string;
}

export async function situation(given: DatabaseSettings): Promise<Situation> {
  const service = await startTestService(given, seedCompany);
  const signedIn = (person: string): Promise<ServiceClient> => ServiceClient.signedIn(origin, person, service.fetch);
  // Worked here when the token was made.
  await service.database.query(`insert into people (id, name, sort) values ('stranger', 'stranger', 'stranger')`);
  const clients = await Promise.all(
    viewers.map(async (name) => [
      name,
      name === 'nobody'
        ? new ServiceClient(origin, {}, service.fetch)
        : name === 'stranger'
          ? await ServiceClient.withToken(origin, name, service.fetch)
          : await signedIn(name),
    ]),
  );
  await service.database.query(`delete from people where id = 'stranger'`);
  const as = Object.fromEntries(clients) as Record<ViewerName, ServiceClient>;
  const things = new Map<string, string>();
  const make = (name: string): string => {
    const id = v7();
    things.set(name, id);
    return id;
  };
  await fill(as, make, (name) => things.get(name) ?? '');
  return {
    service,
    as,
    thing: (name) => {
      const id = things.get(name);
      if (id === undefined) throw new Error(`There is no ${name}.`);
      return id;
    },
  };
}

async function fill(
  { giver, receiver }: Readonly<Record<ViewerName, ServiceClient>>,
  make: (name: string) => string,
  thing: (name: string) => string,
): Promise<Answer | undefined> {
  const give = (name: string, text = name): Promise<Answer> =>
    giver.do('kudos.give', { kudos: make(name), to: ['receiver'], text: mark(`kudos-${text}`) });
  await give('undecided');
  for (const shown of ['receiver', 'team', 'everyone'] as const) {
    await give(shown);
    await receiver.do('kudos.show', { kudos: thing(shown), shown });
  }
  await give('private-again');
  await receiver.do('kudos.show', { kudos: thing('private-again'), shown: 'everyone' });
  await receiver.do('kudos.show', { kudos: thing('private-again'), shown: 'receiver' });
  await give('taken-back');
  await receiver.do('kudos.show', { kudos: thing('taken-back'), shown: 'everyone' });
  await giver.do('kudos.take-back', { kudos: thing('taken-back') });
  for (const by of ['', 'by the receiver, ']) {
    await give(`${by}to take back`, 'team');
    await give(`${by}shown, to take back`, 'everyone');
    await receiver.do('kudos.show', { kudos: thing(`${by}to take back`), shown: 'receiver' });
    await receiver.do('kudos.show', { kudos: thing(`${by}shown, to take back`), shown: 'everyone' });
  }
  await giver.do('kudos.report', { kudos: thing('everyone'), reason: mark('kudos-report') });

  const rhythm = { kind: 'per', count: 1, period: 'month' } as const;
  await receiver.do('act.propose', { act: make('own-act'), name: mark('own-act'), place: 'in-person' });
  await receiver.do('goal.set', { goal: make('goal'), act: 'act', rhythm, treat: mark('goal-for-me') });
  const shared = { visibility: 'partner', partner: 'partner', treat: mark('goal-with-partner') } as const;
  await receiver.do('goal.set', { goal: make('shared goal'), act: 'act', rhythm, ...shared });
  const step = { goal: thing('goal'), answer: 'done', note: mark('step-note') } as const;
  await receiver.do('step.log', { ...step, step: make('step') });
  await receiver.do('step.log', { ...step, step: make('step to take back') });
  await receiver.do('preferences.set', { stance: 'no', skills: [mark('skill')] });
  await receiver.do('coaching.ask', { request: make('request'), coach: 'coach', about: mark('coaching-request') });
  const joined = { ...envelope('board.join', { textVersion: 'one' }), at: mark('consent') };
  if ((await receiver.send(joined)).status !== 200) throw new Error('The receiver could not join the board.');
  await receiver.do('feed.rate', { item: 'item', rating: 'did-not' });
  return receiver.do('wish.share', { text: mark('wish') });
}
