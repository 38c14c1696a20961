import { messages as english } from './en/refunds.ts';
import type { RefundsMessages } from './refunds-messages.ts';
import { Shelf } from './shelf.ts';

/** The words of the list of refunds. */
export const refundsShelf = new Shelf<RefundsMessages>(', refunds', english, {
  sv: () => import('./sv/refunds.ts'),
  nb: () => import('./nb/refunds.ts'),
  da: () => import('./da/refunds.ts'),
  fi: () => import('./fi/refunds.ts'),
});
