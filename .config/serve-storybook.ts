import { createReadStream, statSync } from 'node:fs';
import { extname, join, resolve, sep } from 'node:path';
import type { Plugin } from 'vite';
import { root } from './vonk-alias.js';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** The file that an address means, where there is one inside the folder. */
function fileAt(folder: string, address: string): string | undefined {
  const { pathname } = new URL(address, 'http://localhost');
  const file = resolve(folder, `.${decodeURIComponent(pathname)}${pathname.endsWith('/') ? 'index.html' : ''}`);
  const isInside = file.startsWith(resolve(folder) + sep);
  return isInside && statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined;
}

/**
 * Serves the built Storybook beside the demo, at `/storybook/`. Where it was not built, the demo's own page of that name
 * says how to get it.
 */
export const serveStorybook = (folder = join(root, 'storybook-static')): Plugin => ({
  name: 'vonk:serve-storybook',
  apply: 'serve',
  configureServer({ middlewares }) {
    middlewares.use('/storybook', (request, response, next) => {
      if (request.originalUrl === '/storybook') {
        response.writeHead(302, { location: '/storybook/' }).end();
        return;
      }
      const file = fileAt(folder, request.url ?? '/');
      if (file === undefined) {
        next();
        return;
      }
      response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' });
      createReadStream(file).pipe(response);
    });
  },
});
