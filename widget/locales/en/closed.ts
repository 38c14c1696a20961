import type { Messages } from '../messages.ts';

/** Why a bill has no form. */
export const closed = {
  'refunded': {
    what: 'This bill is fully refunded',
    next: 'There is nothing left to refund.',
  },
  'in-progress': {
    what: 'A refund is in progress',
    next: 'What was left is on its way back. If that fails, you can refund again here.',
  },
  'not-permitted': {
    what: 'You can see refunds, but not make them',
    next: 'Ask your account admin to make the refund, or to give you the right to.',
  },
  'not-paid': {
    what: 'This bill is not paid',
    next: 'Once it is paid, it can be refunded here.',
  },
  'disputed': {
    what: 'The subscriber has disputed this payment',
    next: 'Settle the dispute at the payment provider. A refund as well could pay twice.',
  },
  'unavailable': {
    what: 'The payment provider is not connected',
    next: 'Ask your account admin to connect it. Then the bill can be refunded here.',
  },
  'unsupported': {
    what: 'This bill cannot be refunded here',
    next: 'Reload the page, or contact support.',
  },
} satisfies Messages['closed'];

export const windowClosed: Messages['windowClosed'] = (date) => ({
  what: 'The time for refunds has passed',
  next: `The payment provider took refunds until ${date}. Transfer the money from your bank instead.`,
});

export const manual = {
  billogram: {
    what: 'Refund this invoice by hand',
    next: 'Transfer the money to the subscriber from your bank, then update the invoice in Billogram.',
  },
  invoice: {
    what: 'Refund this invoice by hand',
    next: 'Transfer the money to the subscriber from your bank, then update the invoice in your invoicing tool.',
  },
  outside: {
    what: 'Refund this payment by hand',
    next: 'It was not paid through a connected provider. Transfer the money to the subscriber from your bank, and note it in your books.',
  },
} satisfies Messages['manual'];

export const unreadable = {
  'not-signed-in': {
    what: 'You are not signed in',
    next: 'Sign in to see this bill, then try again.',
  },
  'not-permitted': {
    what: 'You may not see this bill',
    next: 'Ask your account admin for the right to see bills.',
  },
  'not-found': {
    what: 'There is no such bill',
    next: 'It may have been removed, or belong to another account.',
  },
  'other': {
    what: 'The bill could not be loaded',
    next: 'Check your internet connection, then try again. No money was moved.',
  },
} satisfies Messages['unreadable'];
