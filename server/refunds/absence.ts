import type { ProviderFacts } from '../providers/provider.ts';
import type { RefundRecord } from './refund.ts';

/** What to do about a refund that its provider says it never heard of. */
export type Absence =
  | { readonly kind: 'resend' }
  | { readonly kind: 'note'; readonly askAgainAt: string }
  | { readonly kind: 'never-arrived' }
  | { readonly kind: 'wait' };

const HOUR_MS = 60 * 60 * 1000;
const APART_MS = 10 * 60 * 1000;

/**
 * While its key is known to be honoured a refund is sent again. After that nothing can be sent safely any
 * more, and two complete look-ups some time apart that both miss it mean that it never arrived. One that the
 * provider had acknowledged is only waited for.
 */
export function absence(
  { status, request, requestedAt, absentSince }: RefundRecord,
  { resendHours }: Pick<ProviderFacts, 'resendHours'>,
  now: Date,
): Absence {
  if (request === null || (status !== 'sending' && status !== 'unknown')) return { kind: 'wait' };
  const age = now.getTime() - Date.parse(requestedAt);
  if (resendHours === null || age < resendHours * HOUR_MS) return { kind: 'resend' };
  if (absentSince === null)
    return { kind: 'note', askAgainAt: new Date(now.getTime() + APART_MS).toISOString() };
  const apart = now.getTime() - Date.parse(absentSince);
  return apart < APART_MS ? { kind: 'wait' } : { kind: 'never-arrived' };
}
