/** What is wrong with a request, as RFC 9457 problem details. Nothing here repeats what somebody sent. */
import { STATUS_CODES } from 'node:http';
import { type Problem, type ProblemCode, createProblem } from '@vonk-intranet/vonk/contract';

export interface ProblemDetails {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  readonly problems?: readonly Problem[];
}

/** Thrown where a request cannot be answered as asked. */
export class HttpProblem extends Error {
  readonly details: ProblemDetails;
  readonly headers: Readonly<Record<string, string>>;
  /** Why, as a code for whoever runs the service. It goes to the log only. */
  readonly reason: string | undefined;

  constructor(
    status: number,
    {
      detail,
      problems,
      headers = {},
      reason,
    }: {
      detail?: string;
      problems?: readonly Problem[];
      headers?: Record<string, string>;
      reason?: string;
    } = {},
  ) {
    super(detail ?? STATUS_CODES[status]);
    this.details = {
      type: 'about:blank',
      title: STATUS_CODES[status] ?? 'Problem',
      status,
      ...(detail !== undefined && { detail }),
      ...(problems && problems.length > 0 && { problems }),
    };
    this.headers = headers;
    this.reason = reason;
  }

  toResponse(): Response {
    return new Response(JSON.stringify(this.details), {
      status: this.details.status,
      headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store', ...this.headers },
    });
  }
}

/** A change that is refused for good. */
export class Refusal extends HttpProblem {
  constructor(status: 409 | 422, code: ProblemCode, path: string, details?: Record<string, string | number>) {
    super(status, { detail: refusals[status], problems: [createProblem(code, path, details)] });
  }
}

const refusals = {
  409: 'This change does not go together with what is there already.',
  422: 'This change cannot be carried out as it is.',
};

/** Another change was sent with this id before. */
export const idIsTaken = (): HttpProblem =>
  new HttpProblem(409, {
    detail: 'This id belongs to another change that was sent before.',
    problems: [createProblem('duplicate-id', '/id')],
  });

/**
 * Nothing has this id, or nothing that this person may see: the two are never told apart.
 *
 * @param field - The field of the data that names it.
 */
export const unknownThing = (section: string, field: string): Refusal =>
  new Refusal(422, 'unknown-reference', `/data/${field}`, { section });
