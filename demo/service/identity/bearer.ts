/** OpenID Connect: who somebody is, from a token that the organisation’s own issuer signed. */
import { type JWTPayload, type JWTVerifyGetKey, createRemoteJWKSet, errors, jwtVerify } from 'jose';
import { HttpProblem } from '../http/problem.js';
import type { Settings } from '../settings.js';
import type { Proof } from './session.js';

/** Signatures by a key that only the issuer has. */
const algorithms = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'];
const patience = 5000;

export type ReadToken = (token: string) => Promise<Proof>;

/** Reads tokens of one issuer. Its keys are asked for when they are first needed, and again when an unknown one is used. */
export function tokensOf({ issuer, audience, personClaim }: NonNullable<Settings['oidc']>, now: () => Date): ReadToken {
  let keys: Promise<JWTVerifyGetKey> | undefined;
  return async (token) => {
    keys ??= discover(issuer).catch((error: unknown) => {
      keys = undefined;
      throw error;
    });
    return readToken(token, await keys, { issuer, audience, currentDate: now() }, personClaim);
  };
}

export async function readToken(
  token: string,
  keys: JWTVerifyGetKey,
  expected: { readonly issuer?: string; readonly audience: string; readonly currentDate: Date },
  claim: string,
): Promise<Proof> {
  let payload: JWTPayload;
  try {
    ({ payload } = await jwtVerify(token, keys, {
      ...expected,
      algorithms,
      requiredClaims: ['exp'],
      clockTolerance: 30,
    }));
  } catch (error) {
    if (isOfIssuer(error)) throw issuerAway('issuer-keys-unreadable');
    throw new HttpProblem(401, {
      detail: 'This token is not valid here, or not any more.',
      headers: { 'www-authenticate': 'Bearer error="invalid_token"' },
      reason: reasonOf(error, expected.issuer),
    });
  }
  const person = payload[claim];
  if (typeof person !== 'string' || payload.exp === undefined)
    throw new HttpProblem(403, { detail: 'This token does not say who it is for.', reason: 'token-without-person' });
  return { person, until: payload.exp };
}

/** Whether the keys could not be had or read: then nothing is known about the token. */
const isOfIssuer = (error: unknown): boolean =>
  !(error instanceof errors.JOSEError) ||
  error instanceof errors.JWKSTimeout ||
  error instanceof errors.JWKSInvalid ||
  // How an answer is told that is no success, or no JSON.
  error.code === errors.JOSEError.code;

const issuerAway = (reason: string): HttpProblem =>
  new HttpProblem(503, { detail: 'The issuer of tokens does not answer.', headers: { 'retry-after': '10' }, reason });

/** Why a token is refused, as a code for the log. Nothing of the token itself is in it. */
function reasonOf(error: unknown, issuer: string | undefined): string {
  if (error instanceof errors.JWTExpired) return 'token-expired';
  if (error instanceof errors.JWTClaimValidationFailed) {
    const { claim, payload } = error;
    if (claim === 'iss')
      return withoutSlash(payload.iss) === withoutSlash(issuer)
        ? 'token-issuer-differs-by-a-slash'
        : 'token-issuer-differs';
    if (claim === 'aud') return 'token-audience-differs';
    if (claim === 'nbf') return 'token-not-valid-yet';
    return `token-claim-${/^[a-z]{1,10}$/.test(claim) ? claim : 'unusable'}`;
  }
  if (error instanceof errors.JWKSNoMatchingKey) return 'token-key-unknown';
  if (error instanceof errors.JWSSignatureVerificationFailed) return 'token-signature-wrong';
  if (error instanceof errors.JOSEAlgNotAllowed) return 'token-algorithm-not-allowed';
  return 'token-malformed';
}

const withoutSlash = (address: string | undefined): string => (address ?? '').replace(/\/+$/, '');

async function discover(issuer: string): Promise<JWTVerifyGetKey> {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const response = await fetch(address, { signal: AbortSignal.timeout(patience) }).catch(() => undefined);
  const found = (await response?.json().catch(() => undefined)) as { jwks_uri?: unknown } | undefined;
  if (response?.ok !== true || typeof found?.jwks_uri !== 'string' || !URL.canParse(found.jwks_uri))
    throw issuerAway('issuer-unreachable');
  return createRemoteJWKSet(new URL(found.jwks_uri), { timeoutDuration: patience });
}
