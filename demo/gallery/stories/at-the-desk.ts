import { billOf, daysAgo, stretch } from '../play/bill.ts';
import type { Chapter } from '../story.ts';

const HOURS = 1 / 24;

export const atTheDesk: Chapter = {
  title: 'Help at the desk',
  stories: [
    {
      id: 'charged-twice',
      title: 'Charged twice',
      when: 'The same amount was paid on the contract three hours later, and nothing of either was refunded.',
      ends: 'editing',
      sign: '[data-testid=siblings]',
      others: (given) => [
        billOf(given, {
          id: 'bill_twin',
          number: '100246',
          name: 'twin',
          paidAt: daysAgo(12 - 3 * HOURS),
        }),
      ],
    },
    {
      id: 'twin-refunded',
      title: 'The other was refunded',
      when: 'A subscriber was charged twice, and somebody has refunded the other bill already.',
      ends: 'editing',
      sign: '[data-testid=siblings]',
      others: (given) => [
        billOf(given, {
          id: 'bill_twin',
          number: '100246',
          name: 'twin',
          paidAt: daysAgo(12 - 3 * HOURS),
          refunds: [{ id: 'old-twin', amount: stretch(9900, given), at: daysAgo(2) }],
        }),
      ],
    },
    {
      id: 'unused-period',
      title: 'Cancelled in mid-period',
      when: 'A part of the bill’s period is still to come, and somebody took its share of the amount.',
      ends: 'editing',
      sign: '[data-testid=unused]',
      play: ({ person }) => person.press('unused-fill'),
    },
    {
      id: 'quick-reason',
      title: 'A reason at hand',
      when: 'Somebody took one of the usual reasons.',
      ends: 'editing',
      sign: '[aria-pressed=true]',
      play: ({ person }) => person.press('quick-reason'),
    },
    {
      id: 'note-warning',
      title: 'A card number in the note',
      when: 'The reason contains what had better not stay on a bill.',
      ends: 'editing',
      sign: '[data-testid=note-warning] p',
      play: ({ person }) =>
        person.type('reason', 'Card 4242 4242 4242 4242, write to anna@example.com'),
    },
    {
      id: 'tell-subscriber',
      title: 'Tell the subscriber',
      when: 'The refund is made, and the answer to the subscriber is ready to copy.',
      ends: 'succeeded',
      sign: '[data-testid=letter-text]',
      play: async ({ person }) => {
        await person.order();
        await person.sees('succeeded');
        await person.press('letter-title');
      },
    },
    {
      id: 'ask-an-admin',
      title: 'Asking an admin',
      when: 'Somebody who may not refund prepares a refund for an admin.',
      ends: 'not-permitted',
      sign: '[data-testid=request-amount]',
      as: 'agent',
      play: ({ person }) => person.press('request-title'),
    },
    {
      id: 'asked-by-agent',
      title: 'Waiting for an admin',
      when: 'Somebody who may not refund has asked an admin, and can take that back.',
      ends: 'not-permitted',
      sign: '[data-testid=request]',
      as: 'agent',
      before: ({ server, units }) => server.ask(units(4900)),
    },
    {
      id: 'asked-for',
      title: 'A colleague asks',
      when: 'An admin opens a bill that a colleague has asked to have refunded, and takes it into the form.',
      ends: 'editing',
      sign: '[data-testid=request]',
      before: ({ server, units }) => server.ask(units(4900)),
      play: ({ person }) => person.press('request-fill'),
    },
    {
      id: 'not-arrived',
      title: 'Later than expected',
      when: 'The money should have been there last week, and the subscriber asks where it is.',
      ends: 'editing',
      sign: '[data-testid=not-arrived]',
      before: async ({ server, units }) => {
        server.clock.moveTo(daysAgo(25));
        await server.order(units(4900));
        server.clock.backToPresent();
      },
    },
  ],
};
