import { type Given, billOf, daysAgo, stretch } from '../play/bill.ts';
import { refundElsewhere } from '../play/strangers.ts';
import type { Chapter } from '../story.ts';

const EARLIER = [
  [1900, 'Paper not delivered on Saturday', 'Ada Admin'],
  [500, 'Goodwill', 'Bo Berg'],
  [250, 'Crossword missing', 'Ada Admin'],
  [1200, 'Delivered to the old address for a week', 'Cilla Ceder'],
  [300, 'Goodwill', 'Bo Berg'],
  [800, 'App did not work for three days', 'Ada Admin'],
  [450, 'Weekend magazine missing', 'Cilla Ceder'],
  [600, 'Charged for an add-on that was cancelled', 'Ada Admin'],
] as const;

export const history: Chapter = {
  title: 'Previous refunds',
  stories: [
    {
      id: 'made-at-provider',
      title: 'Made in the provider’s own tools',
      when: 'Somebody refunded at the provider, and we found it there.',
      ends: 'editing',
      sign: '[data-testid=history-item]',
      payments: ['card', 'klarna', 'vipps'],
      mock: { paceMs: 20 },
      before: async ({ server, units }) => {
        await refundElsewhere(server, units(3000));
        await server.shows(({ refunds }) => refunds.length > 0);
      },
    },
    {
      id: 'imported',
      title: 'Made before this system',
      when: 'The billing system told of refunds that were made before the panel was there.',
      ends: 'editing',
      sign: '[data-testid=history-item]',
      bill: (given) =>
        billOf(given, {
          refunds: [
            { id: 'old-1', amount: stretch(2000, given), at: daysAgo(9) },
            { ...told(given, 1), amount: stretch(1500, given), at: daysAgo(4) },
          ],
        }),
    },
    {
      id: 'long-history',
      title: 'A long history',
      when: 'Many refunds were made on one bill; the older ones fold away.',
      ends: 'editing',
      sign: 'summary',
      bill: (given) =>
        billOf(given, { paidAt: daysAgo(40), refunds: EARLIER.map((_, at) => told(given, at)) }),
      before: ({ server, units }) => server.order(units(700), 'Charged twice for one issue'),
    },
  ],
};

/** A refund as the billing system tells of it. */
function told(given: Given, at: number) {
  const [amount, reason, by] = EARLIER[at] ?? EARLIER[0];
  return {
    id: `told-${at}`,
    amount: stretch(amount, given),
    at: daysAgo(4 + at * 4),
    reason,
    by,
  };
}
