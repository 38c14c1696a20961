import { BILLOGRAM, byHand } from '../../../mock-server/payments.ts';
import { billOf } from '../play/bill.ts';
import type { Chapter } from '../story.ts';

export const manual: Chapter = {
  title: 'Refunded by hand',
  stories: [
    {
      id: 'billogram',
      title: 'Billogram',
      when: 'The bill was an invoice sent by Billogram, where no machine can refund.',
      ends: 'manual',
      sign: '[data-testid=manual]',
      bill: (given) => billOf(given, { payment: BILLOGRAM }),
    },
    {
      id: 'invoice',
      title: 'Invoice',
      when: 'The bill was an invoice of the publisher’s own.',
      ends: 'manual',
      sign: '[data-testid=manual]',
      bill: (given) => billOf(given, { payment: byHand('invoice', 'Invoice 2026-118') }),
    },
    {
      id: 'outside',
      title: 'Paid outside',
      when: 'The money came in another way, such as a bank transfer.',
      ends: 'manual',
      sign: '[data-testid=manual]',
      bill: (given) => billOf(given, { payment: byHand('outside', 'Bank transfer') }),
    },
  ],
};
