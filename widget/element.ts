export type {
  BillEventDetail,
  FamilyEventMap,
  RefundEventDetail,
  RefundPanelEventMap,
  SearchEventDetail,
} from './elements/events.ts';
export type { Transport } from './backend/call.ts';
export type { GetToken } from './backend/token.ts';
export type { Suggestion } from './panel/order.ts';
export { SesamyBillDetails } from './elements/sesamy-bill-details.ts';
export { SesamyBillList } from './elements/sesamy-bill-list.ts';
export { SesamyRefundContext } from './elements/sesamy-refund-context.ts';
export { SesamyRefundList } from './elements/sesamy-refund-list.ts';
export { SesamyRefundPanel } from './elements/sesamy-refund-panel.ts';
export { SesamySubscriberSearch } from './elements/sesamy-subscriber-search.ts';
