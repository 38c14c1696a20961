import type { Failed, No } from './provider.ts';

/** A refusal in the provider's own words. */
export interface Refused {
  readonly status: number;
  readonly code: string | null;
  readonly message: string | null;
}

/** What a look says of a payment that was never collected. */
export const NOT_CAPTURED: Failed = {
  kind: 'failed',
  code: 'not-captured',
  providerCode: null,
  message: null,
};

/** Statuses that never say that nothing happened: a conflict, a lock, too many calls. */
const NEVER_A_NO = [408, 409, 423, 425, 429];

/** The definite no that an answer is, or null when nobody can tell what happened. */
export function definiteNo(noes: readonly No[], { status, code, message }: Refused): Failed | null {
  if (status < 400 || status >= 500 || NEVER_A_NO.includes(status)) return null;
  const found = noes.find((no) => fits(no, { status, code, message }));
  if (!found) return null;
  // What is said about credentials can quote them.
  const text = found.no === 'account-problem' ? null : message;
  return { kind: 'failed', code: found.no, providerCode: code ?? `http-${status}`, message: text };
}

/**
 * A status alone is a no only when no code stands beside it that could mean something else. A 401 is one with
 * any: who is not let in has done nothing.
 */
function fits(no: No, { status, code, message }: Refused): boolean {
  return (
    (no.status === undefined || no.status === status) &&
    (no.code === undefined ? code === null || status === 401 : no.code === code) &&
    (no.message === undefined || no.message.test(message ?? ''))
  );
}
