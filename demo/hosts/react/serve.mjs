/** Serves what `npm run build` made, with the page drawn already. */
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { render } from './dist/server/server.js';

const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };
const port = Number(process.env.PORT ?? 3000);

async function answer(path) {
  const page = await readFile(new URL('dist/index.html', import.meta.url), 'utf8');
  if (path === '/') return page.replace('<!--app-->', render());
  return path.startsWith('/assets/') ? readFile(new URL(`dist${path}`, import.meta.url)) : undefined;
}

createServer(async (request, response) => {
  const path = new URL(request.url, 'http://localhost').pathname;
  const body = await answer(path).catch(() => undefined);
  response.writeHead(body ? 200 : 404, { 'content-type': types[extname(path) || '.html'] ?? 'text/plain' }).end(body);
}).listen(port, () => console.log(`http://localhost:${port}`));
