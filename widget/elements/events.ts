import type { Slug } from '../backend/seen.ts';

/** What the page is told. Never the reason, a name or an e-mail: pages log events. */
export interface RefundEventDetail {
  readonly billId: string;
  readonly refundId?: string;
  readonly amount?: number;
  readonly currency?: string;
  readonly problem?: Slug;
  readonly requestId?: string;
}

/** Which bill it is about. */
export interface BillEventDetail {
  readonly billId: string;
}

/** What was found: a subscriber or one of their contracts. */
export interface SearchEventDetail {
  readonly type: 'customer' | 'contract';
  readonly id: string;
}

type RefundEvent = CustomEvent<RefundEventDetail>;

export interface RefundPanelEventMap {
  'sesamy:refund-ready': RefundEvent;
  'sesamy:refund-error': RefundEvent;
  'sesamy:refund-succeeded': RefundEvent;
  'sesamy:refund-pending': RefundEvent;
  'sesamy:refund-unknown': RefundEvent;
  'sesamy:refund-refused': RefundEvent;
  'sesamy:bill-changed': RefundEvent;
  'sesamy:refund-close': RefundEvent;
}

export interface FamilyEventMap {
  'sesamy:bill-selected': CustomEvent<BillEventDetail>;
  'sesamy:manage-refund': CustomEvent<BillEventDetail>;
  'sesamy:search-selected': CustomEvent<SearchEventDetail>;
}

type AllEvents = RefundPanelEventMap & FamilyEventMap;

declare global {
  interface HTMLElementEventMap extends RefundPanelEventMap, FamilyEventMap {}
  interface DocumentEventMap extends RefundPanelEventMap, FamilyEventMap {}
}

/** Tells the host page, across shadow roots. Answers whether the page let the default happen. */
export function announce<Type extends keyof AllEvents>(
  target: EventTarget,
  type: Type,
  detail: AllEvents[Type]['detail'],
): boolean {
  const cancelable = type === 'sesamy:refund-close';
  return target.dispatchEvent(
    new CustomEvent(type, { detail, bubbles: true, composed: true, cancelable }),
  );
}
