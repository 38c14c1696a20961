import { failingOnce, holding } from '../play/network.ts';
import type { Story } from '../story.ts';

/** What is seen in the place of a bill. */
export const withoutBill: readonly Story[] = [
  {
    id: 'bill-not-found',
    title: 'Bill not found',
    when: 'The bill was removed, or belongs to another publisher.',
    ends: 'not-found',
    bill: () => null,
  },
  {
    id: 'bill-not-signed-in',
    title: 'Signed out, no bill',
    when: 'The host page has no token to give, or its token has run out.',
    ends: 'not-signed-in',
    as: null,
  },
  {
    id: 'bill-error',
    title: 'Bill not loaded',
    when: 'The network or the server failed. “Try again” works here.',
    ends: 'error',
    network: failingOnce(),
  },
  {
    id: 'bill-loading',
    title: 'Bill loading',
    when: 'The bill was asked for and has not come yet.',
    ends: 'loading',
    network: holding('GET'),
    waits: true,
  },
];
