import type { VendorStore } from '../store.ts';
import type { Shelf } from './shelf.ts';

/** Leases on refunds, one hand at a time. */
export function leases(shelf: Shelf): Pick<VendorStore, 'lease' | 'release'> {
  function change(
    ids: readonly string[],
    isIt: (leaseUntil: string | null) => boolean,
    to: string | null,
  ) {
    const changed = ids.filter((id) => {
      const refund = shelf.refunds.get(id);
      if (!refund || !isIt(refund.leaseUntil)) return false;
      shelf.refunds.set(id, { ...refund, leaseUntil: to });
      return true;
    });
    return new Set(changed);
  }

  return {
    lease: (ids, until, now) =>
      shelf.alone(async () => change(ids, (held) => held === null || held <= now, until)),

    release: (ids, until) =>
      shelf.alone(async () => void change(ids, (held) => held === until, null)),
  };
}
