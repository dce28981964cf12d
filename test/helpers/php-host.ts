/** A content system in PHP from Debian's packages, in a folder of its own, with the plugin as the release packs it. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Page } from 'puppeteer-core';
import { scriptTag } from '../../.config/release-files.js';
import { hostPlugins } from '../../.config/release-hosts.js';
import { version } from '../../src/registration/version.js';
import { root } from './browser.page.js';
import { installFromDebian } from './debian.mjs';

/** By naming these, nginx and php-cgi are taken where Debian would bring Apache. */
const always = ['php', 'php-cgi', 'php-cli', 'nginx-light'];

/**
 * Why a host cannot be tried here; undefined when it can. What is missing is installed first where that is possible.
 *
 * @param files What has to be there.
 */
export function whyNot(files: readonly string[], packages: readonly string[]): string | undefined {
  const isMissing = (): boolean => ['/usr/bin/php', ...files].some((file) => !existsSync(file));
  if (isMissing()) installFromDebian([...always, ...packages], `Installing ${packages.join(', ')}.`);
  if (!isMissing()) return undefined;
  const said = `This needs Debian's packages ${packages.join(', ')}: apt-get install --no-install-recommends ${[...always, ...packages].join(' ')}`;
  if (process.env['VONK_REQUIRE_HOSTS']) throw new Error(said);
  return said;
}

/** Runs a program to its end; it must succeed. */
export function run(program: string, ...args: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync(program, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}\n${String(error ?? '')}${stdout}${stderr}`);
  return stdout;
}

export const newFolder = (name: string): string => mkdtempSync(join(tmpdir(), `vonk-${name}-`));

export function write(file: string, text: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** Unpacks the plugin of the release, as the system does. */
export function unpackPlugin(host: 'wordpress' | 'dokuwiki', folder: string): void {
  run(process.execPath, join(root, '.config/build.js'), '--if-stale');
  const zip = hostPlugins(version, scriptTag()).get(`vonk-${host}-${version}.zip`);
  if (!zip) throw new Error(`There is no plugin for ${host}.`);
  for (const [name, content] of Object.entries(unzipSync(zip))) write(join(folder, name), content);
}

export const freePort = (): Promise<number> =>
  new Promise((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => found(typeof address === 'object' && address ? address.port : 0));
    });
  });

/** Whatever was started for a test, the last first. */
export class Started {
  readonly #processes: ChildProcess[] = [];
  readonly #folders: string[] = [];

  add(program: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): void {
    this.#processes.push(spawn(program, args, { stdio: 'ignore', detached: true, env: { ...process.env, ...env } }));
  }

  folder(name: string): string {
    const made = newFolder(name);
    this.#folders.push(made);
    return made;
  }

  async stop(): Promise<void> {
    for (const one of this.#processes.reverse()) {
      const gone = new Promise((resolve) => one.once('exit', resolve));
      if (one.exitCode !== null || one.pid === undefined) continue;
      // With the workers that it started, which would outlive it.
      process.kill(-one.pid);
      await gone;
    }
    for (const folder of this.#folders) rmSync(folder, { recursive: true, force: true });
  }
}

/** Asks until it is so. */
export async function until(isSo: () => Promise<boolean> | boolean, what: string): Promise<void> {
  const end = Date.now() + 60_000;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error(what);
    await new Promise((next) => setTimeout(next, 100));
  }
}

export const answers = (address: string): Promise<boolean> =>
  fetch(address).then(
    ({ status }) => status < 500,
    () => false,
  );

/** All that stands in a widget of a page. */
export const shownIn = (page: Page, tag: string): Promise<string> =>
  page.evaluate(
    (selector) =>
      (document.querySelector(selector)?.shadowRoot?.querySelector('section') as HTMLElement | null)?.innerText ?? '',
    tag,
  );

/** Sends a form as a page does, with the cookies of that page; gives back the status. */
export const post = (page: Page, address: string, fields: Readonly<Record<string, string>>): Promise<number> =>
  page.evaluate(
    async (to, body) => (await fetch(to, { method: 'POST', body: new URLSearchParams(body) })).status,
    address,
    fields,
  );
