import { billOf } from '../play/bill.ts';
import { losingAnswers } from '../play/network.ts';
import type { Chapter } from '../story.ts';

const FAST = { paceMs: 20 };
const NEVER_MOVING = { paceMs: 3_600_000 };

export const results: Chapter = {
  title: 'Results',
  stories: [
    {
      id: 'succeeded',
      title: 'Succeeded',
      when: 'The provider has made the refund.',
      ends: 'succeeded',
      payments: ['card', 'klarna', 'vipps', 'charge', 'swish'],
      mock: FAST,
      play: ({ person }) => person.order(),
    },
    {
      id: 'succeeded-in-full',
      title: 'Succeeded, nothing left',
      when: 'The whole bill was refunded at once.',
      ends: 'succeeded',
      payments: ['card', 'klarna', 'vipps', 'charge', 'swish'],
      mock: FAST,
      play: ({ person }) => person.order(9900),
    },
    {
      id: 'pending',
      title: 'In progress',
      when: 'The provider has taken the refund on and needs more time.',
      ends: 'pending',
      payments: ['card', 'charge', 'swish'],
      mock: NEVER_MOVING,
      bill: (given) => billOf(given, given.payment === 'card' ? { habit: 'pending' } : {}),
      play: ({ person }) => person.order(),
    },
    {
      id: 'nothing-new',
      title: 'Checked, nothing new',
      when: '“Check now” was pressed, and the provider has nothing new to tell.',
      ends: 'pending',
      sign: '[data-testid=check-now] + *',
      bill: (given) => billOf(given, { habit: 'pending' }),
      play: async ({ person }) => {
        await person.order();
        await person.press('check-now');
      },
    },
    {
      id: 'unknown',
      title: 'Not known yet',
      when: 'The provider went silent in the middle of the refund, which may have been made.',
      ends: 'unknown',
      sign: '[data-testid=check-now]',
      payments: ['card', 'klarna', 'vipps', 'swish'],
      play: ({ server, person }) => {
        server.loseNextAnswer();
        return person.order();
      },
    },
    {
      id: 'lost',
      title: 'The answer never came',
      when: 'The order left the browser, and no answer came back. Sending it again is safe.',
      ends: 'unknown',
      sign: '[data-testid=check-now]',
      network: losingAnswers,
      play: ({ person }) => person.order(),
    },
    {
      id: 'failed',
      title: 'Failed after all',
      when: 'The provider took the refund on, and then the subscriber’s bank said no.',
      ends: 'failed',
      payments: ['swish', 'charge'],
      mock: { paceMs: 300 },
      bill: (given) => billOf(given, { habit: given.payment === 'swish' ? 'declined' : 'failing' }),
      play: ({ person }) => person.order(),
    },
  ],
};
