/** One live stream over HTTP, as server-sent events. */
import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { EventIds } from './event-ids.js';
import type { Hub, Listener, Place } from './hub.js';

/** A comment this often, so that proxies and browsers know that somebody is there. */
const heartbeat = 15_000;
/** The page connects again after so long, and goes on where it was. */
const reconnectAfter = 2000;
const longest = 30 * 60_000;

/** @param known - For how many milliseconds it is known who this is. */
export function streamLive(context: Context, hub: Hub, ids: EventIds, listener: Listener, known: number): Response {
  const given = context.req.header('last-event-id');
  const write = ({ event, viewer }: Place): string => ids.write(event, viewer);
  // Proxies are not to collect what is to arrive now.
  context.header('X-Accel-Buffering', 'no');
  const response = streamSSE(context, async (stream) => {
    let end: () => void = () => undefined;
    const ended = new Promise<void>((resolve) => (end = resolve));
    const disconnect = hub.connect(
      listener,
      given === undefined ? undefined : (ids.read(given, listener.viewer) ?? 'unknown'),
      {
        send: (place, change) => stream.writeSSE({ id: write(place), data: JSON.stringify(change) }),
        reset: (place) => stream.writeSSE({ event: 'reset', id: write(place), data: '{}' }),
        // Without data it is no event, but a browser remembers the id.
        begin: async (place) => {
          await stream.write(`retry: ${reconnectAfter}\nid: ${write(place)}\n\n: here\n\n`);
        },
        close: end,
      },
    );
    const beat = setInterval(() => void stream.write(': still here\n\n'), heartbeat);
    const last = setTimeout(end, Math.max(0, Math.min(known, longest)));
    stream.onAbort(end);
    await ended;
    clearInterval(beat);
    clearTimeout(last);
    disconnect();
  });
  response.headers.set('Cache-Control', 'private, no-store');
  return response;
}
