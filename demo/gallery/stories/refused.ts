import { billOf } from '../play/bill.ts';
import { signedOutOnOrder } from '../play/network.ts';
import type { Chapter } from '../story.ts';

const PROBLEM = '[part~=problem]';
const REVOKED = { secretKey: 'sk_test_revoked', apiBase: 'http://stripe.simulated' };

export const refused: Chapter = {
  title: 'Refused',
  stories: [
    {
      id: 'refundable-changed',
      title: 'Changed meanwhile',
      when: 'Somebody else refunded a part of the bill while the form was open.',
      ends: 'editing',
      sign: '[data-testid=since]',
      play: async ({ server, person, units }) => {
        await person.sees('editing');
        await server.order(units(4000), 'Paper not delivered');
        await person.order();
      },
    },
    {
      id: 'refunded-meanwhile',
      title: 'Refunded meanwhile',
      when: 'Somebody else refunded the rest of the bill while the form was open.',
      ends: 'refunded',
      sign: PROBLEM,
      play: async ({ server, person, units }) => {
        await person.sees('editing');
        await server.order(units(9900), 'Paper not delivered');
        await person.order();
      },
    },
    {
      id: 'refused-balance',
      title: 'Too little on the account',
      when: 'The publisher’s balance at the provider does not cover the refund.',
      ends: 'editing',
      sign: PROBLEM,
      payments: ['swish', 'vipps'],
      bill: (given) => billOf(given, { habit: 'poor' }),
      play: ({ person }) => person.order(),
    },
    {
      id: 'refused-disputed',
      title: 'Disputed meanwhile',
      when: 'The provider knows of a dispute that the billing system has not heard of.',
      ends: 'editing',
      sign: PROBLEM,
      bill: (given) => billOf(given, { habit: 'disputed' }),
      play: ({ person }) => person.order(),
    },
    {
      id: 'refused-window',
      title: 'Too old for the provider',
      when: 'The provider counts the time from another day than the bill says.',
      ends: 'editing',
      sign: PROBLEM,
      payments: ['vipps', 'charge'],
      bill: (given) => billOf(given, { habit: 'expired' }),
      play: ({ person }) => person.order(),
    },
    {
      id: 'refused-not-captured',
      title: 'Never collected',
      when: 'The payment was only reserved, so there is nothing to send back.',
      ends: 'editing',
      sign: PROBLEM,
      payments: ['card', 'klarna', 'vipps'],
      bill: (given) => billOf(given, { habit: 'uncaptured' }),
      play: ({ person }) => person.order(),
    },
    {
      id: 'refused-unreachable',
      title: 'Receiver out of reach',
      when: 'The number that paid belongs to somebody else by now.',
      ends: 'editing',
      sign: PROBLEM,
      payments: ['swish'],
      bill: (given) => billOf(given, { habit: 'moved' }),
      play: ({ person }) => person.order(),
    },
    {
      id: 'refused-account',
      title: 'Connection revoked',
      when: 'The provider no longer takes the publisher’s key.',
      ends: 'editing',
      sign: PROBLEM,
      mock: { settings: { stripe: REVOKED } },
      play: ({ person }) => person.order(),
    },
    {
      id: 'provider-unavailable',
      title: 'Provider out of reach',
      when: 'The provider does not answer before anything was sent.',
      ends: 'editing',
      sign: PROBLEM,
      payments: ['card', 'klarna', 'vipps'],
      play: ({ server, person }) => {
        server.cut();
        return person.order();
      },
    },
    {
      id: 'signed-out',
      title: 'Signed out meanwhile',
      when: 'The token ran out while the form was open, and the host has no other.',
      ends: 'editing',
      sign: PROBLEM,
      network: signedOutOnOrder,
      play: ({ person }) => person.order(),
    },
  ],
};
