/** Gets the text of a document from a file, an address or stdin; never more of it than a page would read. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Problem, createProblem } from '../../contract/index.js';
import { charsetOf } from '../../contract/charset.js';
import { fileKind } from '../../contract/file-kind.js';
import { UsageError } from '../command.js';
import { deniedProblem, fileProblem, redirectProblem, unreadProblem } from './unread.js';

/** Characters that a page reads from one address. */
const largest = 50_000_000;
/** Seconds that an address may take. */
const patience = 60;
/** Addresses of files, for as long as links are resolved: what is on a disk has no other host. */
const filesHost = 'https://files.vonk.invalid';

export type Read =
  | { readonly status: 'read'; readonly text: string; readonly base: string }
  | { readonly status: 'failed'; readonly problem: Problem; readonly reason?: string };

/** What is told while something large is read: bytes so far, and of how many, where that is known. */
export type Progress = (bytes: number, of: number | undefined) => void;

/** The address by which an operand is read: `-`, a file or a URL. */
export function addressOf(operand: string): string {
  if (operand === '-') return operand;
  if (/^https?:\/\//i.test(operand) && URL.canParse(operand)) return new URL(operand).href;
  if (/^file:\/\/\//i.test(operand) && URL.canParse(operand)) return filesHost + new URL(operand).pathname;
  if (/^[a-z][a-z\d+.-]+:\/\//i.test(operand))
    throw new UsageError(`"${operand}" is no file, and no http: or https: address.`);
  return filesHost + pathToFileURL(operand).pathname;
}

/** How an address is told to people. */
export function nameOf(address: string): string {
  if (address === '-') return 'stdin';
  if (!isFile(address)) return address;
  const near = relative(process.cwd(), fileOf(address));
  return near.startsWith('..') ? fileOf(address) : near;
}

/** What stdin links to is looked for where the program was started. */
const folder = (): string => `${filesHost}${pathToFileURL(process.cwd()).pathname}/`;

export const isFile = (address: string): boolean => address.startsWith(`${filesHost}/`);
const fileOf = (address: string): string => fileURLToPath(new URL(`file://${address.slice(filesHost.length)}`));

/** Whether what an address links to may be asked for without being told to: a file asks nobody else. */
export function mayFollow(from: string, to: string): boolean {
  return (from === '-' || isFile(from)) === isFile(to);
}

/**
 * Reads one address.
 *
 * @param headers - Sent to the origin of `home` only: they may say who asks.
 */
export async function readText(
  address: string,
  home: string,
  headers: Readonly<Record<string, string>>,
  progress: Progress,
): Promise<Read> {
  try {
    if (address === '-') return await collect(process.stdin, undefined, address, folder(), progress);
    if (isFile(address)) {
      const { size } = await stat(fileOf(address));
      return await collect(createReadStream(fileOf(address)), size, address, address, progress);
    }
    const isHome = URL.canParse(home) && new URL(home).origin === new URL(address).origin;
    return await readUrl(address, isHome ? headers : {}, progress);
  } catch (error) {
    const reason = error instanceof Error ? (error.cause instanceof Error ? error.cause.message : error.message) : '';
    const isLate = error instanceof Error && error.name === 'TimeoutError';
    const ofFile = isFile(address) ? fileProblem(error) : undefined;
    if (ofFile) return { status: 'failed', problem: ofFile, reason: fileOf(address) };
    const problem = isLate ? createProblem('timed-out', '', { seconds: patience }) : createProblem('unreachable', '');
    return { status: 'failed', problem, ...(!isLate && { reason }) };
  }
}

async function readUrl(address: string, headers: Readonly<Record<string, string>>, progress: Progress): Promise<Read> {
  const response = await fetch(address, {
    headers: { accept: 'application/json', ...headers },
    // A redirect to elsewhere must not carry along who asks.
    redirect: Object.keys(headers).length > 0 ? 'manual' : 'follow',
    signal: AbortSignal.timeout(patience * 1000),
  });
  if (!response.ok) {
    const { status } = response;
    await response.body?.cancel();
    if (status === 401 || status === 403) return { status: 'failed', problem: deniedProblem };
    if (status >= 300 && status < 400)
      return { status: 'failed', problem: redirectProblem, reason: leadsTo(response, address) };
    if (status === 404 || status === 410) return { status: 'failed', problem: createProblem('not-found', '') };
    return { status: 'failed', problem: createProblem('refused', '', { status }) };
  }
  const length = Number(response.headers.get('content-length') ?? Number.NaN);
  const body = response.body ?? [];
  return collect(body, Number.isNaN(length) ? undefined : length, address, response.url, progress, decoderOf(response));
}

/** By the encoding that an answer says it has. */
function decoderOf({ headers }: Response): TextDecoder {
  try {
    return new TextDecoder(charsetOf(headers.get('content-type')));
  } catch {
    return new TextDecoder();
  }
}

/** Where a redirect leads, without what a query may tell. */
function leadsTo({ headers }: Response, from: string): string {
  const given = headers.get('location') ?? '';
  if (!URL.canParse(given, from)) return '';
  const { origin, pathname } = new URL(given, from);
  return `${origin}${pathname}`;
}

async function collect(
  parts: AsyncIterable<unknown> | Iterable<Uint8Array>,
  size: number | undefined,
  address: string,
  base: string,
  progress: Progress,
  decoder = new TextDecoder(),
): Promise<Read> {
  const texts: string[] = [];
  let bytes = 0;
  let characters = 0;
  const keep = (text: string): void => {
    texts.push(text);
    characters += text.length;
  };
  for await (const part of parts) {
    if (!(part instanceof Uint8Array)) throw new TypeError(`${nameOf(address)} gave no bytes`);
    // A file of another program is known by how it begins; the rest of it says nothing.
    const kind = bytes === 0 ? fileKind(part) : undefined;
    if (kind) return { status: 'failed', problem: unreadProblem(kind) };
    bytes += part.length;
    keep(decoder.decode(part, { stream: true }));
    progress(bytes, size);
    if (characters > largest)
      return { status: 'failed', problem: createProblem('too-large', '', { limit: `${largest} characters` }) };
  }
  keep(decoder.decode());
  return { status: 'read', text: texts.join(''), base };
}
