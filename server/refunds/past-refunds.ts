import type { ImportedRefund } from '../../contract/index.ts';
import type { BillFacts } from './bill.ts';
import { newRefund } from './new-refund.ts';
import type { EventRecord, RefundRecord } from './refund.ts';
import { utc } from './utc.ts';

/**
 * The provider may have told us of a refund before upstream does, which then does not know its name there.
 * Such a one is on the bill already, and must not count twice.
 */
export function adopting(told: readonly ImportedRefund[], refunds: readonly RefundRecord[]) {
  const orphans = refunds.filter(
    ({ origin, importedId, status }) =>
      origin === 'provider' && importedId === null && status !== 'failed',
  );
  const adopted: [RefundRecord, ImportedRefund][] = [];
  const fresh = told.filter((past) => {
    if (past.providerReference !== undefined) return true;
    const found = orphans.findIndex(({ amount }) => amount === past.amount);
    const [orphan] = found < 0 ? [] : orphans.splice(found, 1);
    if (orphan) adopted.push([orphan, past]);
    return !orphan;
  });
  return { adopted, fresh };
}

/** A refund that nobody knew the reason of, with what upstream says of it. */
export function named(refund: RefundRecord, past: ImportedRefund): RefundRecord {
  return {
    ...refund,
    importedId: past.id,
    reason: past.reason ?? refund.reason,
    requestedBy: byOf(past) ?? refund.requestedBy,
  };
}

/** A refund made before this system knew the bill. */
export function pastRefund(bill: BillFacts, past: ImportedRefund, id: string): RefundRecord {
  const at = utc(past.at);
  return newRefund(bill, {
    id,
    importedId: past.id,
    amount: past.amount,
    reason: past.reason ?? '',
    status: 'succeeded',
    origin: 'import',
    requestedBy: byOf(past),
    requestedAt: at,
    settledAt: at,
    providerReference: past.providerReference ?? null,
  });
}

export function imported({ status }: RefundRecord, past: ImportedRefund, at: Date): EventRecord {
  const data = { importedId: past.id, amount: past.amount };
  return { at: at.toISOString(), type: 'imported', status, by: null, requestId: null, data };
}

function byOf({ by }: ImportedRefund): RefundRecord['requestedBy'] {
  return by === undefined ? null : { id: '', name: by };
}
