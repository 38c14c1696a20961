import type { FamilyMessages } from '../family-messages.ts';

export const messages: FamilyMessages = {
  bill: (number) => `Bill ${number}`,
  standing: {
    'paid': 'Paid',
    'unpaid': 'Not paid',
    'disputed': 'Disputed',
    'partial': 'Partly refunded',
    'full': 'Refunded',
    'in-progress': 'Refund in progress',
    'in-doubt': 'Refund not confirmed',
  },

  list: {
    title: 'Bills',
    none: { what: 'No bills yet', next: 'Bills appear here when the subscriber has been charged.' },
    noneByEmail: {
      what: 'No bills for this e-mail address',
      next: 'The subscriber may have another address with the publisher.',
    },
    loading: 'Loading bills…',
    count: (shown) => (shown === 1 ? '1 bill shown' : `${shown} bills shown`),
    more: 'Show older bills',
    moreFailed: 'The older bills could not be loaded. Try again.',
    refunded: (amount) => `${amount} refunded`,
    unreadable: {
      'not-signed-in': { what: 'You are not signed in', next: 'Sign in to see bills.' },
      'not-permitted': {
        what: 'You may not see bills',
        next: 'Ask your account admin for the right to see bills.',
      },
      'other': {
        what: 'The bills could not be loaded',
        next: 'Check your internet connection, then try again.',
      },
    },
  },

  details: {
    actions: 'Actions',
    manageRefund: 'Manage Refund',
    facts: {
      paid: 'Paid on',
      payment: 'Payment',
      period: 'Period',
      product: 'Product',
      contract: 'Contract',
      subscriber: 'Subscriber',
      next: 'Next charge',
    },
    receipt: 'Receipt',
  },

  search: {
    label: 'Search subscribers',
    placeholder: 'Name, e-mail or contract id',
    subscriber: 'Subscriber',
    contract: 'Contract',
    searching: 'Searching…',
    none: (wanted) => `Nobody found for “${wanted}”.`,
    count: (found) => (found === 1 ? '1 result' : `${found} results`),
    failed: 'The search did not work. Press Enter to try again.',
    signIn: 'You are not signed in. Sign in to search.',
    notPermitted: 'You may not search. Ask your account admin for the right to.',
  },
};
