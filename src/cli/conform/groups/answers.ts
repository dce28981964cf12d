/** How a service speaks: other pages, other origins, and what went wrong. */
import { isObject } from '../../../contract/json-object.js';
import type { Answer } from '../caller.js';
import { isDone, newId, told } from '../person.js';
import { Unchecked, expect } from '../outcome.js';
import type { Group, Row } from '../row.js';

const foreign = 'https://elsewhere.example';

const headers: Row = {
  id: 'security.headers',
  title: 'What is sent is taken for what it is (X-Content-Type-Options: nosniff, JSON as JSON)',
  isReadOnly: true,
  async check({ roles: { receiver } }) {
    for (const url of [receiver.documentUrl, await receiver.linkOf('kudos')]) {
      if (url === undefined) continue;
      const answer = await receiver.caller.get(url);
      const sniff = answer.headers.get('x-content-type-options') ?? 'none';
      expect(sniff === 'nosniff', `X-Content-Type-Options: nosniff at ${url}`, sniff);
      const type = answer.headers.get('content-type') ?? 'none';
      expect(/^application\/([\w.-]+\+)?json\b/.test(type), `application/json at ${url}`, type);
    }
  },
};

const origins: Row = {
  id: 'security.origins',
  title: 'Pages from elsewhere do not get to read what is somebody’s own (CORS)',
  isReadOnly: true,
  async check({ roles: { receiver } }) {
    const { headers: got } = await receiver.caller.get(receiver.documentUrl, { origin: foreign });
    const allowed = got.get('access-control-allow-origin');
    expect(allowed !== foreign && allowed !== '*' && allowed !== 'null', 'no leave for any origin', allowed ?? '');
  },
};

const crossSite: Row = {
  id: 'security.cross-site',
  title: 'A page from elsewhere changes nothing with somebody’s cookie',
  async check(world) {
    const { giver, receiver } = world.roles;
    if (!('cookie' in giver.caller.headers))
      throw new Unchecked(
        'People are not identified by a cookie, which alone is sent along by other pages.',
        'optional',
      );
    const kudos = newId();
    world.cleanAfter({ id: kudos });
    const data = { kudos, to: [receiver.id], text: world.mark() };
    const answer = await giver.act('kudos.give', data, {
      headers: { origin: foreign, 'sec-fetch-site': 'cross-site' },
    });
    expect(!isDone(answer) && answer.status >= 400, 'a refusal', told(answer));
    expect((await receiver.kudos(kudos)) === undefined, 'nothing to be carried out', 'it was');
  },
};

/** What is wrong with how something was refused. */
function mistakeIn({ status, headers: got, json, text }: Answer): string | undefined {
  const type = got.get('content-type') ?? 'no type';
  if (!type.startsWith('application/problem+json')) return `the type ${type}`;
  if (!isObject(json)) return 'no object';
  if (typeof json['title'] !== 'string') return 'no title';
  if (json['status'] !== status) return `status ${String(json['status'])} inside`;
  if (json['type'] !== undefined && typeof json['type'] !== 'string') return 'a type that is no text';
  return /\n\s+at .+:\d+|\\n\s+at .+:\d+|node_modules/.test(text) ? 'the inside of the program' : undefined;
}

const problems: Row = {
  id: 'problems.shape',
  title: 'Every refusal is told as RFC 9457 asks, and nothing of the inside with it',
  isReadOnly: true,
  async check(world) {
    const { giver } = world.roles;
    const absent = new URL(`nothing-${newId()}`, giver.documentUrl).href;
    const none = await giver.caller.get(absent);
    expect(none.status === 404, 'status 404 for what does not exist', told(none));
    for (const answer of world.log.filter(({ status }) => status >= 400)) {
      const mistake = mistakeIn(answer);
      const place = `${answer.method} ${new URL(answer.url).pathname}, status ${answer.status}`;
      expect(mistake === undefined, `application/problem+json with title and status (${place})`, mistake ?? '');
    }
  },
};

const calm: Row = {
  id: 'problems.calm',
  title: 'Nothing that was asked made the service stumble (5xx)',
  isReadOnly: true,
  check({ log }) {
    const worst = log.find(({ status }) => status >= 500);
    if (worst) expect(false, 'no status from 500 on', `${worst.method} ${new URL(worst.url).pathname}: ${told(worst)}`);
    return Promise.resolve();
  },
};

export const answersGroup: Group = {
  name: 'Security and problems',
  rows: [headers, origins, crossSite, problems, calm],
};
