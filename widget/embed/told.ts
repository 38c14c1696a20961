import type { FrameMessage } from '../../contract/embed.ts';
import type { RefundEventDetail } from '../elements/events.ts';

/** What the host is told of an event of the panel. Field by field, so that nothing travels which nobody chose to send. */
export function messageOf(type: string, detail: RefundEventDetail): FrameMessage | null {
  const { billId, refundId, amount = 0, currency = '', problem, requestId } = detail;
  const refund = refundId !== undefined && { refundId };
  switch (type) {
    case 'sesamy:refund-succeeded':
      return { type: 'refunded', billId, ...refund, amount, currency, status: 'succeeded' };
    case 'sesamy:refund-pending':
      return { type: 'refunded', billId, ...refund, amount, currency, status: 'pending' };
    case 'sesamy:refund-unknown':
      return { type: 'refunded', billId, ...refund, amount, currency, status: 'unknown' };
    case 'sesamy:refund-refused':
    case 'sesamy:refund-error':
      return {
        type: 'error',
        problem: problem ?? 'unexpected',
        billId,
        ...refund,
        ...(requestId !== undefined && { requestId }),
      };
    default:
      return null;
  }
}
