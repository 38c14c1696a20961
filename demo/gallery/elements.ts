import { BILL_ID, CONTRACT_ID } from './play/bill.ts';
import type { Width } from './view.ts';

/** What a story gives its element beyond what every element of that name is given. */
export type Settings = Partial<Pick<HTMLElementTagNameMap['sesamy-refund-panel'], Extra>>;
type Extra = 'noConfirm' | 'draft' | 'helpUrl';

interface Usual {
  /** What it is about. */
  readonly about: Readonly<Record<string, string>>;
  /** How wide a host would most likely make it. */
  readonly width: Width;
}

/** The elements that stories show. The first is the one that most of them are about. */
export const ELEMENTS = {
  'sesamy-refund-panel': { about: { billId: BILL_ID }, width: '400' },
  'sesamy-bill-details': { about: { billId: BILL_ID }, width: '800' },
  'sesamy-bill-list': { about: { contractId: CONTRACT_ID }, width: '800' },
  'sesamy-refund-list': { about: {}, width: '800' },
  'sesamy-subscriber-search': { about: {}, width: '400' },
} as const satisfies Readonly<Record<string, Usual>>;

export type ElementName = keyof typeof ELEMENTS;
/** One of them, on the stage. */
export type Shown = HTMLElementTagNameMap[ElementName];
