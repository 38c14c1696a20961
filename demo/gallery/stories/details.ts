import { BILLOGRAM } from '../../../mock-server/payments.ts';
import { billOf } from '../play/bill.ts';
import { chapterAbout } from '../story.ts';
import { withoutBill } from './details-without-bill.ts';

const ACTIONS = '[data-testid=actions]';

export const details = chapterAbout('sesamy-bill-details', 'The bill in the portal', [
  {
    id: 'bill-paid',
    title: 'Paid',
    when: 'A bill is looked at of which nothing was refunded. Its Actions lead to the refund.',
    ends: 'editing',
    sign: ACTIONS,
    payments: ['card', 'klarna', 'vipps', 'swish'],
    bill: (given) => billOf(given, { receiptUrl: 'https://billing.example.com/receipts/100245' }),
  },
  {
    id: 'bill-actions',
    title: 'Actions open',
    when: 'Somebody who may refund has pressed Actions.',
    ends: 'editing',
    sign: '[role=menuitem]',
    play: ({ person }) => person.press('actions'),
  },
  {
    id: 'bill-partial',
    title: 'A part refunded',
    when: 'Something of the bill was refunded, and the rest can be.',
    ends: 'editing',
    sign: ACTIONS,
    before: ({ server, units }) => server.order(units(4900), 'Paper not delivered for a week'),
  },
  {
    id: 'bill-refunded',
    title: 'All refunded',
    when: 'All that was paid has gone back.',
    ends: 'refunded',
    sign: ACTIONS,
    before: async ({ server, units }) => {
      await server.order(units(4900));
      await server.order(units(5000), 'Goodwill');
    },
  },
  {
    id: 'bill-in-progress',
    title: 'A refund in progress',
    when: 'A refund is on its way. It is followed until it has arrived, with nobody doing anything.',
    ends: 'editing',
    sign: '[data-testid=standing].in-progress',
    bill: (given) => billOf(given, { habit: 'pending' }),
    before: ({ server, units }) => server.order(units(4900)),
  },
  {
    id: 'bill-unknown',
    title: 'A refund not confirmed',
    when: 'The provider went silent in the middle of a refund, which may have been made.',
    ends: 'editing',
    sign: '[data-testid=check-now]',
    before: async ({ server, units }) => {
      server.loseNextAnswer();
      await server.order(units(4900));
    },
  },
  {
    id: 'bill-disputed',
    title: 'Disputed payment',
    when: 'The subscriber has disputed the payment with their bank.',
    ends: 'disputed',
    sign: ACTIONS,
    bill: (given) => billOf(given, { status: 'disputed' }),
  },
  {
    id: 'bill-not-paid',
    title: 'Not paid yet',
    when: 'The bill has not been paid, so there is no money to send back.',
    ends: 'not-paid',
    sign: ACTIONS,
    bill: (given) => billOf(given, { status: 'unpaid', paidAt: null, paid: 0, habit: 'x' }),
  },
  {
    id: 'bill-by-hand',
    title: 'To refund by hand',
    when: 'The bill was an invoice sent by Billogram, where no machine can refund.',
    ends: 'manual',
    sign: ACTIONS,
    bill: (given) => billOf(given, { payment: BILLOGRAM }),
  },
  {
    id: 'bill-read-only',
    title: 'Read only',
    when: 'An agent who may see refunds but not make them looks at a bill.',
    ends: 'not-permitted',
    sign: `.top:not(:has(${ACTIONS}))`,
    as: 'agent',
    before: ({ server, units }) => server.order(units(3000)),
  },
  ...withoutBill,
]);
