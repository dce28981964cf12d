/** Who asks: from a token or a session, never from what is asked. */
import type { Context } from 'hono';
import type { Queryable } from '../database/database.js';
import { isSecure } from '../http/origin.js';
import { HttpProblem } from '../http/problem.js';
import type { Settings } from '../settings.js';
import type { ReadToken } from './bearer.js';
import type { Proof, Sessions } from './session.js';
import { type Viewer, findViewer } from './viewer.js';

export interface Identified {
  readonly viewer: Viewer;
  /** Until when that is known, in seconds since 1970. */
  readonly until: number;
  /** Which session says so; a token has none. */
  readonly session: string | undefined;
}

/** Whether a header carries a token, and not a password or something else. */
export const isBearer = (authorization: string | undefined): boolean => /^Bearer /i.test(authorization ?? '');

export class Identity {
  readonly sessions: Sessions;
  readonly #database: Queryable;
  readonly #settings: Settings;
  readonly #tokens: readonly ReadToken[];

  /** @param tokens - Readers of tokens; the last one says what is wrong where none can read it. */
  constructor(database: Queryable, settings: Settings, sessions: Sessions, tokens: readonly ReadToken[]) {
    this.#database = database;
    this.#settings = settings;
    this.sessions = sessions;
    this.#tokens = tokens;
  }

  async read(context: Context): Promise<Identified | undefined> {
    const authorization = context.req.header('authorization');
    const token = authorization !== undefined && isBearer(authorization) ? authorization : undefined;
    // The password of a proxy in front travels with every request: it is none of this service's, and says nothing here.
    const session =
      token === undefined ? await this.sessions.read(context, isSecure(context, this.#settings)) : undefined;
    const proof = session ?? (authorization === undefined ? undefined : await this.#readToken(authorization));
    const viewer = proof && (await this.#find(proof, session === undefined));
    const shown = context.req.header('vonk-viewer');
    // The page shows somebody else: nothing is done, or told, in another name than the one that is on the screen. Pages
    // write an id as in an address.
    if (shown !== undefined && !(viewer && shown === encodeURIComponent(viewer.id)))
      throw new HttpProblem(401, {
        detail: 'Somebody else is signed in than the page shows. Load it again.',
        reason: 'viewer-differs',
      });
    return viewer && { viewer, until: proof.until, session: proof.session };
  }

  async #find({ person, session }: Proof, isToken: boolean): Promise<Viewer | undefined> {
    const viewer = person.includes('\0') ? undefined : await findViewer(this.#database, person, session);
    if (!viewer && isToken)
      throw new HttpProblem(403, {
        detail: 'Nobody here goes by what this token says.',
        reason: 'token-person-unknown',
      });
    return viewer;
  }

  async #readToken(authorization: string): Promise<Proof> {
    const token = /^Bearer +([\w.~+/=-]+)$/i.exec(authorization)?.[1];
    let problem: unknown = new HttpProblem(401, {
      detail: 'Send a token as “Bearer …”.',
      headers: { 'www-authenticate': 'Bearer' },
      reason: 'token-missing',
    });
    for (const read of token === undefined ? [] : this.#tokens) {
      try {
        return await read(token as string);
      } catch (error) {
        problem = error;
      }
    }
    throw problem;
  }
}
