/**
 * The session: a short-lived signed cookie that no script can read. It says who and which session, and nothing else.
 * Signing out ends the session itself, for every copy of the cookie and at every instance: the database keeps the ids of
 * those that were ended, until they would have been over anyway.
 */
import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { SignJWT, jwtVerify } from 'jose';
import type { Queryable } from '../database/database.js';

export interface Proof {
  /** Who, as somebody who could know says. */
  readonly person: string;
  /** Until when that holds, in seconds since 1970. */
  readonly until: number;
  /** Which session says so; a token has none. */
  readonly session?: string;
}

const purpose = 'vonk-session';

export class Sessions {
  readonly #database: Queryable;
  readonly #key: Uint8Array;
  readonly #hours: number;
  readonly #now: () => Date;

  constructor(database: Queryable, key: Uint8Array, hours: number, now: () => Date) {
    this.#database = database;
    this.#key = key;
    this.#hours = hours;
    this.#now = now;
  }

  async begin(context: Context, person: string, isSecure: boolean): Promise<void> {
    setCookie(context, nameFor(isSecure), await this.#sign(person), {
      path: '/',
      httpOnly: true,
      sameSite: 'Lax',
      secure: isSecure,
      maxAge: this.#hours * 3600,
    });
  }

  /** The header of a request of theirs. */
  async cookieOf(person: string, isSecure: boolean): Promise<string> {
    return `${nameFor(isSecure)}=${await this.#sign(person)}`;
  }

  /** Takes the cookie away, and its worth from every copy of it. */
  async end(context: Context, isSecure: boolean): Promise<void> {
    const proof = await this.read(context, isSecure);
    if (proof?.session !== undefined)
      await this.#database.query(
        'insert into ended_sessions (id, until) values ($1, to_timestamp($2)) on conflict do nothing',
        [proof.session, proof.until],
      );
    deleteCookie(context, nameFor(isSecure), { path: '/', secure: isSecure, httpOnly: true, sameSite: 'Lax' });
  }

  /** What a cookie says. Whether its session was ended is asked together with who it is for (see `viewer.ts`). */
  async read(context: Context, isSecure: boolean): Promise<Proof | undefined> {
    const token = getCookie(context, nameFor(isSecure));
    if (token === undefined) return undefined;
    try {
      const { payload } = await jwtVerify(token, this.#key, {
        audience: purpose,
        algorithms: ['HS256'],
        currentDate: this.#now(),
      });
      const { sub: person, exp: until, jti: session } = payload;
      return person !== undefined && until !== undefined && session !== undefined
        ? { person, until, session }
        : undefined;
    } catch {
      // Too old, or not from here: the same as none.
      return undefined;
    }
  }

  #sign(person: string): Promise<string> {
    return new SignJWT({})
      .setProtectedHeader({ alg: 'HS256' })
      .setSubject(person)
      .setJti(randomUUID())
      .setAudience(purpose)
      .setIssuedAt(this.#now())
      .setExpirationTime(new Date(this.#now().getTime() + this.#hours * 3_600_000))
      .sign(this.#key);
  }
}

/** With the prefix no other host of the domain can set it. Browsers allow the prefix over https only. */
const nameFor = (isSecure: boolean): string => (isSecure ? '__Host-vonk' : 'vonk');
