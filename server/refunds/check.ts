import type { Outcome, Providers, RefundProvider } from '../providers/provider.ts';
import type { BillBook, Store, VendorStore } from '../store/store.ts';
import { absence } from './absence.ts';
import type { BillWithRefunds } from './bill.ts';
import { leaseFrom } from './lease.ts';
import { look } from './look.ts';
import type { Step } from './placed-order.ts';
import { record } from './record.ts';
import { type RefundRecord, isOpen } from './refund.ts';
import { type Schedule, askedAfter } from './schedule.ts';
import { send } from './send.ts';

export interface CheckParts {
  readonly store: Store;
  readonly providers: Providers;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly report: (what: string, error: unknown) => void;
  readonly reached?: ((step: Step) => void) | undefined;
}

const ANSWER_WITHIN_MS = 40_000;
/** How a refund is asked after whose provider is not connected: hourly, for as long as it takes. */
const UNCONNECTED: Schedule = { checks: Array<number>(24 * 30).fill(3600), followUps: [] };

/**
 * Asks what became of one refund, and sends it again where that is safe: the same request under the same
 * key, to a provider that says it never heard of it. Nothing here ends a refund but what a provider says.
 */
export async function check(vendorId: string, refundId: string, parts: CheckParts): Promise<void> {
  const refund = (await parts.store.vendor(vendorId).refund(refundId))?.refund;
  if (refund) await checkRefund(vendorId, refund, parts);
}

/** The same, unless somebody else has asked since it was seen to be due. */
export async function checkDue(
  vendorId: string,
  refundId: string,
  parts: CheckParts,
): Promise<void> {
  const refund = (await parts.store.vendor(vendorId).refund(refundId))?.refund;
  if (refund?.nextCheckAt && refund.nextCheckAt <= parts.now().toISOString())
    await checkRefund(vendorId, refund, parts);
}

async function checkRefund(
  vendorId: string,
  refund: RefundRecord,
  parts: CheckParts,
): Promise<void> {
  const { store, providers, now } = parts;
  const vendor = store.vendor(vendorId);
  const started = now().toISOString();
  const bill = await vendor.bill(refund.billId);
  if (!bill) return;

  const provider = providers(vendorId, refund.provider);
  if (provider?.kind !== 'provider') return postpone(vendor, refund, started, UNCONNECTED);
  try {
    const asked = await askAfter(vendor, refund, bill, provider, parts);
    if (asked) await postpone(vendor, refund, started, provider);
  } catch (error) {
    // One that always breaks must not stand before all others for ever.
    await postpone(vendor, refund, started, provider);
    throw error;
  }
}

/** Whether it could be asked: somebody else may have the refund in hand, and will say what came of it. */
async function askAfter(
  vendor: VendorStore,
  { id, account }: RefundRecord,
  bill: BillWithRefunds,
  provider: RefundProvider,
  parts: CheckParts,
): Promise<boolean> {
  const { asked, absent } = await look(bill, provider, vendor, {
    ...parts,
    withinMs: ANSWER_WITHIN_MS,
    about: id,
  });
  parts.reached?.('checked');
  // What another account never heard of may well have been made by this one.
  if (absent.includes(id) && account === provider.account)
    await afterAbsence(vendor, id, provider, parts);
  return asked.includes(id);
}

/** Whatever came of it, it was asked after. A look that learned something has said so already. */
async function postpone(
  vendor: VendorStore,
  { id, billId }: RefundRecord,
  started: string,
  schedule: Schedule,
): Promise<void> {
  await vendor.withBill(billId, async (book) => {
    const refund = book.bill?.refunds.find((one) => one.id === id);
    if (refund && (refund.checkedAt ?? '') < started)
      await book.changeRefund(askedAfter(refund, new Date(started), schedule), null);
  });
}

async function afterAbsence(
  vendor: VendorStore,
  refundId: string,
  provider: RefundProvider,
  { now, report, reached }: CheckParts,
): Promise<void> {
  const heldUntil = leaseFrom(now());
  const taken = await vendor.lease([refundId], heldUntil, now().toISOString());
  if (!taken.has(refundId)) return;
  try {
    const refund = (await vendor.refund(refundId))?.refund;
    if (!refund || !isOpen(refund)) return;
    const observed = { at: now(), heldUntil: null, schedule: provider } as const;
    const step = absence(refund, provider, now());
    switch (step.kind) {
      case 'wait':
        return;

      case 'never-arrived':
        await vendor.withBill(refund.billId, (book) =>
          record(book, refundId, { ...observed, outcome: NEVER_ARRIVED, source: 'found' }),
        );
        return;

      case 'note':
        await vendor.withBill(refund.billId, (book) => note(book, refund, step, now()));
        return;

      case 'resend': {
        // From here on a refusal may exist because the first attempt paid.
        if (refund.status === 'sending')
          await vendor.withBill(refund.billId, (book) =>
            record(book, refundId, { ...observed, outcome: INTERRUPTED, source: 'answered' }),
          );
        reached?.('resending');
        const outcome = await send(provider, refund, report);
        reached?.('resent');
        await vendor.withBill(refund.billId, (book) =>
          record(book, refundId, { ...observed, outcome, source: 'answered' }),
        );
      }
    }
  } finally {
    await vendor.release([refundId], heldUntil);
  }
}

const INTERRUPTED: Outcome = { kind: 'unknown', why: 'interrupted' };
const NEVER_ARRIVED: Outcome = {
  kind: 'failed',
  code: 'never-arrived',
  providerCode: null,
  message: null,
};

/** It is too late to send it again. The provider's word counts when it has said so twice, some time apart. */
async function note(
  book: BillBook,
  refund: RefundRecord,
  { askAgainAt }: { askAgainAt: string },
  at: Date,
): Promise<void> {
  await book.changeRefund(
    { ...refund, absentSince: at.toISOString(), nextCheckAt: askAgainAt },
    {
      at: at.toISOString(),
      type: 'found',
      status: refund.status,
      by: null,
      requestId: null,
      data: { kind: 'absent' },
    },
  );
}
