import type { RefusedAct } from '../../refunds/refused-act.ts';
import type { RefusedOn, VendorStore } from '../store.ts';
import type { Shelf } from './shelf.ts';

export function refusalsIn(shelf: Shelf): Pick<VendorStore, 'keepRefusal' | 'refusalsOf'> {
  return {
    keepRefusal: async (act) => void shelf.refusals.push(act),
    refusalsOf: async (of) => shelf.refusals.filter((act) => isAbout(act, of)),
  };
}

function isAbout(act: RefusedAct, of: RefusedOn): boolean {
  if ('billId' in of) return act.billId === of.billId;
  if ('refundId' in of) return act.refundId === of.refundId;
  return act.refundRequestId === of.refundRequestId;
}
