/** What Swish can say against a refund, in the words of its guide. */
export const ERRORS = {
  FF08: 'Payment reference is invalid.',
  RP01: 'Merchant Swish number is missing or does not match the certificate.',
  RP02: 'Wrongly formatted message.',
  RP03: 'Callback URL is missing or does not use HTTPS.',
  RP04: 'No refund found related to this id.',
  RP09: 'The given instructionUUID is not available.',
  PA02: 'Amount value is missing or not a valid number.',
  AM02: 'Amount value is too large.',
  AM03: 'Invalid or missing currency.',
  AM04: 'Insufficient funds in the account.',
  AM06: 'Specified transaction amount is less than the agreed minimum.',
  BE18: 'Payer alias is invalid.',
  RF02: 'Original payment not found, or more than 13 months old.',
  RF03: 'Payer alias in the refund does not match the payee alias in the original payment.',
  RF04: 'Payer organisation number does not match that of the original payment.',
  RF06: 'The payer of the original payment has another personal number than the receiver.',
  RF07: 'Transaction declined.',
  RF08: 'Amount value is too large, or exceeds the original payment minus any previous refunds.',
  RF09: 'Refund already in progress.',
  ACMT01: 'Counterpart is not activated.',
  ACMT03: 'Payer is not enrolled.',
  ACMT07: 'Payee is not enrolled.',
  FF10: 'Bank system processing error.',
  DS24: 'Swish timed out waiting for an answer from the banks after payment was started.',
} as const;
export type ErrorCode = keyof typeof ERRORS;

/** Errors of the banks. They never answer a call, but are what becomes of a refund that was accepted. */
const OF_BANKS: readonly ErrorCode[] = ['FF10', 'DS24'];

export function isErrorCode(text: string): text is ErrorCode {
  return Object.hasOwn(ERRORS, text);
}

export function isOfBanks(code: ErrorCode): boolean {
  return OF_BANKS.includes(code);
}
