import { SesamyRefundPanel } from './elements/sesamy-refund-panel.ts';

export * from './element.ts';

const NAME = 'sesamy-refund-panel';

// A page that loads the panel twice keeps the first one: defining it again would throw.
if (customElements.get(NAME)) console.warn(NAME, 'was loaded twice');
else customElements.define(NAME, SesamyRefundPanel);

declare global {
  interface HTMLElementTagNameMap {
    'sesamy-refund-panel': SesamyRefundPanel;
  }
}
