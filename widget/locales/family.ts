import { messages as english } from './en/family.ts';
import type { FamilyMessages } from './family-messages.ts';
import { Shelf } from './shelf.ts';

/** The words of the list, the details and the search. */
export const familyShelf = new Shelf<FamilyMessages>(', family', english, {
  sv: () => import('./sv/family.ts'),
  nb: () => import('./nb/family.ts'),
  da: () => import('./da/family.ts'),
  fi: () => import('./fi/family.ts'),
});
