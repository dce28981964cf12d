import { expect } from '@open-wc/testing';
import { createPost } from '../../../src/sources/outbox/post.js';
import type { Answer } from '../../../src/state/ports.js';
import { act, wish } from '../../helpers/outbox.js';
import { type ServiceAnswer, serve } from '../../helpers/service.js';

const never = new AbortController().signal;
const ask = (url: string, action = wish(), viewer = 'p-1'): Promise<Answer> =>
  createPost(url, viewer, (input, init) => fetch(input, init))(action, never);

describe('sending a change over HTTP', () => {
  it('sends the change as it is, says for whom the page is, and never who acts', async () => {
    const service = await serve({ done: {} });
    const action = wish();
    await ask(service.url, action);
    const [request] = await service.requests();
    expect(request?.method).to.equal('POST');
    expect(JSON.parse(request?.body ?? '')).to.deep.equal(action);
    expect(request?.headers['content-type']).to.equal('application/json');
    expect(request?.headers['vonk-viewer']).to.equal('p-1');
    expect(request?.body).not.to.contain('p-1');
  });

  it('sends what stands in the change, whatever an old library makes of it', async () => {
    const service = await serve({ done: {} });
    const action = act('kudos.give', { kudos: 'k-1', to: ['p-2', 'p-3'], text: 'Dank je.' });
    const kinds = [Array.prototype, Object.prototype, String.prototype];
    const toJSON = function (this: unknown): string {
      return `"${String(this)}"`;
    };
    // Prototype.js 1.6 defined it so.
    for (const kind of kinds) Object.defineProperty(kind, 'toJSON', { value: toJSON, configurable: true });
    try {
      await ask(service.url, action);
    } finally {
      for (const kind of kinds) Reflect.deleteProperty(kind, 'toJSON');
    }
    expect(JSON.parse((await service.requests())[0]?.body ?? '')).to.deep.equal(action);
  });

  it('writes every id as in an address, so that no two are written the same', async () => {
    const service = await serve({ done: {} });
    const ids = ['Zoë 王', 'Zo%C3%AB', 'ada@example.org', 'urn:p/12'];
    for (const id of ids) await ask(service.url, wish(), id);
    const shown = (await service.requests()).map(({ headers }) => headers['vonk-viewer']);
    expect(shown).to.deep.equal(ids.map(encodeURIComponent));
  });

  it('takes an answer that is meant for somebody else for nobody’s, whatever it says', async () => {
    const meantFor = (viewer: string, answer: ServiceAnswer): ServiceAnswer => ({
      headers: { 'vonk-viewer': viewer },
      ...answer,
    });
    const changes = [{ section: 'goals', put: [{ id: 'g-2' }] }];
    const service = await serve(
      meantFor('p-2', { done: { changes } }),
      meantFor('p-2', { status: 422 }),
      meantFor('zo%C3%AB', { done: {} }),
    );
    expect(await ask(service.url)).to.deep.equal({ status: 'signed-out' });
    expect(await ask(service.url)).to.deep.equal({ status: 'signed-out' });
    expect(await ask(service.url, wish(), 'zoë')).to.deep.equal({ status: 'done', changes: [] });
  });

  it('gives the changes of an answer, as far as they have the shape of changes', async () => {
    const changes = [{ section: 'kudos', put: [{ id: 'k-1' }], remove: ['k-2', 7] }, 'nonsense', { put: [] }];
    const service = await serve({ done: { changes, export: { all: 1 } } });
    expect(await ask(service.url)).to.deep.equal({
      status: 'done',
      changes: [{ section: 'kudos', put: [{ id: 'k-1' }], remove: ['k-2'] }],
    });
    expect(await ask(service.url, act('me.export', {}))).to.have.deep.property('export', { all: 1 });
  });

  const rows: readonly (readonly [title: string, answer: ServiceAnswer, status: Answer['status']])[] = [
    ['409', { status: 409 }, 'refused'],
    ['422', { status: 422 }, 'refused'],
    ['400', { status: 400 }, 'refused'],
    ['404', { status: 404 }, 'refused'],
    ['405', { status: 405 }, 'refused'],
    ['410', { status: 410 }, 'refused'],
    ['413', { status: 413 }, 'refused'],
    ['415', { status: 415 }, 'refused'],
    ['401', { status: 401 }, 'signed-out'],
    ['403', { status: 403 }, 'signed-out'],
    ['408', { status: 408 }, 'unknown'],
    ['425', { status: 425 }, 'unknown'],
    ['429', { status: 429 }, 'unknown'],
    ['500', { status: 500 }, 'unknown'],
    ['502', { status: 502 }, 'unknown'],
    ['503', { status: 503 }, 'unknown'],
    ['504', { status: 504 }, 'unknown'],
    ['a connection that ends without a word', { cut: 'before' }, 'unknown'],
    ['an answer that is cut in its middle', { cut: 'within', done: { changes: [] } }, 'unknown'],
    ['an answer that is no JSON', { body: '{"id":' }, 'unknown'],
    ['an answer about another change', { body: { id: 'another', status: 'done' } }, 'unknown'],
    ['an answer that does not say "done"', { done: { status: 'accepted' } }, 'unknown'],
    ['an answer whose changes are no list', { done: { changes: 'all' } }, 'unknown'],
    ['an empty answer', { status: 204 }, 'signed-out'],
    ['an answer without a word', { body: '' }, 'signed-out'],
    ['a page', { body: '<!doctype html>', headers: { 'content-type': 'text/html' } }, 'signed-out'],
    ['a page that a gateway made of a "no"', { status: 413, headers: { 'content-type': 'text/html' } }, 'refused'],
    ['a page of a server that is broken', { status: 502, headers: { 'content-type': 'text/html' } }, 'unknown'],
    ['"login_required"', { body: { error: 'login_required' } }, 'signed-out'],
    ['"login_required" with 400', { status: 400, body: { error: 'login_required' } }, 'signed-out'],
    ['"interaction_required"', { body: { error: 'interaction_required', error_description: 'x' } }, 'signed-out'],
    ['an invalid token', { status: 400, body: { error: { code: 'invalid_token' } } }, 'signed-out'],
    ['another error', { body: { error: 'server_error' } }, 'unknown'],
    ['another error with 400', { status: 400, body: { error: 'invalid_request' } }, 'refused'],
  ];
  for (const [title, answer, status] of rows) {
    it(`takes ${title} for "${status}"`, async () => {
      const service = await serve(answer);
      expect((await ask(service.url)).status).to.equal(status);
    });
  }

  for (const status of [200, 400, 404, 405])
    it(`takes a page of another address, with ${status}, for the place where people sign in`, async () => {
      const page = await serve({ status, headers: { 'content-type': 'text/html' }, body: '<!doctype html>' });
      const service = await serve({ status: 302, headers: { location: page.url } });
      expect((await ask(service.url)).status).to.equal('signed-out');
    });

  it('takes a way to another origin that answers nobody here for the place where people sign in', async () => {
    const elsewhere = 'http://nowhere.invalid/sign-in';
    const service = await serve({ status: 302, headers: { location: elsewhere } });
    expect(await ask(service.url)).to.deep.equal({ status: 'signed-out' });
  });

  it('follows where an address has moved to, and sends the change there once', async () => {
    const moved = await serve({ done: {} });
    const service = await serve({ status: 307, headers: { location: moved.url } });
    const action = wish();
    expect((await ask(service.url, action)).status).to.equal('done');
    expect((await moved.requests()).map(({ body }) => body)).to.deep.equal([JSON.stringify(action)]);
  });

  it('takes a "no" of another address that is no page for a "no"', async () => {
    const moved = await serve({ status: 422 });
    const service = await serve({ status: 307, headers: { location: moved.url } });
    expect((await ask(service.url)).status).to.equal('refused');
  });

  it('takes "nobody listens there" for unknown', async () => {
    expect(await ask('http://localhost:9/')).to.deep.equal({ status: 'unknown' });
  });

  it('knows that nothing left a device without a connection, and takes no answer for unknown all the same', async () => {
    const listening = await serve({ done: {} });
    Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
    try {
      expect((await ask('http://127.0.0.1:9/')).status).to.equal('unsent');
      expect((await ask(listening.url)).status).to.equal('done');
    } finally {
      Reflect.deleteProperty(navigator, 'onLine');
    }
  });

  it('gives the seconds after which a service wants to be asked again', async () => {
    const service = await serve({ status: 429, headers: { 'retry-after': '17' } });
    expect(await ask(service.url)).to.deep.equal({ status: 'unknown', retryAfter: 17 });
  });

  it('says why it was refused: by a code of the contract, or by status and title', async () => {
    const type = { 'content-type': 'application/problem+json' };
    const service = await serve(
      { status: 422, headers: type, body: { title: 'No', problems: [{ code: 'denied', path: '/data/kudos' }] } },
      { status: 422, headers: type, body: { title: 'Too late', problems: [{ code: 'constructor' }] } },
      { status: 409, body: '<p>no JSON' },
    );
    expect(await ask(service.url))
      .to.deep.include({ status: 'refused' })
      .and.nested.include({
        'problem.code': 'denied',
        'problem.path': '/data/kudos',
      });
    expect(await ask(service.url)).to.nested.include({ 'problem.details.status': '422 (Too late)' });
    expect(await ask(service.url)).to.nested.include({ 'problem.details.status': '409' });
  });

  it('does not wait for what nobody reads of an answer', async () => {
    for (const status of [401, 403, 429, 500]) {
      let isLeft = false;
      const body = new ReadableStream({ cancel: () => void (isLeft = true) });
      const post = createPost('/actions', 'p-1', () => Promise.resolve(new Response(body, { status })));
      await post(wish(), never);
      expect(isLeft, String(status)).to.equal(true);
    }
  });
});
