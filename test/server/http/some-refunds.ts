import type { RefundRecord } from '../../../server/refunds/refund.ts';
import type { Store } from '../../../server/store/store.ts';
import { requested, someRefund } from '../refunds/some-refund.ts';

export type Special = Partial<RefundRecord> & Pick<RefundRecord, 'id' | 'requestedAt'>;

/** Puts refunds of a bill on acme's books as they are, without any provider. */
export async function addRefunds(
  store: Store,
  billId: string,
  specials: readonly Special[],
): Promise<void> {
  await store.vendor('acme').withBill(billId, async (book) => {
    for (const special of specials) {
      const refund = { ...someRefund(billId, 100, `key-${special.id}`), nextCheckAt: null };
      await book.addRefund({ ...refund, ...special }, requested);
    }
  });
}

const [EVA, IDA] = [
  { id: 'u-eva', name: 'Eva' },
  { id: 'u-ida', name: 'Ida' },
];

// prettier-ignore
export const SIX: readonly Special[] = [
  { id: 'a', requestedAt: '2026-11-01T22:30:00.000Z', amount: 100, status: 'succeeded', provider: 'stripe', requestedBy: EVA },
  { id: 'b', requestedAt: '2026-11-01T23:30:00.000Z', amount: 200, status: 'failed',    provider: 'stripe', requestedBy: IDA, attention: 'failed-later' },
  { id: 'c', requestedAt: '2026-11-02T00:00:00.000Z', amount: 300, status: 'unknown',   provider: 'swish',  requestedBy: EVA, attention: 'bank-timeout' },
  { id: 'd', requestedAt: '2026-11-02T00:00:00.000Z', amount: 400, status: 'pending',   provider: 'swish',  requestedBy: null },
  { id: 'e', requestedAt: '2026-11-02T12:00:00.000Z', amount: 500, status: 'sending',   provider: 'klarna', requestedBy: EVA },
  { id: 'f', requestedAt: '2026-11-03T00:00:00.000Z', amount: 600, status: 'succeeded', provider: 'stripe', requestedBy: EVA },
];
