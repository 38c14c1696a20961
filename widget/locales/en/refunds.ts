import type { RefundsMessages } from '../refunds-messages.ts';

export const messages: RefundsMessages = {
  title: 'Refunds',
  loading: 'Loading refunds…',
  count: (shown) => (shown === 1 ? '1 refund shown' : `${shown} refunds shown`),
  none: { what: 'No refunds', next: 'None was made in this period, or the filters hide them.' },
  more: 'Show older refunds',
  moreFailed: 'The older refunds could not be loaded. Try again.',
  unreadable: {
    'not-signed-in': { what: 'You are not signed in', next: 'Sign in to see refunds.' },
    'not-permitted': {
      what: 'You may not see refunds',
      next: 'Ask your account admin for the right to see bills and refunds.',
    },
    'other': {
      what: 'The refunds could not be loaded',
      next: 'Check your internet connection, then try again.',
    },
  },

  filters: {
    title: 'Filters',
    status: 'Status',
    anyStatus: 'Any',
    provider: 'Payment provider',
    anyProvider: 'All',
    anyone: 'Anyone',
    period: 'Period',
    periods: {
      '7': 'Last 7 days',
      '30': 'Last 30 days',
      '90': 'Last 90 days',
      'days': 'From and to',
    },
    from: 'From',
    to: 'To',
    noPeriod: (days) => `Choose a first and a last day, at most ${days} days apart.`,
    attention: 'Only what needs attention',
  },

  attention: {
    title: 'Needs attention',
    anyTime: 'However long ago they were made.',
    failed: 'What needs attention could not be loaded.',
  },

  sums: {
    refunds: (count) => (count === 1 ? '1 refund' : `${count} refunds`),
    notRead: 'The refunds could not be added up.',
  },

  chart: {
    title: 'Refunds a day',
    what: 'By payment provider, without failed ones',
    table: 'Show as a table',
    day: 'Day',
    refunds: 'Refunds',
    amount: 'Amount',
  },

  file: {
    save: 'Download as CSV',
    stop: 'Stop the download',
    name: 'refunds',
    said: {
      coming: 'The file is on its way…',
      saved: 'The file is complete.',
      failed: 'The file broke off, so nothing was saved. Try again.',
      stopped: 'The download was stopped. Nothing was saved.',
    },
  },
};
