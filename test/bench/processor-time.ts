/** Processor time of a process and of its children, which tells the same on a machine that has other work to do. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';

interface Stat {
  readonly pid: number;
  readonly parent: number;
  /** Hundredths of a second: its own, and of its children that have ended. */
  readonly ticks: number;
}

function statOf(pid: number): Stat | undefined {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return undefined;
  // The name of the program stands in parentheses, and may hold spaces.
  const fields = readFileSync(file, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ')
    .map(Number);
  const [, parent = 0] = fields;
  return { pid, parent, ticks: fields.slice(11, 15).reduce((sum, one) => sum + one, 0) };
}

export const parentOf = (pid: number): number | undefined => statOf(pid)?.parent;

/** In milliseconds; undefined where the system does not tell. */
export function processorTime(pids: readonly number[]): number | undefined {
  if (!existsSync('/proc/self/stat')) return undefined;
  const all = readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0)
    .flatMap((pid) => statOf(pid) ?? []);
  const counted = all.filter(({ pid, parent }) => pids.includes(pid) || pids.includes(parent));
  return counted.reduce((sum, { ticks }) => sum + ticks, 0) * 10;
}
