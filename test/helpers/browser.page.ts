/** For tests in Node that open what the build gives, in a real browser, from a server that can be as strict as a host. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser, type BrowserContext, type ConsoleMessage, type Page } from 'puppeteer-core';
import { browserFlags, findBrowser, noBrowser } from './browser.mjs';

/** The folder of package.json. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** What one address answers: a text, or a promise of it, or a file under the root. */
export interface Answer {
  readonly body?: string | Promise<string>;
  /** A file, relative to the root of the project. */
  readonly file?: string;
  readonly type?: string;
  /** Default: 200. */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Waits for this before it answers. */
  readonly after?: Promise<void>;
}

export interface TestServer {
  readonly origin: string;
  /** Every path that was asked for, in order. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

async function respond(response: ServerResponse, path: string, answer: Answer | undefined): Promise<void> {
  await answer?.after;
  const file = answer?.file === undefined ? undefined : resolve(root, answer.file);
  if (!answer || (file !== undefined && !(existsSync(file) && statSync(file).isFile()))) {
    response.writeHead(404).end();
    return;
  }
  const type = answer.type ?? types[extname(answer.file ?? path)] ?? 'text/html; charset=utf-8';
  response.writeHead(answer.status ?? 200, { 'content-type': type, 'cache-control': 'no-store', ...answer.headers });
  response.end(file === undefined ? await answer.body : readFileSync(file));
}

/** Serves what `answer` says for each path. */
export async function startServer(answer: (path: string) => Answer | undefined): Promise<TestServer> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    if (path === '/favicon.ico') {
      response.writeHead(204).end();
      return;
    }
    asked.push(request.url ?? '/');
    respond(response, path, answer(path)).catch((error: unknown) => response.destroy(error as Error));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

/** A page, and what went wrong on it or was said. */
export interface WatchedPage {
  readonly page: Page;
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
}

export async function launch(): Promise<Browser> {
  const executablePath = findBrowser();
  if (executablePath === undefined) {
    throw new Error(noBrowser);
  }
  return puppeteer.launch({ executablePath, args: browserFlags });
}

/** A new page that writes down every error, failed request, policy violation and warning. */
export async function watchedPage(browser: Browser | BrowserContext): Promise<WatchedPage> {
  const page = await browser.newPage();
  const errors: string[] = [];
  const warnings: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('requestfailed', (request) => errors.push(`${request.url()} ${request.failure()?.errorText ?? ''}`));
  page.on('console', (message: ConsoleMessage) => {
    const kind = message.type();
    if (kind === 'error') {
      errors.push(message.text());
    } else if (kind === 'warn') {
      warnings.push(message.text());
    }
  });
  return { page, errors, warnings };
}

/** A page of HTML with a head and a body. */
export const htmlPage = (head: string, body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Intranet</title>${head}</head><body>${body}</body></html>`;

/** Reads a file of the project. */
export const readText = (path: string): string => readFileSync(join(root, path), 'utf8');
