import { Breach, Unchecked } from './outcome.js';
import type { Group, Row } from './row.js';
import type { World } from './world.js';

export interface RowResult {
  readonly group: string;
  readonly id: string;
  readonly title: string;
  readonly promise?: string;
  readonly status: 'passed' | 'failed' | 'not-checked';
  /** Failed: what was asked, and what came. */
  readonly expected?: string;
  readonly seen?: string;
  /** Not checked: why, and whether a result without it says too little. */
  readonly because?: string;
  readonly isNeeded?: boolean;
}

/** Milliseconds that one row may take. */
const patience = 120_000;

/** Checks row after row; each begins with the service as it was found. */
export async function runRows(
  groups: readonly Group[],
  world: World,
  tell: (result: RowResult) => void,
): Promise<{ readonly results: readonly RowResult[]; readonly left: readonly string[] }> {
  const results: RowResult[] = [];
  const left: string[] = [];
  for (const { name, rows } of groups) {
    for (const row of rows) {
      const { id, title, promise } = row;
      const result = {
        group: name,
        id,
        title,
        ...(promise !== undefined && { promise }),
        ...(await outcomeOf(row, world)),
      };
      left.push(...(await world.clean()));
      results.push(result);
      tell(result);
    }
  }
  world.close();
  return { results, left };
}

async function outcomeOf(
  row: Row,
  world: World,
): Promise<Pick<RowResult, 'status' | 'expected' | 'seen' | 'because' | 'isNeeded'>> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Breach(`an end within ${patience / 1000} seconds`, 'none')), patience);
  });
  try {
    await Promise.race([row.check(world), late]);
    return { status: 'passed' };
  } catch (error) {
    if (error instanceof Unchecked)
      return { status: 'not-checked', because: error.because, isNeeded: error.weight === 'needed' };
    if (error instanceof Breach) return { status: 'failed', expected: error.expected, seen: error.seen };
    return { status: 'failed', expected: 'an answer', seen: reasonOf(error) };
  } finally {
    clearTimeout(timer);
  }
}

/** What stopped a request; `fetch` keeps the reason underneath. */
export function reasonOf(error: unknown): string {
  if (error instanceof Error && error.name === 'TimeoutError') return 'no answer within 15 seconds';
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message} (${error.cause.message})` : error.message;
}
