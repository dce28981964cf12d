/** Signing in for the demo: as anybody, without a password. */
import type { Context, Hono } from 'hono';
import type { Env, Parts } from './app-parts.js';
import type { Queryable } from './database/database.js';
import { readJson } from './http/body.js';
import { isSecure, ownOrigin } from './http/origin.js';
import { HttpProblem, unknownThing } from './http/problem.js';
import { type DemoIssuer, tokenSeconds } from './identity/demo-issuer.js';
import { findViewer } from './identity/viewer.js';

export function addDemoRoutes(app: Hono<Env>, { database, settings, identity }: Parts, issuer: DemoIssuer): void {
  const base = (context: Context<Env>): string => `${ownOrigin(context, settings)}${settings.basePath}`;

  app.get('/.well-known/openid-configuration', (context) =>
    context.json({
      issuer: base(context),
      jwks_uri: `${base(context)}/demo/jwks.json`,
      token_endpoint: `${base(context)}/demo/token`,
      id_token_signing_alg_values_supported: ['ES256'],
      response_types_supported: ['id_token'],
      subject_types_supported: ['public'],
    }),
  );
  // For `npx vonk conform`: some people of two teams, as whom a backend can be tried out.
  app.get('/.well-known/vonk-conformance', async (context) => {
    const people = await peopleToTry(database);
    const accounts = people.map(async (id) => ({
      id,
      // As browsers have it: that pages from elsewhere can do nothing with it is tried out too.
      headers: { cookie: await identity.sessions.cookieOf(id, isSecure(context, settings)) },
    }));
    return context.json({ people: await Promise.all(accounts) }, 200, { 'cache-control': 'no-store' });
  });
  app.get('/demo/jwks.json', (context) => context.json(issuer.keys));
  app.post('/demo/sign-in', async (context) => {
    await identity.sessions.begin(context, await namedPerson(context), isSecure(context, settings));
    return context.body(null, 204);
  });
  app.post('/demo/sign-out', async (context) => {
    await identity.sessions.end(context, isSecure(context, settings));
    return context.body(null, 204);
  });
  app.post('/demo/token', async (context) => {
    const token = await issuer.sign(await namedPerson(context), base(context));
    return context.json({ access_token: token, token_type: 'Bearer', expires_in: tokenSeconds }, 200, {
      'cache-control': 'no-store',
    });
  });

  async function namedPerson(context: Context<Env>): Promise<string> {
    const body = await readJson(context);
    const person = typeof body === 'object' && body !== null && 'person' in body ? body.person : undefined;
    if (typeof person !== 'string') throw new HttpProblem(422, { detail: 'Send { "person": "…" }.' });
    if (!(await findViewer(database, person))) throw unknownThing('people', 'person');
    return person;
  }
}

/** Four people of the first team that has as many, and two of each of the next. */
async function peopleToTry(database: Queryable): Promise<readonly string[]> {
  const rows = await database.query<{ id: string }>(
    `select id from (
       select p.id, p.team, row_number() over (partition by p.team order by p.id) as place,
         dense_rank() over (order by p.team) as team_place
       from people p where p.team in (select team from people group by team having count(*) >= 4)
     ) as ranked
     where (team_place = 1 and place <= 4) or (team_place <= 3 and place <= 2)
     order by team_place, place`,
  );
  return rows.map(({ id }) => id);
}
