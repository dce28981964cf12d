/** The session: a short-lived signed cookie that no script can read. It says who, and nothing else. */
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { SignJWT, jwtVerify } from 'jose';

export interface Proof {
  /** Who, as somebody who could know says. */
  readonly person: string;
  /** Until when that holds, in seconds since 1970. */
  readonly until: number;
}

const purpose = 'vonk-session';

export class Sessions {
  readonly #key: Uint8Array;
  readonly #hours: number;

  constructor(key: Uint8Array, hours: number) {
    this.#key = key;
    this.#hours = hours;
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

  end(context: Context, isSecure: boolean): void {
    deleteCookie(context, nameFor(isSecure), { path: '/', secure: isSecure, httpOnly: true, sameSite: 'Lax' });
  }

  async read(context: Context, isSecure: boolean): Promise<Proof | undefined> {
    const token = getCookie(context, nameFor(isSecure));
    if (token === undefined) return undefined;
    try {
      const { payload } = await jwtVerify(token, this.#key, { audience: purpose, algorithms: ['HS256'] });
      return payload.sub !== undefined && payload.exp !== undefined
        ? { person: payload.sub, until: payload.exp }
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
      .setAudience(purpose)
      .setIssuedAt()
      .setExpirationTime(`${this.#hours}h`)
      .sign(this.#key);
  }
}

/** With the prefix no other host of the domain can set it. Browsers allow the prefix over https only. */
const nameFor = (isSecure: boolean): string => (isSecure ? '__Host-vonk' : 'vonk');
