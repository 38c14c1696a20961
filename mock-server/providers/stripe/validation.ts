import type { WireError } from './wire.ts';

const KNOWN =
  /^(amount|charge|payment_intent|reason|refund_application_fee|reverse_transfer|expand\[\d*\]|metadata\[[^\]]{1,40}\])$/;
const REASONS = ['duplicate', 'fraudulent', 'requested_by_customer'];

/** What is wrong with the parameters of a refund, or null. Stripe does not save such an answer under a key. */
export function parameterError(params: URLSearchParams): WireError | null {
  const unknown = [...params.keys()].find((name) => !KNOWN.test(name));
  if (unknown)
    return invalid(`Received unknown parameter: ${unknown}`, unknown, 'parameter_unknown');
  if (!params.has('charge') && !params.has('payment_intent'))
    return invalid(
      'One of the following params should be provided: charge, payment_intent.',
      'charge',
      'parameter_missing',
    );

  const amount = params.get('amount');
  if (amount !== null && !/^-?\d+$/.test(amount))
    return invalid(`Invalid integer: ${amount}`, 'amount', 'parameter_invalid_integer');
  if (amount !== null && Number(amount) < 1)
    return invalid(
      'This value must be greater than or equal to 1.',
      'amount',
      'parameter_invalid_integer',
    );

  const reason = params.get('reason');
  if (reason !== null && !REASONS.includes(reason))
    return invalid(
      `Invalid reason: must be one of ${REASONS.join(', ')}`,
      'reason',
      'parameter_invalid_string',
    );
  return null;
}

function invalid(message: string, param: string, code: string): WireError {
  return { type: 'invalid_request_error', message, param, code };
}
