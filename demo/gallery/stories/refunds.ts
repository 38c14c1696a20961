import { attentionTo } from '../play/attention-to.ts';
import { type Given, billOf, daysAgo, reasonOf, stretch } from '../play/bill.ts';
import { failingOnce, holding } from '../play/network.ts';
import { earlierBill } from '../play/others.ts';
import { chapterAbout } from '../story.ts';

const OLDER = 'cursor=';
const FAST = { paceMs: 20 };

export const refunds = chapterAbout('sesamy-refund-list', 'The list of refunds', [
  {
    id: 'refunds',
    title: 'Some refunds',
    when: 'A publisher has refunded by several providers, and the money of one has come back.',
    ends: 'listed',
    sign: '[data-testid=needs-attention] .attention',
    mock: FAST,
    bill: (given) => billOf(given, { habit: 'failing' }),
    others: someMonths,
    before: async ({ server, units }) => {
      await server.order(units(4900));
      await server.shows(attentionTo('failed-later'));
    },
  },
  {
    id: 'refunds-attention',
    title: 'Only what needs attention',
    when: 'Somebody wants to see only the refunds that need a person.',
    ends: 'listed',
    sign: '[data-testid=refunds-asking]',
    mock: FAST,
    bill: (given) => billOf(given, { habit: 'failing' }),
    others: someMonths,
    before: async ({ server, units }) => {
      await server.order(units(4900));
      await server.shows(attentionTo('failed-later'));
    },
    play: ({ person }) => person.press('filter-attention'),
  },
  {
    id: 'refunds-many',
    title: 'Many refunds',
    when: 'There are more than are shown at once; the older ones come when asked for.',
    ends: 'listed',
    sign: '[data-testid=more-all]',
    others: everyDay,
  },
  {
    id: 'refunds-older-failed',
    title: 'Older refunds not loaded',
    when: 'The network failed on the way to the older refunds. Pressed again, the button brings them.',
    ends: 'listed',
    sign: '.failed',
    others: everyDay,
    network: failingOnce(OLDER),
    play: ({ person }) => person.press('more-all'),
  },
  {
    id: 'refunds-not-added',
    title: 'Refunds not added up',
    when: 'The refunds are there, and what they come to could not be loaded.',
    ends: 'listed',
    sign: '.failed',
    others: someMonths,
    network: failingOnce('summary'),
  },
  {
    id: 'refunds-file-failed',
    title: 'No file of refunds',
    when: 'The file broke off, and what had come of it was not kept.',
    ends: 'listed',
    sign: '.file .failed',
    others: someMonths,
    network: () => (called, reach) =>
      called.accept === 'text/csv' ? Promise.reject(new TypeError('Failed to fetch')) : reach(),
    play: ({ person }) => person.press('csv'),
  },
  {
    id: 'refunds-none',
    title: 'No refunds',
    when: 'Nothing was refunded in the period, or the filters let nothing through.',
    ends: 'empty',
  },
  {
    id: 'refunds-not-permitted',
    title: 'May not see refunds',
    when: 'Somebody is signed in who has no right to read bills.',
    ends: 'not-permitted',
    as: 'guest',
  },
  {
    id: 'refunds-not-signed-in',
    title: 'Signed out, no refunds',
    when: 'The host page has no token to give, or its token has run out.',
    ends: 'not-signed-in',
    as: null,
  },
  {
    id: 'refunds-error',
    title: 'Refunds not loaded',
    when: 'The network or the server failed. “Try again” works here.',
    ends: 'error',
    network: failingOnce('refunds?'),
  },
  {
    id: 'refunds-loading',
    title: 'Refunds loading',
    when: 'The refunds were asked for and have not come yet.',
    ends: 'loading',
    network: holding('GET'),
    waits: true,
  },
]);

/** Bills paid in several ways and refunded within a month, some of them twice. */
function someMonths(given: Given) {
  const payments = ['card', 'klarna', 'swish', 'vipps', 'card', 'swish'] as const;
  return payments.map((payment, at) =>
    earlierBill({ ...given, payment }, at + 1, {
      refunds: [at * 2 + 1, (at * 7) % 27].map((days, which) => ({
        id: `told-${at}-${which}`,
        amount: stretch(1500 + at * 700, given),
        at: daysAgo(days + 0.2),
        reason: reasonOf(given),
      })),
    }),
  );
}

/** A refund a day for a month. */
function everyDay(given: Given) {
  return Array.from({ length: 30 }, (_, at) =>
    earlierBill({ ...given, payment: at % 3 === 0 ? 'klarna' : 'card' }, at + 1, {
      refunds: [
        {
          id: `told-${at}`,
          amount: stretch(3000, given),
          at: daysAgo(at * 0.9 + 0.1),
          reason: reasonOf(given),
        },
      ],
    }),
  );
}
