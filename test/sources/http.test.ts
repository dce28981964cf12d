import { expect } from '@open-wc/testing';
import { describeProblem } from '../../src/contract/describe.js';
import { requestEarly } from '../../src/sources/early-requests.js';
import { JsonReader } from '../../src/sources/http.js';
import { type ServiceAnswer, serve } from '../helpers/service.js';

const never = new AbortController().signal;

describe('reading JSON over HTTP', () => {
  it('gives the value and where it came from', async () => {
    const service = await serve({ body: { vonk: 1 } });
    const loaded = await new JsonReader().loadLink(service.url, never);
    expect(loaded).to.deep.equal({ status: 'loaded', value: { vonk: 1 }, base: service.url });
  });

  it('asks with the ETag it knows and keeps what did not change', async () => {
    const service = await serve({ body: { vonk: 1 }, etag: '"a"' });
    const reader = new JsonReader();
    await reader.loadLink(service.url, never);
    const again = await reader.loadLink(service.url, never);
    expect(again).to.deep.include({ status: 'loaded', value: { vonk: 1 } });
    expect(await service.asked()).to.deep.equal(['', '"a"']);
  });

  const failures: readonly (readonly [string, ServiceAnswer, string])[] = [
    ['nobody is signed in', { status: 401 }, 'denied'],
    ['access is refused', { status: 403 }, 'denied'],
    ['nothing comes, as for nobody', { status: 204 }, 'denied'],
    ['it asks to sign in', { body: { error: 'login_required' } }, 'denied'],
    ['it asks to sign in, with 400', { status: 400, body: { error: 'login_required' } }, 'denied'],
    ['there is nothing', { status: 404 }, 'not-found'],
    ['it was taken away', { status: 410 }, 'not-found'],
    ['the gateway waited in vain', { status: 504 }, 'timed-out'],
    ['the service is broken', { status: 500 }, 'refused'],
    ['there is too much traffic', { status: 429 }, 'refused'],
    ['the JSON is broken', { body: '{"vonk": 1,}' }, 'malformed'],
    ['a page came instead of JSON', { body: '<!doctype html>' }, 'web-page'],
    ['words of a page came', { body: 'Sign in', headers: { 'content-type': 'text/html; charset=utf-8' } }, 'web-page'],
    ['nothing came', { body: '' }, 'malformed'],
  ];

  /** The same server under another name, which is another origin. */
  const elsewhere = (url: string): string =>
    url.replace(location.hostname, location.hostname === '127.0.0.1' ? 'localhost' : '127.0.0.1');
  const codeOf = async (url: string): Promise<string> => {
    const loaded = await new JsonReader().loadLink(url, never);
    return loaded.status === 'failed' ? loaded.problem.code : loaded.status;
  };

  it('tells where an address sends on to another origin, as to a page to sign in, and where one is not for this page', async () => {
    const other = elsewhere((await serve({ body: { vonk: 1 } })).url);
    const sending = await serve({ status: 302, headers: { location: other } });
    expect(await codeOf(sending.url)).to.equal('sent-elsewhere');
    expect(await codeOf(other)).to.equal('not-shared');
    expect(await codeOf('https://nowhere.invalid/vonk.json')).to.equal('unreachable');
    const near = await serve({ status: 302, headers: { location: (await serve({ body: { vonk: 1 } })).url } });
    expect(await codeOf(near.url)).to.equal('loaded');
  });

  it('takes JSON for JSON, whatever the server calls it', async () => {
    const { url } = await serve({ body: { vonk: 1 }, headers: { 'content-type': 'text/html' } });
    expect(await codeOf(url)).to.equal('loaded');
  });

  it('reads an answer in the encoding that it names', async () => {
    // In Windows-1252 the two bytes of "é" in UTF-8 are two letters.
    for (const [charset, name] of [
      ['utf-8', 'Zoé'],
      ['windows-1252', 'ZoÃ©'],
      ['"windows-1252"', 'ZoÃ©'],
      ['no-such', 'Zoé'],
    ]) {
      const { url } = await serve({
        body: { name: 'Zoé' },
        headers: { 'content-type': `application/json; charset=${charset}` },
      });
      const loaded = await new JsonReader().loadLink(url, never);
      expect(loaded.status === 'loaded' && loaded.value, charset).to.deep.equal({ name });
    }
  });

  for (const [title, answer, code] of failures) {
    it(`answers "${code}" when ${title}`, async () => {
      const service = await serve(answer);
      const loaded = await new JsonReader().loadLink(service.url, never);
      expect(loaded.status).to.equal('failed');
      if (loaded.status === 'failed') {
        expect(loaded.problem.code).to.equal(code);
        expect(loaded.problem.path).to.equal(service.url);
        expect(describeProblem(loaded.problem).cure).to.match(/\S\.$/);
      }
    });
  }

  it('answers "unreachable" when nobody listens at the address', async () => {
    const loaded = await new JsonReader().loadLink('http://localhost:9/', never);
    expect(loaded).to.have.nested.property('problem.code', 'unreachable');
  });

  it('tells the title of a problem that the service describes by RFC 9457', async () => {
    const service = await serve({
      status: 503,
      headers: { 'content-type': 'application/problem+json' },
      body: { title: 'Maintenance until noon' },
    });
    const loaded = await new JsonReader().loadLink(service.url, never);
    const words = loaded.status === 'failed' && describeProblem(loaded.problem).message;
    expect(words).to.contain('Maintenance until noon');
  });

  it('stops asking when nobody wants the answer any more', async () => {
    const service = await serve({ body: {}, delay: 3000 });
    const abort = new AbortController();
    const loading = new JsonReader().loadLink(service.url, abort.signal);
    abort.abort();
    const started = performance.now();
    expect((await loading).status).to.equal('failed');
    expect(performance.now() - started).to.be.below(1000);
  });

  it('takes over a request that was started before anybody waited, once', async () => {
    const service = await serve({ body: { vonk: 1 } });
    requestEarly(service.url);
    requestEarly(service.url);
    const reader = new JsonReader();
    await reader.loadLink(service.url, never);
    expect(await service.asked()).to.have.length(1);
    await reader.loadLink(service.url, never);
    expect(await service.asked()).to.have.length(2);
  });

  it('does not wait for ever for a request that was started before anybody waited', async () => {
    const service = await serve({ body: { vonk: 1 }, delay: 3000 });
    const { timeout } = AbortSignal;
    AbortSignal.timeout = () => timeout.call(AbortSignal, 50);
    try {
      requestEarly(service.url);
      const started = performance.now();
      const loaded = await new JsonReader().loadLink(service.url, never);
      expect(loaded).to.have.nested.property('problem.code', 'timed-out');
      expect(performance.now() - started).to.be.below(1500);
    } finally {
      AbortSignal.timeout = timeout;
    }
  });

  it('sends one request for one address, however many wait for it', async () => {
    const service = await serve({ body: { vonk: 1 }, delay: 50 });
    const reader = new JsonReader();
    const gone = new AbortController();
    const answers = [gone.signal, never, never].map((signal) => reader.loadLink(service.url, signal));
    gone.abort();
    const [first, ...others] = await Promise.all(answers);
    expect(first?.status).to.equal('failed');
    for (const other of others) expect(other.status).to.equal('loaded');
    expect(await service.asked()).to.have.length(1);
  });

  it('ends a request when the last one who waited for it goes away, and asks anew for the next', async () => {
    const service = await serve({ body: { vonk: 1 }, delay: 50 });
    const reader = new JsonReader();
    const gone = new AbortController();
    const left = reader.loadLink(service.url, gone.signal);
    gone.abort();
    expect((await left).status).to.equal('failed');
    expect((await reader.loadLink(service.url, never)).status).to.equal('loaded');
  });

  it('asks for nothing that may be kept for a while', async () => {
    const service = await serve({ body: { vonk: 1 }, etag: '"a"', headers: { 'cache-control': 'max-age=60' } });
    const reader = new JsonReader();
    const [one, two] = [await reader.loadLink(service.url, never), await reader.loadLink(service.url, never)];
    expect(two).to.deep.include({ status: 'loaded', value: { vonk: 1 } });
    for (const loaded of [one, two]) expect((loaded as { freshFor?: number }).freshFor).to.be.closeTo(60, 5);
    expect(await service.asked()).to.have.length(1);
    const asking = await serve({ body: 1, etag: '"a"', headers: { 'cache-control': 'private, no-cache, max-age=60' } });
    await reader.loadLink(asking.url, never);
    await reader.loadLink(asking.url, never);
    expect(await asking.asked()).to.deep.equal(['', '"a"']);
  });

  it('keeps the answers that were used last, and no more than a hundred', async () => {
    const asked: string[] = [];
    const reader = new JsonReader((input, init) => {
      asked.push(new Headers(init?.headers).get('if-none-match') ?? `new ${input as string}`);
      return Promise.resolve(new Response('{}', { headers: { etag: '"a"' } }));
    });
    for (let index = 0; index < 100; index += 1) await reader.loadLink(`/${index}`, never);
    await reader.loadLink('/0', never);
    await reader.loadLink('/100', never);
    asked.length = 0;
    for (const url of ['/0', '/1', '/100']) await reader.loadLink(url, never);
    expect(asked).to.deep.equal(['"a"', 'new /1', '"a"']);
  });

  it('does not wait for what nobody reads of an answer', async () => {
    for (const status of [401, 404, 500]) {
      let isLeft = false;
      const body = new ReadableStream({ cancel: () => void (isLeft = true) });
      const reader = new JsonReader(() => Promise.resolve(new Response(body, { status })));
      await reader.loadLink('/document', never);
      expect(isLeft, String(status)).to.equal(true);
    }
  });
});
