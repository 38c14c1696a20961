import type { Outcome, RefundProvider } from '../providers/provider.ts';
import type { RefundRecord } from './refund.ts';

/** Sends a refund's stored request, and never throws: what is not an answer says nothing about the money. */
export async function send(
  provider: RefundProvider,
  { id, request }: RefundRecord,
  report: (what: string, error: unknown) => void,
): Promise<Outcome> {
  try {
    return await provider.refund(id, request ?? {});
  } catch (error) {
    report('A provider adapter threw', error);
    return { kind: 'unknown', why: 'adapter-error' };
  }
}
