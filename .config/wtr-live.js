/**
 * A real stream of events for the browser tests, on the test runner's own server. It remembers what it sent, resumes by
 * Last-Event-ID, says `reset` where it cannot, and counts who came.
 *
 * POST /test-live/<name>/set     { status?, headers?, retry?, forgets? }   how it answers from now on
 * POST /test-live/<name>/events  [ { id?, event?, data } ]                 sends; a text is sent as it is
 * POST /test-live/<name>/cut                                              breaks every open connection
 * GET  /test-live/<name>                                                  the stream
 * GET  /test-live/<name>/asked                                            [{ lastEventId, viewer, isOpen }]
 */
export function testLive() {
  const streams = new Map();

  return async (context, next) => {
    const match = /^\/test-live\/([^/]+)(?:\/(set|events|cut|asked))?$/.exec(context.path);
    if (!match) return next();
    const [, name, what] = match;
    if (!streams.has(name)) streams.set(name, { answer: {}, history: [], visits: [] });
    const stream = streams.get(name);
    if (what === 'asked') {
      context.type = 'application/json';
      context.body = JSON.stringify(stream.visits.map(({ response: _response, ...visit }) => visit));
    } else if (what) {
      await tell(stream, what, context);
    } else {
      visit(stream, context);
    }
    return undefined;
  };
}

async function tell(stream, what, context) {
  const chunks = [];
  for await (const chunk of context.req) chunks.push(chunk);
  const said = chunks.length > 0 ? JSON.parse(Buffer.concat(chunks).toString('utf8')) : undefined;
  if (what === 'set') stream.answer = said;
  if (what === 'events') {
    stream.history.push(...said);
    for (const { response } of open(stream)) response.write(said.map(written).join(''));
  }
  if (what === 'cut') for (const { response } of open(stream)) response.destroy();
  context.status = 204;
}

const open = ({ visits }) => visits.filter(({ isOpen }) => isOpen);

function visit({ answer, history, visits }, context) {
  const lastEventId = context.get('last-event-id');
  const visit = { lastEventId, viewer: context.get('vonk-viewer'), isOpen: false, response: context.res };
  visits.push(visit);
  const { status = 200, headers = {}, retry, forgets = false } = answer;
  if (status !== 200) {
    context.status = status;
    context.set(headers);
    return;
  }
  // Past the runner's own handling of answers, which waits for their end.
  context.respond = false;
  visit.isOpen = true;
  context.res.on('close', () => (visit.isOpen = false));
  context.res.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store', ...headers });
  context.res.write(retry === undefined ? ': welcome\n\n' : `retry: ${retry}\n\n`);
  if (lastEventId === '') return;
  const place = forgets ? -1 : history.findIndex(({ id }) => id === lastEventId);
  const missed = place < 0 ? [{ event: 'reset', data: {} }] : history.slice(place + 1);
  context.res.write(missed.map(written).join(''));
}

const written = ({ id, event, data }) =>
  `${event === undefined ? '' : `event: ${event}\n`}${id === undefined ? '' : `id: ${id}\n`}data: ${
    typeof data === 'string' ? data : JSON.stringify(data)
  }\n\n`;
