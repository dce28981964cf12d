/**
 * A real HTTP service for the browser tests, on the test runner's own server: documents with an ETag, answers of any
 * status, late answers, broken JSON, connections that are cut; and it records what it was asked.
 *
 * PUT  /test-service/<name>  an answer, or a list of answers for one request after the other, of which the last stays:
 *                            { status?, body?, delay?, headers?, etag?, cut?, done? }
 * any  /test-service/<name>                                          answers it
 * GET  /test-service/<name>/asked                                    every request: method, headers, body
 *
 * `cut`: 'before' ends the connection without a word, 'within' in the middle of the body.
 * `done`: answers like a service that carried the change out, with the id of the request; its changes are in `changes`.
 */
export function testService() {
  const services = new Map();

  return async (context, next) => {
    const match = /^\/test-service\/([^/]+)(\/asked)?$/.exec(context.path);
    if (!match) return next();
    const [, name, asked] = match;
    const chunks = [];
    for await (const chunk of context.req) chunks.push(chunk);
    const text = Buffer.concat(chunks).toString('utf8');
    if (context.method === 'PUT') {
      const said = JSON.parse(text);
      services.set(name, { answers: Array.isArray(said) ? said : [said], asked: services.get(name)?.asked ?? [] });
      context.status = 204;
      return undefined;
    }
    const service = services.get(name) ?? { answers: [{ status: 404 }], asked: [] };
    if (asked) {
      context.type = 'application/json';
      context.body = JSON.stringify(service.asked);
      return undefined;
    }
    service.asked.push({ method: context.method, headers: context.headers, body: text });
    const answer = service.answers.length > 1 ? service.answers.shift() : service.answers[0];
    return answerWith(context, answer, text);
  };
}

async function answerWith(context, answer, text) {
  if (answer.delay) await new Promise((resolve) => setTimeout(resolve, answer.delay));
  if (answer.cut === 'before') {
    context.respond = false;
    context.req.socket.destroy();
    return undefined;
  }
  context.set('cache-control', 'no-store');
  for (const [header, value] of Object.entries(answer.headers ?? {})) context.set(header, value);
  if (answer.etag) {
    context.set('etag', answer.etag);
    if (context.get('if-none-match') === answer.etag) {
      context.status = 304;
      return undefined;
    }
  }
  context.status = answer.status ?? 200;
  context.type = answer.headers?.['content-type'] ?? 'application/json';
  const body = answer.done ? { id: JSON.parse(text).id, status: 'done', ...answer.done } : answer.body;
  const written = typeof body === 'string' ? body : JSON.stringify(body ?? null);
  if (answer.cut === 'within') {
    context.respond = false;
    context.res.writeHead(context.status, {
      'content-type': 'application/json',
      'content-length': written.length + 99,
    });
    context.res.write(written, () => context.req.socket.destroy());
    return undefined;
  }
  context.body = written;
  return undefined;
}
