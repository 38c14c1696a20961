import * as z from 'zod/mini';
import type { FailureCode } from '../../../contract/index.ts';
import type { Exchange } from '../exchange.ts';
import { definiteNo } from '../noes.ts';
import type { Failed, No } from '../provider.ts';

/**
 * What Swish's error codes mean, both in an answer and as the end of a refund. Three are missing, because
 * they never are a no: RP09 (the number is taken, perhaps by the first attempt), RF09 (a refund is in
 * progress) and DS24 (the bank timed out, and Swish does not know). Swish, "Error codes" of refunds.
 */
export const CODES: Readonly<Record<string, FailureCode>> = {
  RF02: 'payment-not-found',
  RF03: 'account-problem',
  RF04: 'account-problem',
  RF06: 'recipient-unreachable',
  RF07: 'declined',
  RF08: 'over-refund',
  AM04: 'insufficient-balance',
  ACMT01: 'recipient-unreachable',
  ACMT03: 'account-problem',
  ACMT07: 'recipient-unreachable',
  BE18: 'recipient-unreachable',
  FF10: 'declined',
  RP01: 'account-problem',
  FF08: 'rejected',
  RP02: 'rejected',
  RP03: 'rejected',
  PA02: 'rejected',
  AM02: 'rejected',
  AM03: 'rejected',
  AM06: 'rejected',
};

export const NOES: readonly No[] = [
  { status: 401, no: 'account-problem' },
  ...Object.entries(CODES).map(([code, no]) => ({ code, no })),
  { status: 403, no: 'account-problem' },
  { status: 400, no: 'rejected' },
  { status: 415, no: 'rejected' },
];

const Errors = z.array(
  z.object({
    errorCode: z.string(),
    errorMessage: z.optional(z.nullable(z.string())),
    additionalInformation: z.optional(z.nullable(z.string())),
  }),
);

/** The definite no that an answer is, or null when nobody can tell what happened. */
export function swishNo(heard: Exchange): Failed | null {
  if (heard.kind === 'silence') return null;
  const errors = Errors.safeParse(heard.body).data ?? [];
  if (errors.length === 0)
    return definiteNo(NOES, { status: heard.status, code: null, message: null });

  // One among several that is no no, such as a number that is taken, leaves everything open.
  const noes = errors.map((error) => noOf(heard.status, error));
  return noes.every((no) => no !== null) ? (noes[0] ?? null) : null;
}

function noOf(status: number, error: z.infer<typeof Errors>[number]): Failed | null {
  const { errorCode: code, errorMessage: message = null, additionalInformation } = error;
  const no = definiteNo(NOES, { status, code, message });
  const left = code === 'RF08' ? remainder(additionalInformation) : null;
  if (!no || left === null) return no;
  return { ...no, code: left === 0 ? 'already-refunded' : no.code, remaining: left };
}

/** What RF08 says is left, in öre, or null when it says nothing that can be understood. */
function remainder(text: string | null | undefined): number | null {
  const [, kronor, oere = ''] = /^(\d{1,12})(?:[.,](\d{1,2}))?$/.exec(text?.trim() ?? '') ?? [];
  return kronor === undefined ? null : Number(kronor + oere.padEnd(2, '0'));
}
