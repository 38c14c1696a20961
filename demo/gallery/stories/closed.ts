import { billOf, daysAgo } from '../play/bill.ts';
import type { Chapter } from '../story.ts';

export const closed: Chapter = {
  title: 'Nothing to refund here',
  stories: [
    {
      id: 'not-permitted',
      title: 'Not permitted',
      when: 'An agent who may see refunds but not make them opens a bill.',
      ends: 'not-permitted',
      sign: '[data-testid=not-permitted]',
      as: 'agent',
      before: ({ server, units }) => server.order(units(3000)),
    },
    {
      id: 'not-paid',
      title: 'Not paid',
      when: 'The bill is still open, so there is no money to send back.',
      ends: 'not-paid',
      bill: (given) => billOf(given, { status: 'unpaid', paidAt: null, paid: 0, habit: 'x' }),
    },
    {
      id: 'refunded',
      title: 'Fully refunded',
      when: 'All that was paid has gone back.',
      ends: 'refunded',
      payments: ['card', 'klarna', 'vipps'],
      before: async ({ server, units }) => {
        await server.order(units(4900));
        await server.order(units(5000), 'Goodwill');
      },
    },
    {
      id: 'in-progress',
      title: 'All of it in progress',
      when: 'What was left is on its way back and has not arrived.',
      ends: 'in-progress',
      payments: ['card', 'charge', 'swish'],
      mock: { paceMs: 3_600_000 },
      bill: (given) => billOf(given, given.payment === 'card' ? { habit: 'pending' } : {}),
      before: ({ server, units }) => server.order(units(9900)),
    },
    {
      id: 'window-closed',
      title: 'Too late',
      when: 'The provider takes refunds for a limited time, and that has passed.',
      ends: 'window-closed',
      payments: ['swish', 'vipps', 'charge'],
      bill: (given) => billOf(given, { paidAt: daysAgo(430) }),
    },
    {
      id: 'disputed',
      title: 'Disputed',
      when: 'The subscriber has disputed the payment with their bank.',
      ends: 'disputed',
      bill: (given) => billOf(given, { status: 'disputed' }),
    },
    {
      id: 'unavailable',
      title: 'Provider not connected',
      when: 'The publisher has not connected the provider that took this payment.',
      ends: 'unavailable',
      payments: ['card', 'klarna', 'vipps', 'swish'],
      mock: {
        settings: { stripe: undefined, klarna: undefined, vipps: undefined, swish: undefined },
      },
    },
  ],
};
