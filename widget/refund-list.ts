import { define } from './elements/define.ts';
import { SesamyRefundList } from './elements/sesamy-refund-list.ts';

define('sesamy-refund-list', SesamyRefundList);

declare global {
  interface HTMLElementTagNameMap {
    'sesamy-refund-list': SesamyRefundList;
  }
}
