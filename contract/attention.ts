import * as z from 'zod/mini';

/** Why a person should look at a refund. Public once released: add freely, never rename. */
export const Attention = z.enum([
  /** It had succeeded, and then the provider said that it failed. */
  'failed-later',
  /** It had failed, and then the provider said that it succeeded. */
  'succeeded-later',
  /** With it, more has gone back than was paid. */
  'more-than-paid',
  /** The provider has less left than our book, and cannot say why. */
  'refunded-elsewhere',
  /** It waits for money on the account at the provider. */
  'insufficient-balance',
  /** The provider ended it for a reason that nobody has told us the meaning of. */
  'unclear-end',
  /** The provider has not said for a long time what became of it. */
  'unsettled',
  /** Sent again after a lost answer it was refused, so perhaps the first attempt was made. */
  'resend-refused',
  /** The provider says another amount than was ordered. */
  'amount-differs',
  /** The bank did not answer the provider: only the bank can tell. */
  'bank-timeout',
]);
export type Attention = z.infer<typeof Attention>;
