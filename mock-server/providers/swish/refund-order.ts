import * as z from 'zod/mini';
import { type ErrorCode, isErrorCode } from './errors.ts';
import { minorUnits } from './payments.ts';
import { type Reply, refusal } from './wire.ts';

const SAFE = /^[\da-zA-ZåäöÅÄÖ :;.,?!()]{0,50}$/;

/** What is asked for. What is wrong is named by Swish's code for it. Without one it is not even understood. */
export const RefundOrder = z.strictObject({
  originalPaymentReference: z.string('FF08').check(z.minLength(1, 'FF08')),
  payerPaymentReference: z.optional(z.string('FF08').check(z.regex(/^[a-zA-Z\d-]{1,35}$/, 'FF08'))),
  callbackUrl: z.string('RP03').check(z.refine(mayBeCalled, 'RP03')),
  callbackIdentifier: z.optional(z.string().check(z.regex(/^[\da-zA-Z-]{32,36}$/))),
  payerAlias: z.string('RP01').check(z.regex(/^\d{8,15}$/, 'BE18')),
  amount: z.string('PA02').check(
    z.regex(/^\d+(\.\d{1,2})?$/, { error: 'PA02', abort: true }),
    z.refine((amount) => /^\d{1,12}(\.|$)/.test(amount), 'AM02'),
    z.refine((amount) => minorUnits(amount) > 0, 'AM06'),
  ),
  currency: z.literal('SEK', 'AM03'),
  message: z.optional(z.string('RP02').check(z.regex(SAFE, 'RP02'))),
});
export type RefundOrder = z.infer<typeof RefundOrder>;

/** What Swish says against a body before it looks at the payment: a malformed one is not told what is wrong. */
export function complaint({ issues }: z.core.$ZodError): Reply {
  const codes = issues.map(({ message }) => message);
  const malformed = issues.find(({ message }) => !isErrorCode(message));
  if (malformed) return { status: 400, body: `${malformed.path.join('.')}: ${malformed.message}` };
  return refusal(422, codes as ErrorCode[]);
}

/**
 * Swish calls https only. Here http will do where nothing can be overheard: on the loopback, and at a host
 * under a name that no real one can have, which is reached without a network.
 */
function mayBeCalled(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  const pretended = /^127(\.\d+){3}$|^\[::1\]$|(^|\.)(localhost|simulated|test)$/.test(hostname);
  return protocol === 'https:' || (protocol === 'http:' && pretended);
}
