export type { RefundEventDetail, RefundPanelEventMap } from './elements/events.ts';
export type { Transport } from './backend/call.ts';
export type { Suggestion } from './panel/order.ts';
export { SesamyRefundPanel } from './elements/sesamy-refund-panel.ts';
export type { GetToken } from './backend/token.ts';
