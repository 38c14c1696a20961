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

declare global {
  interface HTMLElementEventMap extends RefundPanelEventMap {}
}

/** Tells the host page, across shadow roots. Answers whether the page let the default happen. */
export function announce(
  target: EventTarget,
  type: keyof RefundPanelEventMap,
  detail: RefundEventDetail,
): boolean {
  const cancelable = type === 'sesamy:refund-close';
  return target.dispatchEvent(
    new CustomEvent(type, { detail, bubbles: true, composed: true, cancelable }),
  );
}
