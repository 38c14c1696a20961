import { messages as english } from './en/extras.ts';
import type { ExtrasMessages } from './extras-messages.ts';
import { Shelf } from './shelf.ts';

/** The words of what helps beyond refunding itself. */
export const extrasShelf = new Shelf<ExtrasMessages>(', extras', english, {
  sv: () => import('./sv/extras.ts'),
  nb: () => import('./nb/extras.ts'),
  da: () => import('./da/extras.ts'),
  fi: () => import('./fi/extras.ts'),
});

/** The languages we speak, by their own names. */
export const LANGUAGES = {
  en: 'English',
  sv: 'Svenska',
  nb: 'Norsk',
  da: 'Dansk',
  fi: 'Suomi',
} as const;
