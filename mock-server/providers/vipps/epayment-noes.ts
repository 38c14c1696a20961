import type * as z from 'zod/mini';
import { epaymentProblem } from './dialects.ts';
import type { Objection } from './refunding.ts';
import type { Reply } from './wire.ts';

const NO_RECEIVER = 'Cannot refund: the user is deleted or has no receiving account';
const TOO_MUCH = 'Cannot refund more than the captured amount that is not already refunded';

const NOES: Readonly<Record<Objection, readonly [code: string, title: string, detail?: string]>> = {
  'no-receiver': ['6210', 'Payment cannot be refunded', NO_RECEIVER],
  'expired': ['6220', 'Refund period expired'],
  'uncaptured': ['6020', 'Attempted refund before reservation'],
  'poor': ['5100', 'Refund not possible', 'The merchant has insufficient funds'],
  'all-refunded': ['6180', 'Payment already refunded'],
  'too-much': ['6150', 'Not enough refundable', TOO_MUCH],
};

export function refusal(at: string, no: Objection): Reply {
  return epaymentProblem(at, 400, ...NOES[no]);
}

export function notFound(at: string): Reply {
  return epaymentProblem(at, 404, '5090', 'Reference not found');
}

export function invalidAmount(at: string, detail: string): Reply {
  return epaymentProblem(at, 400, '4040', 'Invalid amount', detail);
}

/** What is wrong with a body. An unknown field is as wrong as a missing one. */
export function malformed(at: string, body: unknown, { issues: [issue] }: z.core.$ZodError): Reply {
  const path = issue?.path ?? [];
  const where = path.join('.') || 'The body';
  if (issue?.code === 'unrecognized_keys')
    return epaymentProblem(at, 400, null, 'Bad Request', `Unknown field: ${issue.keys.join()}`);
  if (valueAt(body, path) === undefined)
    return epaymentProblem(at, 400, '4140', 'Missing parameter', where);
  return invalidAmount(at, `${where} is not valid`);
}

function valueAt(body: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce((value: unknown, name) => Object(value)[name], body ?? undefined);
}
