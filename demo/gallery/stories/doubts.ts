import { attentionTo } from '../play/attention-to.ts';
import { refundAtStripe } from '../play/strangers.ts';
import type { Chapter } from '../story.ts';

export const doubts: Chapter = {
  title: 'Doubtful answers',
  stories: [
    {
      id: 'amount-differs',
      title: 'Another amount',
      when: 'The provider says that it refunded another amount than was ordered.',
      ends: 'editing',
      before: async ({ server, units }) => {
        server.garble((body) =>
          body['object'] === 'refund' ? { ...body, amount: Number(body['amount']) - 100 } : body,
        );
        await server.order(units(4900));
        await server.shows(attentionTo('amount-differs'));
      },
    },
    {
      id: 'unclear-end',
      title: 'Ended nobody knows how',
      when: 'The provider ended a refund with an error that its documents do not explain.',
      ends: 'editing',
      payments: ['swish'],
      before: async ({ server, units }) => {
        server.garble((body) =>
          'errorCode' in body ? { ...body, status: 'ERROR', errorCode: 'XX99' } : body,
        );
        await server.order(units(4900));
        await server.shows(attentionTo('unclear-end'));
      },
    },
    {
      id: 'resend-refused',
      title: 'Refused when sent again',
      when: 'An order was lost on its way, and when it was sent again the provider refused it.',
      ends: 'in-progress',
      before: async ({ server, units }) => {
        server.loseNextRefund();
        const { id } = await server.order(units(4900));
        await refundAtStripe(server, units(9000));
        await server.asked(id);
        await server.shows(attentionTo('resend-refused'));
      },
    },
  ],
};
