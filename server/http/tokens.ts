import { type JWTPayload, type JWTVerifyGetKey, decodeJwt, errors, jwtVerify } from 'jose';
import { Id, type Person, Words } from '../../contract/index.ts';
import type { Actor } from '../refunds/actor.ts';
import { remembering } from './remembered-tokens.ts';

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
  return remembering(async (token) => {
    try {
      const payload = await verified(token, rules);
      const actor = actorOf(payload, rules);
      return actor && { actor, until: (payload.exp ?? 0) * 1000 };
    } catch (error) {
      if (error instanceof errors.JOSEError && !KEYS_OUT_OF_REACH.includes(error.code)) return null;
      throw error;
    }
  });
}

/** The issuer is looked up in the allow-list before any key is fetched, so a token cannot make us call anyone. */
async function verified(token: string, { issuers, audiences }: TokenRules): Promise<JWTPayload> {
  const { iss } = decodeJwt(token);
  const keys = typeof iss === 'string' ? issuers.get(withoutSlash(iss)) : undefined;
  if (!keys) throw new errors.JWTInvalid('The issuer is not allowed');

  const named: JWTVerifyGetKey = async (header, jws) => {
    if (!header.kid) throw new errors.JWTInvalid('The key is not named');
    return keys(header, jws);
  };
  const { payload } = await jwtVerify(token, named, {
    algorithms: ALGORITHMS,
    clockTolerance: CLOCK_TOLERANCE_SECONDS,
    requiredClaims: ['sub', 'exp'],
    ...(audiences.length > 0 ? { audience: [...audiences] } : {}),
  });
  return payload;
}

function actorOf(payload: JWTPayload, rules: TokenRules): Actor | null {
  const vendorId = Id.safeParse(payload[rules.vendorClaim]);
  const person = personOf(payload);
  if (!vendorId.success || !person) return null;

  const held = wordsOf(payload[rules.rightsClaim]);
  const impersonator = personOf(payload['act']);
  return {
    ...person,
    ...(impersonator ? { impersonator } : {}),
    vendorId: vendorId.data,
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

/** Who claims name: a token's own, or those of who acts in that person's place (`act`, RFC 8693). */
function personOf(claims: unknown): Person | null {
  const { sub, name, email } = (claims ?? {}) as Record<string, unknown>;
  const id = Id.safeParse(sub);
  return id.success ? { id: id.data, name: words(name) ?? words(email) ?? id.data } : null;
}

/** Null also for what no table could hold. */
function words(claim: unknown): string | null {
  const read = Words.safeParse(claim);
  return read.success && read.data !== '' ? read.data : null;
}

export function withoutSlash(issuer: string): string {
  return issuer.replace(/\/+$/, '');
}
