import { attentionTo } from '../play/attention-to.ts';
import { billOf, daysAgo, stretch } from '../play/bill.ts';
import { refundAtStripe } from '../play/strangers.ts';
import type { Chapter } from '../story.ts';

const FAST = { paceMs: 20 };

export const attention: Chapter = {
  title: 'Needs attention',
  stories: [
    {
      id: 'failed-later',
      title: 'Came back later',
      when: 'A refund had succeeded, and weeks later the money came back to the publisher.',
      ends: 'editing',
      mock: FAST,
      bill: (given) => billOf(given, { habit: 'failing' }),
      before: async ({ server, units }) => {
        await server.order(units(4900));
        await server.shows(attentionTo('failed-later'));
      },
    },
    {
      id: 'succeeded-later',
      title: 'Made after all',
      when: 'A refund was called failed, and then the provider made it.',
      ends: 'editing',
      bill: (given) => billOf(given, { habit: 'pending' }),
      before: async ({ server, units }) => {
        const { providerReference } = await server.order(units(4900));
        const refund = `/_simulator/refunds/${providerReference}`;
        await server.at('stripe', refund, { status: 'failed', failure_reason: 'declined' });
        await server.shows(({ refunds }) => refunds[0]?.status === 'failed');
        await server.at('stripe', refund, { status: 'succeeded' });
        await server.shows(attentionTo('succeeded-later'));
      },
    },
    {
      id: 'waits-for-balance',
      title: 'Waits for money',
      when: 'The provider holds a refund back until there is money on the publisher’s account.',
      ends: 'editing',
      bill: (given) => billOf(given, { habit: 'poor' }),
      before: async ({ server, units }) => {
        await server.order(units(4900));
        await server.shows(attentionTo('insufficient-balance'));
      },
    },
    {
      id: 'bank-timeout',
      title: 'The bank did not say',
      when: 'The bank never told the provider whether it moved the money.',
      ends: 'editing',
      payments: ['swish'],
      mock: FAST,
      bill: (given) => billOf(given, { habit: 'banktimeout' }),
      before: async ({ server, units }) => {
        await server.order(units(4900));
        await server.shows(attentionTo('bank-timeout'));
      },
    },
    {
      id: 'refunded-elsewhere',
      title: 'Less left than we knew',
      when: 'Somebody refunded in the provider’s own tools, and the provider says only what is left.',
      ends: 'editing',
      payments: ['swish'],
      before: async ({ server, units }) => {
        const { paymentReference } = server.payment();
        await server.at('swish', '/_simulator/refunds', { paymentReference, amount: units(6000) });
        await server.order(units(9900));
        await server.shows(attentionTo('refunded-elsewhere'));
      },
    },
    {
      id: 'more-than-paid',
      title: 'More than was paid',
      when: 'With a refund in the provider’s own tools, more has gone back than the bill says was paid.',
      ends: 'refunded',
      bill: (given) => {
        const { payment } = billOf(given, { paid: stretch(20_000, given) });
        return billOf(given, { payment });
      },
      before: async ({ server, units }) => {
        await refundAtStripe(server, units(15_000));
        await server.shows(attentionTo('more-than-paid'));
      },
    },
    {
      id: 'unsettled',
      title: 'No word for a month',
      when: 'The provider was asked for more than a month and has not said what became of a refund.',
      ends: 'editing',
      bill: (given) => billOf(given, { habit: 'pending', paidAt: daysAgo(50) }),
      before: async ({ server, units }) => {
        server.clock.moveTo(daysAgo(40));
        const { id } = await server.order(units(4900));
        await server.askedForever(id);
        await server.shows(attentionTo('unsettled'));
      },
    },
  ],
};
