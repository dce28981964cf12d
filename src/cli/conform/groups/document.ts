/** The document: what it says, how it may be kept, and for whom. */
import { isListSection, parsePage, parseSection, sectionNames } from '../../../contract/index.js';
import { isObject } from '../../../contract/json-object.js';
import type { Answer } from '../caller.js';
import type { Person } from '../person.js';
import { Breach, Unchecked, expect, saidOf } from '../outcome.js';
import type { Group, Row } from '../row.js';

const valid: Row = {
  id: 'document.valid',
  title: 'Everybody’s document is right by the contract',
  isReadOnly: true,
  async check({ cast }) {
    for (const person of cast) {
      const { problems } = await person.document();
      const [first] = problems;
      if (first) throw new Breach('no problem', `${first.path} for ${person.name}: ${saidOf(first)}`);
    }
  },
};

/** Every linked section of somebody's document, asked for once. */
async function linked(person: Person): Promise<readonly { readonly name: string; readonly answer: Answer }[]> {
  const { document } = await person.document();
  const found = [];
  for (const name of sectionNames) {
    const section = document?.sections[name];
    if (section?.kind === 'link') found.push({ name, answer: await person.caller.get(section.href) });
  }
  return found;
}

const links: Row = {
  id: 'document.links',
  title: 'Every linked section answers, and is right by the contract',
  isReadOnly: true,
  async check({ roles: { receiver } }) {
    const { forSections } = await receiver.document();
    for (const { name, answer } of await linked(receiver)) {
      const section = sectionNames.find((one) => one === name);
      if (section === undefined) continue;
      expect(answer.status === 200, `status 200 for "${name}"`, `status ${answer.status}`);
      const options = { base: answer.url, ...forSections };
      const { problems } = isListSection(section)
        ? parsePage(section, answer.json, options)
        : parseSection(section, answer.json, options);
      const [first] = problems;
      if (first) throw new Breach(`no problem in "${name}"`, `${first.path}: ${saidOf(first)}`);
    }
  },
};

/** What may be kept and asked for again: the document and its linked sections. */
async function readable(person: Person): Promise<readonly Answer[]> {
  return [(await person.document()).answer, ...(await linked(person)).map(({ answer }) => answer)];
}

const etag: Row = {
  id: 'document.etag',
  title: 'What did not change is not sent again (ETag, If-None-Match, 304)',
  isReadOnly: true,
  async check({ roles: { receiver } }) {
    for (const { url, headers } of await readable(receiver)) {
      const tag = headers.get('etag');
      if (tag === null) throw new Breach(`an ETag at ${url}`, 'none');
      const again = await receiver.caller.get(url, { 'if-none-match': tag });
      expect(again.status === 304 && again.text === '', `status 304 at ${url}`, `status ${again.status}`);
    }
  },
};

const changed: Row = {
  id: 'document.changed',
  title: 'What changed is sent, also to whoever has the version before',
  async check(world) {
    const { receiver } = world.roles;
    const url = (await receiver.linkOf('kudos')) ?? receiver.documentUrl;
    const before = await receiver.caller.get(url);
    const given = await world.give();
    const after = await receiver.caller.get(url, { 'if-none-match': before.headers.get('etag') ?? '"none"' });
    expect(after.status === 200, 'status 200 after new thanks', `status ${after.status}`);
    expect(after.text.includes(given.id), 'the new thanks', 'the version before');
  },
};

const apart: Row = {
  id: 'document.apart',
  title: 'One person’s version is never taken for another’s',
  isReadOnly: true,
  async check({ roles: { giver, receiver } }) {
    if (giver === receiver) throw new Unchecked('There is only one person to ask for.', 'optional');
    const own = (await giver.document()).answer;
    const other = await receiver.caller.get(receiver.documentUrl, {
      'if-none-match': own.headers.get('etag') ?? '"none"',
    });
    const viewer = isObject(other.json) && isObject(other.json['viewer']) ? other.json['viewer']['id'] : undefined;
    expect(
      other.status === 200 && viewer === receiver.id,
      `the document of ${receiver.name}`,
      `status ${other.status}, viewer ${String(viewer)}`,
    );
  },
};

const kept: Row = {
  id: 'document.private',
  title: 'No cache on the way keeps what is somebody’s own (Cache-Control, Vary)',
  isReadOnly: true,
  async check({ roles: { receiver } }) {
    for (const { url, headers } of await readable(receiver)) {
      const control = (headers.get('cache-control') ?? '').toLowerCase();
      expect(
        /\b(private|no-store)\b/.test(control) && !/\bpublic\b|s-maxage/.test(control),
        `Cache-Control: private, no-cache at ${url}`,
        control === '' ? 'no Cache-Control' : control,
      );
      const vary = (headers.get('vary') ?? '').toLowerCase();
      const names = Object.keys(receiver.caller.headers);
      expect(
        control.includes('no-store') || vary.includes('*') || names.every((name) => vary.includes(name.toLowerCase())),
        `Vary with ${names.join(', ')} at ${url}`,
        vary === '' ? 'no Vary' : vary,
      );
    }
  },
};

const signedOut: Row = {
  id: 'document.signed-out',
  title: 'Whoever is not signed in gets nothing that is somebody’s own',
  async check(world) {
    const { receiver } = world.roles;
    const given = await world.give();
    for (const url of [receiver.documentUrl, await receiver.linkOf('kudos'), await receiver.linkOf('goals')]) {
      if (url === undefined) continue;
      const response = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(15_000) });
      const text = await response.text();
      expect(!text.includes(given.id), 'nothing of the thanks', `they are at ${url}`);
      expect(!text.includes('"viewer"'), 'no viewer', `one at ${url}`);
      if (![200, 401, 403].includes(response.status) && (response.status < 300 || response.status >= 400))
        throw new Breach('status 401, or a document without a viewer', `status ${response.status} at ${url}`);
    }
  },
};

const find: Row = {
  id: 'document.find',
  title: 'People are found by what somebody types',
  isReadOnly: true,
  async check({ roles: { receiver, giver } }) {
    const section = (await giver.document()).document?.sections.people;
    if (section?.kind !== 'link' || section.find === undefined)
      throw new Unchecked('The document does not offer to look people up ("people.find").', 'optional');
    const people = async (query: string): Promise<readonly string[]> => {
      const url = (section.find ?? '').replaceAll('{q}', encodeURIComponent(query));
      const answer = await giver.caller.get(url);
      const { page } = parsePage('people', answer.json, { base: url });
      if (answer.status !== 200 || !page) throw new Breach('a page of people', `status ${answer.status}`);
      return page.items.map(({ name }) => name);
    };
    const name = (await people('')).at(0) ?? (await people('a')).at(0) ?? receiver.name;
    const found = await people(name);
    expect(found.includes(name), `somebody by their whole name`, `${found.length} others`);
    await people(`%_\\'"<&{q}`);
  },
};

export const documentGroup: Group = {
  name: 'Document',
  rows: [valid, links, etag, changed, apart, kept, signedOut, find],
};
