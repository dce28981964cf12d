/** Where a request comes from: through which proxies, from which page. */
import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import type { Settings } from '../settings.js';
import { HttpProblem } from './problem.js';

/** What the last proxy that is believed wrote; with two proxies, what the first of them wrote. */
function forwarded(context: Context, name: string, hops: number): string | undefined {
  if (hops === 0) return undefined;
  const values =
    context.req
      .header(name)
      ?.split(',')
      .map((one) => one.trim()) ?? [];
  return values.at(-hops) ?? values[0];
}

export function addressOf(context: Context, { trustProxy }: Settings): string {
  const env = context.env as Partial<HttpBindings> | undefined;
  return forwarded(context, 'x-forwarded-for', trustProxy) ?? env?.incoming?.socket.remoteAddress ?? '';
}

/** The origin that browsers see. */
export function ownOrigin(context: Context, { publicOrigin, trustProxy }: Settings): string {
  if (publicOrigin !== undefined) return publicOrigin;
  const url = new URL(context.req.url);
  const scheme = forwarded(context, 'x-forwarded-proto', trustProxy) ?? url.protocol.replace(':', '');
  const host = forwarded(context, 'x-forwarded-host', trustProxy) ?? context.req.header('host') ?? url.host;
  return `${scheme === 'https' ? 'https' : 'http'}://${host}`;
}

export const isSecure = (context: Context, settings: Settings): boolean =>
  ownOrigin(context, settings).startsWith('https:');

/** No other site’s page may change anything in the name of somebody who is signed in here. */
export function refuseOtherSites(context: Context, settings: Settings): void {
  const origin = context.req.header('origin');
  const site = context.req.header('sec-fetch-site');
  const isAllowed =
    origin === undefined
      ? site === undefined || site === 'same-origin'
      : origin === ownOrigin(context, settings) || settings.allowedOrigins.includes(origin);
  if (!isAllowed) throw new HttpProblem(403, { detail: 'Another site may not do this.' });
}
