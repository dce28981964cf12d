/**
 * Runs the command line again and again in one process, which the test holds (see `vonk` in hold.ts): the program itself
 * is evaluated anew each time, the modules that it imports are not. What it writes, what it reads, where it stands and
 * how it ends is that of a process of its own.
 */
import { Readable } from 'node:stream';
import type { Ended } from './hold.js';

/** What is asked for: one run. */
export interface Run {
  readonly args: readonly string[];
  readonly input: string;
  readonly folder: string;
}

const [node = '', self = ''] = process.argv;
let count = 0;

/** Keeps what is written to a stream instead of writing it. */
function kept(stream: NodeJS.WriteStream): { text(): string; end(): void } {
  const write = stream.write.bind(stream);
  const listeners = stream.rawListeners('error');
  let said = '';
  stream.write = (part: string | Uint8Array) => {
    said += typeof part === 'string' ? part : Buffer.from(part).toString();
    return true;
  };
  return {
    text: () => said,
    end() {
      stream.write = write;
      for (const listener of stream.rawListeners('error'))
        if (!listeners.includes(listener)) stream.off('error', listener as () => void);
    },
  };
}

async function run({ args, input, folder }: Run): Promise<Ended> {
  process.chdir(folder);
  process.argv = [node, self, ...args];
  process.exitCode = undefined;
  Object.defineProperty(process, 'stdin', { configurable: true, value: Readable.from([Buffer.from(input)]) });
  const [stdout, stderr] = [kept(process.stdout), kept(process.stderr)];
  try {
    count += 1;
    await import(`../../src/cli/vonk.ts?run=${count}`);
    return { status: Number(process.exitCode ?? 0), stdout: stdout.text(), stderr: stderr.text() };
  } finally {
    stdout.end();
    stderr.end();
    process.exitCode = undefined;
  }
}

process.on('message', (asked: Run) => {
  run(asked).then(
    (ended) => process.send?.({ ended }),
    (error: unknown) => process.send?.({ error: String(error) }),
  );
});
process.on('disconnect', () => process.exit());
