import type * as z from 'zod/mini';
import { recurringProblem } from './dialects.ts';
import type { Objection } from './refunding.ts';
import type { Reply } from './wire.ts';

const DETAILS: Readonly<Record<Objection, string>> = {
  'no-receiver': 'Cannot refund: the user is deleted or has no receiving account',
  'expired': 'Cannot refund: the refund period has expired',
  'uncaptured': 'Cannot refund a charge with status RESERVED',
  'poor': 'Cannot refund: the merchant has insufficient funds',
  'all-refunded': 'Cannot refund a charge with status REFUNDED',
  'too-much': 'Cannot refund more than what is captured and not refunded yet',
};

/** The API has one problem for every no of the rules behind it. */
export function refusal(at: string, no: Objection): Reply {
  return recurringProblem(at, 400, 'operation-failed', DETAILS[no]);
}

export function noSuchCharge(at: string): Reply {
  return recurringProblem(at, 404, 'resource-not-found', 'There is no such charge');
}

export function invalidAgreement(at: string): Reply {
  return recurringProblem(at, 400, 'invalid-agreement-id', 'That is not the id of an agreement');
}

/** What is wrong with a body, field by field. An unknown field is as wrong as a missing one. */
export function malformed(at: string, body: unknown, { issues }: z.core.$ZodError): Reply {
  if (body === undefined) return recurringProblem(at, 400, 'invalid-json', 'The body is not JSON');
  const details = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((field) => ({ field, text: 'is not known' }))
      : [{ field: issue.path.join('.'), text: 'is missing or not valid' }],
  );
  return recurringProblem(at, 400, 'validation-error', 'Input validation failed', details);
}
