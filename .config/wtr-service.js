/**
 * A real HTTP service for the browser tests, on the test runner's own server: documents with an ETag, answers of any
 * status, late answers, broken JSON; and it counts what it was asked.
 *
 * POST /test-service/<name>  { status?, body?, delay?, headers?, etag? }   sets what <name> answers
 * GET  /test-service/<name>                                                answers it
 * GET  /test-service/<name>/asked                                         how often, and with which If-None-Match
 */
export function testService() {
  const answers = new Map();

  return async (context, next) => {
    const match = /^\/test-service\/([^/]+)(\/asked)?$/.exec(context.path);
    if (!match) return next();
    const [, name, asked] = match;
    if (context.method === 'POST') {
      const chunks = [];
      for await (const chunk of context.req) chunks.push(chunk);
      const said = JSON.parse(Buffer.concat(chunks).toString('utf8'));
      answers.set(name, { ...said, asked: answers.get(name)?.asked ?? [] });
      context.status = 204;
      return undefined;
    }
    const answer = answers.get(name) ?? { status: 404, asked: [] };
    if (asked) {
      context.type = 'application/json';
      context.body = JSON.stringify(answer.asked);
      return undefined;
    }
    answer.asked.push(context.get('if-none-match'));
    if (answer.delay) await new Promise((resolve) => setTimeout(resolve, answer.delay));
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
    context.body = typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body ?? null);
    return undefined;
  };
}
