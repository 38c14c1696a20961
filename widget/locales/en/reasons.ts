import type { Reasons } from '../messages.ts';

export const reasons: Reasons = {
  amountFaults: {
    'not-a-number': ({ example }) => `Enter the amount in figures only, such as ${example}.`,
    'ambiguous': ({ example }) =>
      `This can be read in two ways. Write the amount without a thousands mark, such as ${example}.`,
    'too-many-decimals': ({ decimals, example }) =>
      decimals === 0
        ? `This currency has no decimals. Write a whole amount, such as ${example}.`
        : `Use at most ${decimals} decimals, such as ${example}.`,
    'zero': ({ max }) => `Enter an amount above zero, up to ${max}.`,
    'too-much': ({ max }) => `At most ${max} can be refunded.`,
  },

  /** Why an order was turned down. */
  problems: {
    'provider-unavailable': {
      what: 'The payment provider does not answer right now.',
      next: 'Nothing was sent. Wait a moment, then try again.',
    },
    'amount-too-large': {
      what: 'That is more than what is left to refund.',
      next: 'Lower the amount, then try again.',
    },
    'invalid-request': {
      what: 'The refund was not accepted as it was written.',
      next: 'Check the amount and the reason, then try again.',
    },
    'not-permitted': {
      what: 'You are not allowed to refund this bill.',
      next: 'Ask your account admin to make the refund, or to give you the right to.',
    },
    'not-found': {
      what: 'The bill is no longer there.',
      next: 'Go back to the list of bills and open it again.',
    },
    'idempotency-key-reused': {
      what: 'This order was mixed up with an earlier one, so it was not made.',
      next: 'Look at the previous refunds, then try again.',
    },
    'not-refundable': {
      what: 'The bill can no longer be refunded here.',
      next: 'Nothing was sent.',
    },
    'currency-mismatch': {
      what: 'The payment was made in another currency than the bill says.',
      next: 'Nothing was sent. Contact support: the bill needs to be corrected.',
    },
    'provider-refused': {
      what: 'The payment provider refused the refund.',
      next: 'Nothing was refunded. Try again later, or contact support.',
    },
    'too-many-requests': {
      what: 'There were too many requests at once.',
      next: 'Nothing was sent. Wait a moment, then try again.',
    },
    'provider-not-configured': {
      what: 'The payment provider of this bill is not connected.',
      next: 'Nothing was sent. Ask your account admin to connect it.',
    },
    'unavailable': {
      what: 'The refund service cannot be used right now.',
      next: 'Wait a moment, then try again. The same refund is never made twice.',
    },
  },

  /** Why the payment provider did not make a refund. */
  failures: {
    'over-refund': {
      what: 'The payment provider says that less is left to refund.',
      next: 'Somebody may have refunded there. Look the payment up at the provider first.',
    },
    'already-refunded': {
      what: 'The payment provider says that this payment is refunded already.',
      next: 'Look the payment up at the provider before you do anything more.',
    },
    'payment-not-found': {
      what: 'The payment provider does not know this payment.',
      next: 'Ask your account admin whether the right provider account is connected.',
    },
    'not-captured': {
      what: 'The money was never collected, so there is nothing to send back.',
      next: 'If it is still reserved, release it at the payment provider.',
    },
    'not-refundable': {
      what: 'The payment provider cannot refund this payment.',
      next: 'Transfer the money from your bank instead.',
    },
    'window-closed': {
      what: 'The payment is too old for the payment provider to refund.',
      next: 'Transfer the money from your bank instead.',
    },
    'insufficient-balance': {
      what: 'Your balance at the payment provider is too low.',
      next: 'Add money to it there, then try again.',
    },
    'disputed': {
      what: 'The subscriber has disputed the payment with their bank.',
      next: 'Settle the dispute at the payment provider. A refund as well could pay twice.',
    },
    'declined': {
      what: 'The subscriber’s bank or payment app turned the refund down.',
      next: 'Try again later, or transfer the money from your bank.',
    },
    'recipient-unreachable': {
      what: 'The money cannot reach the subscriber the way they paid: their card or account is closed.',
      next: 'Ask them for an account, and transfer the money from your bank.',
    },
    'account-problem': {
      what: 'Your account at the payment provider does not let this connection make refunds.',
      next: 'Ask your account admin to renew the connection or allow refunds, then try again.',
    },
    'settled-by-person': {
      what: 'Somebody looked it up and settled that it was not made.',
      next: 'Nothing was refunded. You can try again.',
    },
    'never-arrived': {
      what: 'The refund never reached the payment provider.',
      next: 'Nothing was refunded. You can try again.',
    },
  },

  /** Why a person should look at a refund. */
  attention: {
    'failed-later': {
      what: 'This refund had succeeded, but the money came back to you.',
      next: 'The subscriber does not have it. Ask them for an account and transfer it from your bank, or refund again.',
    },
    'succeeded-later': {
      what: 'This refund was called failed, but the payment provider made it after all.',
      next: 'Check that the subscriber was not paid in another way as well.',
    },
    'more-than-paid': {
      what: 'With this refund, more has gone back than was paid.',
      next: 'Look the payment up at the payment provider.',
    },
    'refunded-elsewhere': {
      what: 'Somebody refunded this much in the provider’s own tools. The provider does not say who or when.',
      next: 'Ask your team, and note the reason where you keep your books.',
    },
    'insufficient-balance': {
      what: 'This refund waits because your balance at the payment provider is too low.',
      next: 'Add money to it there. Then it goes on by itself.',
    },
    'unclear-end': {
      what: 'The payment provider ended this refund with an error that we do not know.',
      next: 'Look it up there. Do not refund again before you know what became of it.',
    },
    'unsettled': {
      what: 'The payment provider has not said for a long time what became of this refund.',
      next: 'Ask the payment provider. Do not refund again before you know.',
    },
    'resend-refused': {
      what: 'The first answer to this refund was lost, and when it was sent again the provider refused it.',
      next: 'Look it up at the payment provider. We go on asking as well.',
    },
    'amount-differs': {
      what: 'The payment provider says another amount than was ordered.',
      next: 'Look the refund up there and compare.',
    },
    'bank-timeout': {
      what: 'Your bank did not say whether it moved the money, so the payment provider does not know either.',
      next: 'Ask your bank. Do not refund again before it has answered.',
    },
  },

  changed: (before, now) => `It was ${before} when you opened the bill, and is ${now} now.`,
  providerSaid: (label, code, text) =>
    [`${label ?? 'Payment provider'}: ${code}`, text].filter(Boolean).join(' · '),
};
