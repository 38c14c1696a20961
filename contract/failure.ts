import * as z from 'zod/mini';

/**
 * Why a refund failed, in one vocabulary for every provider. Like problem slugs these are public once
 * released: add freely, never rename.
 */
export const FailureCode = z.enum([
  'over-refund',
  'already-refunded',
  'payment-not-found',
  'not-captured',
  'not-refundable',
  'window-closed',
  'insufficient-balance',
  'disputed',
  'declined',
  'recipient-unreachable',
  'account-problem',
  'never-arrived',
  'settled-by-person',
  'rejected',
]);
export type FailureCode = z.infer<typeof FailureCode>;
