// What Node finds in place of the panel's file: the same names, and no page to look at.
export { SesamyRefundPanel } from './elements/sesamy-refund-panel.ts';

/** Nothing is shown on a server, so there is nothing to bring. */
export function loadFamily(): Promise<unknown> {
  return Promise.resolve();
}
