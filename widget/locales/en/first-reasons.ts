import type { Messages } from '../messages.ts';

/** What may be needed before the other reasons are here, and what stands for those. */
export const firstReasons: Messages['reasons'] = {
  problems: {
    'unexpected': {
      what: 'Something went wrong, and the refund was not accepted.',
      next: 'Try again. If it happens once more, contact support with the reference below.',
    },
    'not-signed-in': {
      what: 'You are no longer signed in. Nothing was sent.',
      next: 'Sign in, then press the button again.',
    },
    'refundable-changed': {
      what: 'What can be refunded has changed since you opened the bill.',
      next: 'Nothing was sent. Look at the amounts again, then decide.',
    },
  },
  failures: {
    rejected: {
      what: 'The payment provider could not make the refund.',
      next: 'Try again later. If it happens once more, contact support.',
    },
  },
  attention: {
    other: {
      what: 'Somebody should look at this refund.',
      next: 'Look the payment up at the payment provider.',
    },
  },
};
