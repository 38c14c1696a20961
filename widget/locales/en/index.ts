import { closed, manual, unreadable, windowClosed } from './closed.ts';
import { firstReasons } from './first-reasons.ts';
import type { Messages } from '../messages.ts';

export const messages: Messages = {
  title: 'Refund',
  about: ({ number, product, subscriber }) =>
    [number && `Bill ${number}`, product, subscriber].filter(Boolean).join(' · '),
  paidWith: (date, label) => [date && `Paid ${date}`, label].filter(Boolean).join(' · '),
  methods: { CARD: 'Card', KLARNA: 'Klarna', SWISH: 'Swish', VIPPS: 'Vipps', INVOICE: 'Invoice' },
  figures: {
    paid: 'Paid',
    refunded: 'Refunded',
    inProgress: 'In progress',
    refundable: 'Can be refunded',
  },

  history: {
    title: 'Previous refunds',
    none: 'Nothing has been refunded on this bill.',
    by: (name) => `by ${name}`,
    atProvider: (label) => `made in ${label ?? 'the payment provider'}’s own tools`,
    imported: 'made before this system',
    older: (count) => (count === 1 ? '1 older refund' : `${count} older refunds`),
    statuses: {
      succeeded: 'Refunded',
      pending: 'In progress',
      unknown: 'Not confirmed',
      failed: 'Failed',
    },
  },

  form: {
    amount: 'Amount',
    max: (max) => `Maximum ${max}`,
    inFull: 'Refund in full',
    reason: 'Reason',
    reasonHint: 'Stays on the bill for your team. It is not sent to the subscriber.',
    left: (count) => `${characters(Math.abs(count))} ${count < 0 ? 'too many' : 'left'}`,
    submit: (amount) => (amount ? `Refund ${amount}` : 'Refund'),
    understood: (amount) => `That is ${amount}.`,
    enterAmount: (max) => `Enter the amount to refund, up to ${max}.`,
    reasonFaults: {
      'empty': 'Write why you make this refund.',
      'too-long': 'Shorten the reason to 500 characters.',
    },
    checkFields: 'The refund cannot be sent like this yet',
  },

  standing: {
    final: 'A refund cannot be undone.',
    subscription: (nextCharge) =>
      nextCharge
        ? `The subscription goes on until it is cancelled separately. Next charge: ${nextCharge}.`
        : 'The subscription goes on until it is cancelled separately.',
    noEmail: 'The subscriber gets no e-mail about the refund.',
  },

  facts: {
    to: 'Subscriber',
    method: 'Back to',
    arrives: 'Arrives',
    by: 'Made by',
    made: 'Time',
    reason: 'Reason',
  },

  confirm: {
    title: (amount) => `Refund ${amount}?`,
    cancel: 'Go back',
    sending: (amount) => `Refunding ${amount}…`,
  },

  outcome: {
    succeeded: (amount) => `${amount} refunded`,
    pending: (amount) => `The refund of ${amount} is in progress`,
    unknown: (amount) => `We do not know yet whether ${amount} was refunded`,
    failed: (amount) => `The refund of ${amount} failed`,
    pendingNext: 'It is on its way. There is nothing more for you to do.',
    unknownNext: [
      'The payment provider did not give a clear answer. We keep asking until it does.',
      'Do not refund again: the money is set aside until we know.',
    ],
    done: 'Done',
    more: 'Refund more',
  },

  lost: {
    next: [
      'No clear answer came back, so the refund may or may not have been made.',
      'Do not refund again in any other way. Sending the same order again is safe: it is never made twice.',
    ],
    resend: 'Send the same order again',
  },

  check: {
    now: 'Check now',
    checking: 'Checking…',
    notes: {
      'nothing-new': 'Checked: nothing new yet.',
      'not-read': 'That could not be checked. Try again in a moment.',
      'not-resent': 'It could not be sent again just now. Try again in a moment.',
    },
  },

  loading: 'Loading the bill…',
  retry: 'Try again',
  help: 'Get help',
  newTab: '(opens in a new tab)',
  reference: (requestId) => `Reference: ${requestId}`,

  closed,
  windowClosed,
  manual,
  unreadable,
  reasons: firstReasons,
  moreReasons: () => import('./reasons.ts'),
};

function characters(count: number): string {
  return count === 1 ? '1 character' : `${count} characters`;
}
