/** Signing in for the demo: as anybody, without a password. */
import type { Context, Hono } from 'hono';
import type { Env, Parts } from './app.js';
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
  app.get('/demo/jwks.json', (context) => context.json(issuer.keys));
  app.post('/demo/sign-in', async (context) => {
    await identity.sessions.begin(context, await namedPerson(context), isSecure(context, settings));
    return context.body(null, 204);
  });
  app.post('/demo/sign-out', (context) => {
    identity.sessions.end(context, isSecure(context, settings));
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
