import type { Actor } from '../refunds/actor.ts';

/** A token that was verified, and until when it says it is good, in milliseconds since 1970. */
export interface Verified {
  readonly actor: Actor;
  readonly until: number;
}

/** A key that its issuer withdraws goes on being good for as long. */
const REMEMBERED_MS = 30_000;
/** Of about two kilobytes each. */
const MOST = 5000;

/**
 * Verifies each token once in a while: a signature takes longer to verify than a bill to read. What is bad is verified each
 * time, and nothing is good for longer than it says.
 */
export function remembering(
  verify: (token: string) => Promise<Verified | null>,
  now = Date.now,
): (token: string) => Promise<Actor | null> {
  const kept = new Map<string, Verified>();

  return async (token) => {
    const known = kept.get(token);
    if (known && now() < known.until) return known.actor;
    kept.delete(token);

    const verified = await verify(token);
    if (!verified) return null;
    if (kept.size >= MOST) kept.clear();
    kept.set(token, { ...verified, until: Math.min(verified.until, now() + REMEMBERED_MS) });
    return verified.actor;
  };
}
