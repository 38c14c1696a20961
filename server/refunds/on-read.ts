import { type CheckParts, checkDue } from './check.ts';
import { type RefundRecord, isOpen } from './refund.ts';

/** Long enough for the sweep, which asks after everything that is due, to have come by. */
const STALE_MS = 5000;

/**
 * Asks after refunds that somebody reads though their time has gone by, without keeping the reader waiting: the
 * sweep may have many others before them.
 */
export function askingOnRead(parts: CheckParts) {
  const { now, report } = parts;
  const underWay = new Map<string, Promise<void>>();

  function ask(vendorId: string, id: string): Promise<void> {
    return checkDue(vendorId, id, parts)
      .catch((error: unknown) => report('A refund could not be asked after on being read', error))
      .finally(() => underWay.delete(id));
  }

  return {
    read(vendorId: string, refunds: readonly RefundRecord[]): void {
      const stale = new Date(now().getTime() - STALE_MS).toISOString();
      const isStale = ({ nextCheckAt }: RefundRecord) =>
        nextCheckAt !== null && nextCheckAt < stale;
      for (const { id } of refunds.filter(isOpen).filter(isStale))
        if (!underWay.has(id)) underWay.set(id, ask(vendorId, id));
    },

    /** Resolves when nothing is being asked any more. */
    async idle(): Promise<void> {
      await Promise.all(underWay.values());
    },
  };
}
