import './family.ts';
import './refund-list.ts';
import { SesamyRefundPanel } from './element.ts';
import { define } from './elements/define.ts';

export * from './element.ts';

define('sesamy-refund-panel', SesamyRefundPanel);

declare global {
  interface HTMLElementTagNameMap {
    'sesamy-refund-panel': SesamyRefundPanel;
  }
}
