/** The service over HTTP. */
import { randomUUID } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { cors } from 'hono/cors';
import { HTTPException } from 'hono/http-exception';
import { routePath } from 'hono/route';
import { secureHeaders } from 'hono/secure-headers';
import { carryOut } from './actions/carry-out.js';
import type { Env, Parts } from './app-parts.js';
import { addDemoRoutes } from './demo-routes.js';
import { addHealth } from './health.js';
import { answerJson } from './http/answer.js';
import { readJson, refuseLarge } from './http/body.js';
import { isTime, readCursor } from './http/cursor.js';
import { addressOf, isSecure, refuseOtherSites } from './http/origin.js';
import { HttpProblem } from './http/problem.js';
import { isBearer } from './identity/identity.js';
import type { Viewer } from './identity/viewer.js';
import { streamLive } from './live/stream.js';
import { describeError } from './log.js';
import { openApi } from './openapi.js';
import { routes } from './routes.js';
import { documentFor, peopleNamed } from './sections/document.js';
import { feedPage } from './sections/feed.js';
import { inboxOf } from './sections/inbox.js';
import { kudosPage } from './sections/kudos.js';
import { feedbackPage, goalsPage } from './sections/own.js';
import { findPeople, peoplePage } from './sections/people.js';
import type { Settings } from './settings.js';

export function createApp(parts: Parts): Hono<Env> {
  const { database, editorial, settings, identity, hub, eventIds, now } = parts;
  const app = new Hono<Env>().basePath(settings.basePath);
  addEveryRequest(app, parts);

  const json = (context: Context<Env>, viewer: Viewer | undefined, value: unknown): Response =>
    answerJson(context.req.raw, JSON.stringify(value), viewer?.id);
  const query = (context: Context<Env>): { after: string | undefined; q: string | undefined } => ({
    after: context.req.query('after'),
    q: context.req.query('q'),
  });
  /** Who asks; somebody who is not signed in is told to. */
  const signedIn = async (context: Context<Env>): Promise<Viewer> => {
    const viewer = await whoAsks(parts, context, 'read');
    if (!viewer) throw signInFirst();
    return viewer;
  };

  app.get('/document', async (context) => {
    const viewer = await whoAsks(parts, context, 'read');
    const document = await documentFor(database, viewer, await editorial.read(database));
    return answerJson(context.req.raw, document, viewer?.id);
  });
  app.get('/people', async (context) => {
    const viewer = await signedIn(context);
    const { after, q } = query(context);
    if (q !== undefined) return json(context, viewer, await findPeople(database, q));
    const named = async (): Promise<Iterable<string>> => peopleNamed(database, viewer, await editorial.read(database));
    return json(context, viewer, await peoplePage(database, readCursor(after), named));
  });
  app.get('/feed', async (context) => {
    const viewer = await whoAsks(parts, context, 'read');
    return json(context, viewer, await feedPage(database, viewer, now(), readCursor(query(context).after, isTime)));
  });
  app.get('/goals', async (context) => {
    const viewer = await signedIn(context);
    return json(context, viewer, await goalsPage(database, viewer, readCursor(query(context).after, isTime)));
  });
  app.get('/kudos', async (context) => {
    const viewer = await signedIn(context);
    return json(context, viewer, await kudosPage(database, viewer, readCursor(query(context).after, isTime)));
  });
  app.get('/feedback', async (context) => {
    const viewer = await signedIn(context);
    return json(context, viewer, await feedbackPage(database, viewer, readCursor(query(context).after, isTime)));
  });
  app.get('/inbox', async (context) => {
    const viewer = await signedIn(context);
    return json(context, viewer, await inboxOf(database, viewer, await editorial.read(database)));
  });
  app.post('/actions', async (context) => {
    const viewer = await whoAsks(parts, context, 'act');
    if (!viewer) throw signInFirst();
    const answer = await carryOut(parts, viewer, await readJson(context));
    const isDone = answer.status === 200;
    return new Response(JSON.stringify(answer.body), {
      status: answer.status,
      headers: {
        'content-type': isDone ? 'application/json' : 'application/problem+json',
        'cache-control': 'no-store',
      },
    });
  });
  app.get('/live', async (context) => {
    const viewer = await signedIn(context);
    if (context.req.raw.method === 'HEAD') return context.body(null, 200, { 'content-type': 'text/event-stream' });
    if (!hub.hasRoomFor(viewer))
      throw new HttpProblem(429, { detail: 'There are enough live streams open.', headers: { 'retry-after': '30' } });
    return streamLive(
      context,
      hub,
      eventIds,
      { viewer, session: context.get('session') },
      context.get('until') * 1000 - now().getTime(),
    );
  });
  app.post('/session', async (context) => {
    if (!isBearer(context.req.header('authorization')))
      throw new HttpProblem(401, { detail: 'Send a token.', headers: { 'www-authenticate': 'Bearer' } });
    const viewer = await signedIn(context);
    await identity.sessions.begin(context, viewer.id, isSecure(context, settings));
    return context.body(null, 204);
  });
  app.delete('/session', async (context) => {
    await identity.sessions.end(context, isSecure(context, settings));
    return context.body(null, 204);
  });
  addHealth(app, parts);
  let description: string | undefined;
  app.get('/openapi.json', (context) =>
    answerJson(context.req.raw, (description ??= JSON.stringify(openApi(settings)))),
  );
  if (parts.demoIssuer) addDemoRoutes(app, parts, parts.demoIssuer);
  addWrongMethods(app, settings);
  return app;
}

const signInFirst = (): HttpProblem =>
  new HttpProblem(401, { detail: 'Sign in first.', headers: { 'www-authenticate': 'Bearer' } });

/** Who asks, counted against what they may ask. */
async function whoAsks(parts: Parts, context: Context<Env>, what: 'read' | 'act'): Promise<Viewer | undefined> {
  const { identity, limits, settings, now } = parts;
  const anonymous = (): Promise<void> => limits.anonymous(addressOf(context, settings), now());
  const found = await identity.read(context).catch(async (error: unknown) => {
    // Counted like anybody unknown, but told what is wrong with the token: waiting would not mend it.
    await anonymous().catch(() => undefined);
    throw error;
  });
  if (!found) {
    await anonymous();
    return undefined;
  }
  await (what === 'act' ? limits.act(found.viewer.id) : limits.read(found.viewer.id));
  context.set('until', found.until);
  context.set('session', found.session);
  return found.viewer;
}

/** What goes for every request, from the outside in. */
function addEveryRequest(app: Hono<Env>, { settings, log, metrics }: Parts): void {
  // One id through the logs of all that a request passes. A browser's own is not taken: it could say anything.
  app.use(async (context, next) => {
    const given = settings.trustProxy > 0 ? context.req.header('x-request-id') : undefined;
    const id = /^[\w-]{8,64}$/.exec(given ?? '')?.[0] ?? randomUUID();
    context.set('requestId', id);
    await next();
    context.header('x-request-id', id);
  });
  app.use(async (context, next) => {
    const began = performance.now();
    await next();
    const route = routePath(context, -1);
    const seconds = (performance.now() - began) / 1000;
    const ms = Math.round(seconds * 1000);
    const { method } = context.req;
    const { status } = context.res;
    const reason = reasonOf(context.error);
    metrics.told({ method, route, status, seconds, reason });
    const id = context.get('requestId');
    log.info(
      {
        id,
        method,
        route,
        status,
        ms,
        ...(reason !== undefined && { reason }),
      },
      'request',
    );
  });
  app.use((context, next) =>
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'none'"],
      },
      referrerPolicy: 'no-referrer',
      crossOriginResourcePolicy: 'same-origin',
      xFrameOptions: 'DENY',
      strictTransportSecurity: isSecure(context, settings) ? 'max-age=31536000; includeSubDomains' : false,
    })(context, next),
  );
  if (settings.allowedOrigins.length > 0)
    app.use(
      cors({
        origin: [...settings.allowedOrigins],
        credentials: true,
        allowMethods: ['GET', 'POST', 'DELETE'],
        allowHeaders: ['Authorization', 'Content-Type', 'If-None-Match', 'Last-Event-ID', 'Vonk-Viewer'],
        exposeHeaders: ['ETag', 'Retry-After', 'Vonk-Viewer', 'X-Request-Id'],
        maxAge: 600,
      }),
    );
  app.use(async (context, next) => {
    const isUnsafe = !['GET', 'HEAD', 'OPTIONS'].includes(context.req.method);
    // A token is added by a program on purpose; a cookie travels by itself, and so does the password of a proxy.
    if (isUnsafe && !isBearer(context.req.header('authorization'))) refuseOtherSites(context, settings);
    await next();
  });
  app.use(async (context, next) => {
    await refuseLarge(context);
    await next();
  });
  app.notFound(() => new HttpProblem(404, { detail: 'There is nothing at this address.' }).toResponse());
  app.onError((error, context) => {
    if (error instanceof HttpProblem) return error.toResponse();
    if (error instanceof HTTPException) return new HttpProblem(error.status).toResponse();
    log.error({ id: context.get('requestId'), ...describeError(error) }, 'a request failed');
    if (isPassing(error))
      return new HttpProblem(503, { detail: 'Try again in a moment.', headers: { 'retry-after': '2' } }).toResponse();
    return new HttpProblem(500, { detail: 'This went wrong here, not with you.' }).toResponse();
  });
}

/** Why a request was not answered as asked, as a code for the log. */
function reasonOf(error: Error | undefined): string | undefined {
  if (error instanceof HttpProblem) return error.reason;
  if (!error || !isPassing(error)) return undefined;
  const code = 'code' in error ? String(error.code) : '';
  if (code.startsWith('53')) return 'database-connections';
  return code === '55P03' || code.startsWith('40') || code === '57014' ? 'database-lock' : 'database-away';
}

/** Errors of the network and of PostgreSQL that are over when somebody tries again. */
function isPassing(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && /^(E[A-Z]+|08...|40...|53...|55P03|57...|58...)$/.test(code);
}

/** The addresses exist, but not for this method. */
function addWrongMethods(app: Hono<Env>, { demo }: Settings): void {
  const byPath = new Map<string, string[]>();
  for (const { method, path, who } of routes) {
    if (who !== 'demo' || demo)
      byPath.set(path, [...(byPath.get(path) ?? []), method === 'GET' ? 'GET, HEAD' : method]);
  }
  for (const [path, methods] of byPath)
    app.all(path, () => {
      throw new HttpProblem(405, { headers: { allow: methods.join(', ') } });
    });
}
