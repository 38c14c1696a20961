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
  'window-expired',
  'insufficient-balance',
  'disputed',
  'declined',
  'invalid-request',
  'auth',
  'permission',
  'never-arrived',
  'provider-error',
]);
export type FailureCode = z.infer<typeof FailureCode>;
