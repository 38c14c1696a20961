export type { RefundEventDetail, RefundPanelEventMap } from './events.ts';
export type { Transport } from './call.ts';
export type { Suggestion } from './order.ts';
export { SesamyRefundPanel } from './sesamy-refund-panel.ts';
export type { GetToken } from './token.ts';
