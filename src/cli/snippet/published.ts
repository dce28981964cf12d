/** Reads what is published beside `vonk.js`, from a folder of this machine or from a server. */
import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { version } from '../../registration/version.js';
import { UsageError } from '../command.js';
import type { Preload } from './preload.js';

const fileName = 'preload.json';
const isAddress = (place: string): boolean => /^https?:\/\//i.test(place);
/** Seconds that a server may take. */
const patience = 30;

export interface Published {
  readonly preload: Preload;
  /** `undefined`: it was read from a server. */
  readonly folder: string | undefined;
  /** What is to be told of where it was read. */
  readonly note: string | undefined;
}

/** The folder of the package that this program came in. */
const ownFolder = (): string => fileURLToPath(new URL('../cdn/', import.meta.url));

async function textFrom(place: string): Promise<string | undefined> {
  if (isAddress(place)) {
    const response = await fetch(new URL(fileName, place.endsWith('/') ? place : `${place}/`), {
      signal: AbortSignal.timeout(patience * 1000),
    });
    return response.ok ? response.text() : undefined;
  }
  return readFile(join(place, fileName), 'utf8');
}

async function readPreload(place: string): Promise<Preload | undefined> {
  try {
    return JSON.parse((await textFrom(place)) ?? '') as Preload;
  } catch {
    return undefined;
  }
}

/**
 * @param places - Where it may be, first what was said; the package that this program came in is last.
 * @param isSaid - Whether somebody said that it is there, so that nothing else will do.
 */
export async function readPublished(places: readonly string[], isSaid: boolean): Promise<Published> {
  for (const place of isSaid ? places : [...places, ownFolder()]) {
    const preload = await readPreload(place);
    if (!preload) continue;
    const isOwn = !places.includes(place);
    return {
      preload,
      folder: isAddress(place) ? undefined : place,
      note: isOwn
        ? `The names of files are those of this version, ${version}: --from says where another one stands.`
        : undefined,
    };
  }
  throw new UsageError(
    `No ${fileName} was found in ${places.join(' or ')}: say with --from in which folder, or at which address, vonk.js stands with all files beside it.`,
  );
}

/** What `integrity` says of each script in a folder. */
export async function integrityIn(folder: string): Promise<ReadonlyMap<string, string>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.js')).sort();
  return new Map(
    await Promise.all(names.map(async (name) => [name, integrityOf(await readFile(join(folder, name)))] as const)),
  );
}

/** What a page writes behind `integrity=` for a file. */
export const integrityOf = (content: Uint8Array): string =>
  `sha384-${createHash('sha384').update(content).digest('base64')}`;

/** By what a policy allows one inline script (https://www.w3.org/TR/CSP3/#grammardef-hash-source). */
export const hashOf = (inline: string): string => `sha256-${createHash('sha256').update(inline).digest('base64')}`;
