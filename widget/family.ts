import { define } from './elements/define.ts';
import { SesamyBillDetails } from './elements/sesamy-bill-details.ts';
import { SesamyBillList } from './elements/sesamy-bill-list.ts';
import { SesamyRefundContext } from './elements/sesamy-refund-context.ts';
import { SesamySubscriberSearch } from './elements/sesamy-subscriber-search.ts';

// First, so that it is there when those inside it ask for their settings.
define('sesamy-refund-context', SesamyRefundContext);
define('sesamy-bill-details', SesamyBillDetails);
define('sesamy-bill-list', SesamyBillList);
define('sesamy-subscriber-search', SesamySubscriberSearch);

declare global {
  interface HTMLElementTagNameMap {
    'sesamy-bill-details': SesamyBillDetails;
    'sesamy-bill-list': SesamyBillList;
    'sesamy-refund-context': SesamyRefundContext;
    'sesamy-subscriber-search': SesamySubscriberSearch;
  }
}
