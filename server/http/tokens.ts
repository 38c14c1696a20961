import { type JWTPayload, type JWTVerifyGetKey, decodeJwt, errors, jwtVerify } from 'jose';
import type { Actor } from '../refunds/actor.ts';

export interface TokenRules {
  /** The keys of each allowed issuer, by its name without a closing slash. */
  readonly issuers: ReadonlyMap<string, JWTVerifyGetKey>;
  /** One of these must be in the token. None means any. */
  readonly audiences: readonly string[];
  readonly vendorClaim: string;
  readonly rightsClaim: string;
  /** What the three rights are called in tokens. */
  readonly rights: { readonly read: string; readonly refund: string; readonly write: string };
}

/** Who a token names; null when it is not good for anything. Throws when an issuer's keys cannot be fetched. */
export type ReadToken = (token: string) => Promise<Actor | null>;

/** Signatures that only the issuer can make. Shared-secret ones are not among them. */
const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'ES256', 'ES384', 'ES512'];
const CLOCK_TOLERANCE_SECONDS = 5;
/** What says that an issuer's keys could not be had, rather than that a token is bad. */
const KEYS_OUT_OF_REACH = ['ERR_JWKS_TIMEOUT', 'ERR_JWKS_INVALID', 'ERR_JOSE_GENERIC'];

export function tokenReader(rules: TokenRules): ReadToken {
  return async (token) => {
    try {
      return actorOf(await verified(token, rules), rules);
    } catch (error) {
      if (error instanceof errors.JOSEError && !KEYS_OUT_OF_REACH.includes(error.code)) return null;
      throw error;
    }
  };
}

/** The issuer is looked up in the allow-list before any key is fetched, so a token cannot make us call anyone. */
async function verified(token: string, { issuers, audiences }: TokenRules): Promise<JWTPayload> {
  const { iss } = decodeJwt(token);
  const keys = typeof iss === 'string' ? issuers.get(withoutSlash(iss)) : undefined;
  if (!keys) throw new errors.JWTInvalid('The issuer is not allowed');

  const { payload, protectedHeader } = await jwtVerify(token, keys, {
    algorithms: ALGORITHMS,
    clockTolerance: CLOCK_TOLERANCE_SECONDS,
    requiredClaims: ['sub', 'exp'],
    ...(audiences.length > 0 ? { audience: [...audiences] } : {}),
  });
  if (!protectedHeader.kid) throw new errors.JWTInvalid('The key is not named');
  return payload;
}

function actorOf(payload: JWTPayload, rules: TokenRules): Actor | null {
  const vendorId = payload[rules.vendorClaim];
  if (typeof vendorId !== 'string' || !vendorId || !payload.sub) return null;

  const held = wordsOf(payload[rules.rightsClaim]);
  return {
    id: payload.sub,
    name: text(payload['name']) ?? text(payload['email']) ?? payload.sub,
    vendorId,
    rights: {
      read: held.includes(rules.rights.read),
      refund: held.includes(rules.rights.refund),
      write: held.includes(rules.rights.write),
    },
  };
}

/** Rights come as an array or as words with spaces between. */
function wordsOf(claim: unknown): unknown[] {
  if (Array.isArray(claim)) return claim;
  return typeof claim === 'string' ? claim.split(' ') : [];
}

function text(claim: unknown): string | null {
  return typeof claim === 'string' && claim !== '' ? claim : null;
}

export function withoutSlash(issuer: string): string {
  return issuer.replace(/\/+$/, '');
}
