import { card } from '../../../mock-server/payments.ts';
import { billOf } from '../play/bill.ts';
import { LONG } from '../play/long.ts';
import type { Chapter } from '../story.ts';

export const limits: Chapter = {
  title: 'At the limits',
  stories: [
    {
      id: 'zero-decimals',
      title: 'A currency without decimals',
      when: 'The bill was paid in Icelandic krónur, of which there are no parts.',
      ends: 'editing',
      bill: (given) =>
        billOf(given, { currency: 'ISK', paid: 1490, payment: card('pi_sim_149000isk_gallery') }),
      before: ({ server }) => server.order(490),
    },
    {
      id: 'three-decimals',
      title: 'A currency with three decimals',
      when: 'The bill was paid in Kuwaiti dinars, of which there are a thousand parts.',
      ends: 'editing',
      bill: (given) => billOf(given, { currency: 'KWD', paid: 12_500 }),
      before: ({ server }) => server.order(2250),
    },
    {
      id: 'long-text',
      title: 'Long names and large amounts',
      when: 'Everything that comes from elsewhere is as long as it gets.',
      ends: 'editing',
      bill: (given) => billOf({ ...given, long: true }),
      before: ({ server }) => server.order(31_850_000, LONG.reason),
    },
  ],
};
