import type { Words } from './words.ts';

export const en: Words = {
  matched: 'Matched by e-mail, not verified',
  noEmail: 'The requester has no e-mail address, so there are no bills to find.',
  back: 'All bills',
  reason: (ticket) => `Ticket #${ticket} `,
  offer: {
    title: 'Refund from this ticket',
    add: 'Add to ticket as internal note',
    added: 'The internal note is in the ticket’s editor. It is saved when you submit the ticket.',
    copy: 'Zendesk did not switch to an internal note, so nothing was added. Copy it from here:',
    unreadable: 'The refund could not be read, so nothing was added. Try again in a moment.',
  },
  note: {
    statuses: {
      succeeded: (amount) => `${amount} was refunded`,
      pending: (amount) => `A refund of ${amount} is in progress`,
      unknown: (amount) => `A refund of ${amount} was ordered and is not confirmed yet`,
      failed: (amount) => `A refund of ${amount} failed`,
    },
    bill: 'Bill',
    method: 'Back to',
    reference: 'Reference',
    arrives: 'Expected to arrive',
  },
};
