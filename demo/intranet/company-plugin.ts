/**
 * The data of the demo's company for Vite: while developing (also inside Storybook) it answers as a service would,
 * with the document of whoever looks; a build gets the same answers as static files.
 *
 * - `company.json?viewer=veteran`, or `company.veteran.json` where nothing can read a query: the document
 * - `portraits/p-12.svg`, `pictures/soup.svg`: drawn by code
 */
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { Plugin } from 'vite';
import { companyDocument } from './company/document.js';
import people from './company/people.json' with { type: 'json' };
import { picture, pictureNames } from './company/picture.js';
import { portrait } from './company/portrait.js';
import { demoViewers, isDemoViewer } from './company/viewers.js';

interface Answer {
  status: 200 | 404;
  type: 'application/json' | 'application/problem+json' | 'image/svg+xml';
  body: string;
}

const known = new Set(people.map((person) => person.id));
const address =
  /^(?:\/intranet|\/api)?\/(?:company(?:\.([a-z-]+))?\.json|portraits\/([\w-]+)\.svg|pictures\/([\w-]+)\.svg)$/;

const found = (type: Answer['type'], body: string): Answer => ({ status: 200, type, body });

const unknown = (title: string): Answer => ({
  status: 404,
  type: 'application/problem+json',
  body: JSON.stringify({ title, status: 404 }),
});

/** The day on which the company lives: today, or the one that a build was given so that it gives the same each time. */
const today = (): Date => {
  const seconds = process.env['SOURCE_DATE_EPOCH'];
  return seconds === undefined ? new Date() : new Date(Number(seconds) * 1000);
};

function documentFor(viewer: string): Answer {
  return isDemoViewer(viewer)
    ? found('application/json', JSON.stringify(companyDocument({ viewer, now: today() })))
    : unknown(`The demo knows ${demoViewers.join(', ')}, and nobody called ${viewer}.`);
}

/** What the demo's service says at an address, or nothing when the address is not one of its own. */
function answer(url: string): Answer | undefined {
  const { pathname, searchParams } = new URL(url, 'http://localhost');
  const match = address.exec(pathname);
  if (!match) {
    return undefined;
  }
  const [, viewer, person, name] = match;
  if (person !== undefined) {
    return known.has(person) ? found('image/svg+xml', portrait(person)) : unknown('There is no portrait of that name.');
  }
  if (name !== undefined) {
    const drawn = picture(name);
    return drawn === undefined ? unknown('There is no picture of that name.') : found('image/svg+xml', drawn);
  }
  return documentFor(viewer ?? searchParams.get('viewer') ?? 'veteran');
}

/** Add it to `plugins` of a Vite configuration. */
export function companyPlugin(): Plugin {
  let folder = '';
  return {
    name: 'vonk:company',
    configResolved(config) {
      folder = basename(config.root) === 'demo' ? 'intranet/' : '';
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const found = request.method === 'GET' || request.method === 'HEAD' ? answer(request.url ?? '/') : undefined;
        if (!found) {
          next();
          return;
        }
        const tag = `"${createHash('sha256').update(found.body).digest('base64url').slice(0, 27)}"`;
        const asked = request.headers['if-none-match']?.split(',').map((each) => each.trim().replace(/^W\//, ''));
        const same = found.status === 200 && asked?.includes(tag) === true;
        response.writeHead(same ? 304 : found.status, {
          etag: tag,
          'cache-control': 'no-cache',
          ...(!same && { 'content-type': `${found.type}; charset=utf-8` }),
        });
        response.end(same || request.method === 'HEAD' ? undefined : found.body);
      });
    },
    generateBundle() {
      const emit = (name: string, source: string): void => {
        this.emitFile({ type: 'asset', fileName: `${folder}${name}`, source });
      };
      for (const viewer of demoViewers) {
        emit(`company.${viewer}.json`, documentFor(viewer).body);
      }
      emit('company.json', documentFor('veteran').body);
      for (const id of known) {
        emit(`portraits/${id}.svg`, portrait(id));
      }
      for (const name of pictureNames) {
        emit(`pictures/${name}.svg`, picture(name) ?? '');
      }
    },
  };
}
