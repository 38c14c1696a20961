import type { Settlement } from '../../../contract/index.ts';
import type { ExtrasMessages } from '../extras-messages.ts';

export const messages: ExtrasMessages = {
  unused: {
    what: (days, of) => `${days} of ${of} days of the period are left.`,
    fill: (amount) => `Fill in ${amount}`,
    how: 'By the day, rounded down. Today counts as used.',
  },

  siblings: {
    what: 'Charged twice?',
    next: 'The same amount was paid on this contract within two days:',
    warning: {
      what: 'The other payment was refunded already',
      next: 'Refund this one too only if both were charged by mistake.',
    },
    bill: (number, amount, paid) => `Bill ${number}: ${amount}, paid ${paid}`,
    none: 'Not refunded',
    inProgress: 'A refund is in progress',
    refunded: (amount, day) => (day ? `${amount} refunded on ${day}` : `${amount} refunded`),
  },

  quick: {
    title: 'Quick reasons',
    reasons: ['Charged twice', 'Cancelled in mid-period', 'Not delivered', 'Goodwill'],
  },
  marks: {
    'card-number': 'This looks like a card number. Leave it out: the note stays on the bill.',
    'personal-number':
      'This looks like a personal identity number. Leave it out: the note stays on the bill.',
    'e-mail': 'This looks like an e-mail address. Leave it out if the team can do without.',
  },

  since: {
    title: 'Since you opened the bill:',
    line: ({ amount, who, moment, status }) =>
      [
        `${amount} ${{ succeeded: 'refunded', pending: 'on its way', unknown: 'not confirmed', failed: 'failed' }[status]}`,
        who && `by ${who}`,
        moment,
      ]
        .filter(Boolean)
        .join(', '),
  },

  seenTo: {
    about: (amount, moment) => `The refund of ${amount}, since ${moment}`,
    button: 'Mark as seen to',
    noting: 'Noting it…',
    by: (name, moment) => `Seen to by ${name}, ${moment}`,
    failed: 'That could not be noted. Try again, or ask an admin to.',
  },

  checks: {
    last: (moment) => `Last checked ${moment}.`,
    next: (moment) => `Next check ${moment}.`,
  },

  ask: {
    title: 'Ask an admin to refund',
    hint: 'An admin who opens this bill sees what you ask for. Nothing is refunded before that.',
    send: 'Ask an admin',
    noReason: 'Write why it should be refunded.',
    notSent: 'It could not be sent. Try again in a moment.',
    notTaken: 'It was not accepted: the bill takes no such request now.',
    sent: 'Asked. An admin who opens this bill sees it.',
  },

  requests: {
    title: (name, amount) => `${name} asks to refund ${amount}`,
    waits: 'Waits for an admin.',
    fill: 'Fill in the form',
    dismiss: 'Dismiss',
    takeBack: 'Take back',
    copy: 'Copy a link for the admin',
    failed: 'That did not work. Try again in a moment.',
  },

  arrival: {
    usually: settlement,
    soon: (days) => `Expected to arrive ${days}`,
    late: (day) => `Should have arrived by ${day}`,
    help: 'Not there yet?',
    withTrace: (trace) =>
      `The provider has sent the money. Ask the subscriber to look at the account it was paid from, and to give the bank this reference: ${trace}`,
    withoutTrace:
      'The provider has sent the money. Ask the subscriber to look at the account it was paid from; without a trace there, contact the provider’s support with the refund’s reference.',
    pending: 'It takes longer than expected. We keep asking the provider; do not refund again.',
  },

  letter: {
    title: 'Tell the subscriber',
    hint: 'No e-mail is sent. Copy this into your answer:',
    language: 'Language',
    label: 'Message',
    copy: 'Copy',
    copied: 'Copied.',
    byHand: 'Could not be copied. The text is selected: copy it by hand.',
    text: ({ amount, product, bill, method, days, trace, made }) =>
      [
        `Hello! ${made ? `We have refunded ${amount}` : `Your refund of ${amount} is on its way`} for ${product} (bill ${bill}).`,
        method && `The money goes back the way it was paid: ${method}.`,
        days && `Expect it ${days}.`,
        trace && `Your bank can find it by this reference: ${trace}.`,
      ]
        .filter(Boolean)
        .join('\n'),
  },
};

function settlement({ from, to, unit }: Settlement): string {
  const name = { 'minute': 'minute', 'hour': 'hour', 'day': 'day', 'business-day': 'business day' }[
    unit
  ];
  const units = to === 1 ? name : `${name}s`;
  if (to === 0) return unit === 'day' ? 'the same day, often within minutes' : 'at once';
  return from === 0 || from === to ? `within ${to} ${units}` : `in ${from}–${to} ${units}`;
}
