import { type Problem, type ProblemCode, type ProblemDetails, createProblem, pointer } from './problem.js';
import { type Referable, limits } from './schema.js';

/** What stands where nothing usable was found. */
export const invalid: unique symbol = Symbol('invalid');

/** Ids that may be referred to, by the name of what they identify. */
export type KnownIds = ReadonlyMap<Referable, ReadonlySet<string>>;

export interface ParseOptions {
  /** Address against which relative ones are resolved, and whose host may be asked by http:. */
  readonly base?: string | undefined;
  /** Versions of the consent texts that the document lists. None: no consent holds. */
  readonly consentVersions?: ReadonlySet<string>;
  /** Ids that were read before, elsewhere. What is not named here is not looked up. */
  readonly known?: KnownIds;
  /**
   * Nobody else will change the value, as is true of what `JSON.parse` gave: parts that are right as they stand are
   * then kept instead of copied, which is faster. Leave it out for a value that an application handed over.
   */
  readonly owned?: boolean;
}

/** What came of a list that was read before its turn, and what there is to tell of it then. */
interface Ahead {
  readonly found: unknown;
  readonly told: readonly Problem[];
  readonly further: number;
}

/** One reading of one value: where it stands, what was wrong, and which ids were seen. */
export class Reading {
  readonly base: URL | undefined;
  readonly owned: boolean;
  /** Whether the page gave every object names that a loop over an object comes by. */
  readonly isPolluted: boolean;
  consentVersions: ReadonlySet<string>;
  /** The problem that was reported last, or that made the last thing unusable. */
  cause: Problem;
  readonly #given: KnownIds;
  readonly #known = new Map<Referable, Set<string>>();
  readonly #problems: Problem[] = [];
  readonly #ahead = new Map<unknown, Ahead>();
  readonly #steps: (string | number)[];
  #depth: number;
  #further = 0;

  constructor(options: ParseOptions = {}) {
    this.base = options.base !== undefined && URL.canParse(options.base) ? new URL(options.base) : undefined;
    this.owned = options.owned ?? false;
    this.isPolluted = isPrototypePolluted();
    this.consentVersions = options.consentVersions ?? new Set();
    this.cause = createProblem('wrong-type', '', { expected: 'something else' });
    this.#given = options.known ?? new Map();
    this.#steps = [];
    this.#depth = 0;
  }

  /** All problems so far; past the limit a last one counts the rest. */
  get problems(): readonly Problem[] {
    return this.#further === 0
      ? this.#problems
      : [...this.#problems, createProblem('more-problems', '', { count: this.#further })];
  }

  /** JSON Pointer to where the reading stands. A name of absurd length is left out, and what is inside it. */
  get path(): string {
    let path = '';
    for (let index = 0; index < this.#depth; index += 1) {
      const step = this.#steps[index] as string | number;
      if (typeof step === 'string' && step.length > limits.name) break;
      path = pointer(path, step);
    }
    return path;
  }

  /** Goes inside a thing: `at` then names its parts, until `leave`. */
  enter(): void {
    this.#depth += 1;
  }

  at(step: string | number): void {
    this.#steps[this.#depth - 1] = step;
  }

  leave(): void {
    this.#depth -= 1;
  }

  /** Reads a part under its name. */
  within<T>(step: string | number, readPart: () => T): T {
    this.enter();
    this.at(step);
    const found = readPart();
    this.leave();
    return found;
  }

  report(code: ProblemCode, details?: ProblemDetails): typeof invalid {
    this.#tell(createProblem(code, this.path, details));
    return invalid;
  }

  #tell(problem: Problem): void {
    this.cause = problem;
    if (this.#problems.length < limits.problems) this.#problems.push(problem);
    else this.#further += 1;
  }

  /** Notes where what is told ends now: what is read ahead is told in its turn. */
  ahead(): (of: unknown, found: unknown) => void {
    const count = this.#problems.length;
    const before = this.#further;
    return (of, found) => {
      const further = this.#further - before;
      this.#ahead.set(of, { found, told: this.#problems.splice(count), further });
      this.#further = before;
    };
  }

  /** What came of a list that was read ahead; its turn is now. */
  takeAhead(of: unknown): Ahead | undefined {
    const kept = this.#ahead.get(of);
    kept?.told.forEach((problem) => this.#tell(problem));
    this.#further += kept?.further ?? 0;
    return kept;
  }

  /** Reports something at a place within where the reading stands. */
  reportAt(code: ProblemCode, steps: readonly (string | number)[], details?: ProblemDetails): typeof invalid {
    const [step, ...rest] = steps;
    return step === undefined
      ? this.report(code, details)
      : this.within(step, () => this.reportAt(code, rest, details));
  }

  /** The ids of one kind, to be filled while they are read. */
  idsOf(kind: Referable): Set<string> {
    let ids = this.#known.get(kind);
    if (!ids) this.#known.set(kind, (ids = new Set()));
    return ids;
  }

  /** Whether a reference leads nowhere. Kinds that were never read are not looked up. */
  isMissing(kind: Referable, id: string): boolean {
    const read = this.#known.get(kind);
    if (read?.has(id)) return false;
    const given = this.#given.get(kind);
    return given ? !given.has(id) : read !== undefined;
  }

  /** All ids that were seen or given, for what is read later. */
  get known(): KnownIds {
    return new Map([...this.#given, ...this.#known]);
  }
}

function isPrototypePolluted(): boolean {
  for (const _name in {}) return true;
  return false;
}
