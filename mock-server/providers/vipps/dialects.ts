import { type Reply, problemReply } from './wire.ts';

/** How each of the two APIs says what both have to say. `at` is the path of the call. */
export interface Dialect {
  readonly api: 'epayment' | 'recurring';
  readonly keys: RegExp;
  readonly needsMsn: boolean;
  readonly notAuthorized: (at: string) => Reply;
  readonly invalid: (at: string, detail: string) => Reply;
  readonly badKey: (at: string) => Reply;
  readonly stillRunning: (at: string) => Reply;
  readonly otherRequest: (at: string) => Reply;
  readonly ourFault: (at: string) => Reply;
}

export const EPAYMENT: Dialect = {
  api: 'epayment',
  keys: /^.{1,50}$/,
  needsMsn: true,
  notAuthorized: (at) => epaymentProblem(at, 401, null, 'Unauthorized'),
  invalid: (at, detail) => epaymentProblem(at, 400, null, 'Bad Request', detail),
  badKey: (at) =>
    epaymentProblem(at, 400, '4140', 'Missing parameter', 'Idempotency-Key: 1 to 50 characters'),
  stillRunning: (at) => epaymentProblem(at, 423, '6160', 'Order processing'),
  otherRequest: (at) =>
    epaymentProblem(at, 409, '4150', 'Reference exists, or refund idempotency conflict'),
  ourFault: (at) => epaymentProblem(at, 500, '3010', 'Internal error'),
};

export const RECURRING: Dialect = {
  api: 'recurring',
  keys: /^[^#?/\\]{1,40}$/,
  needsMsn: false,
  notAuthorized: (at) => recurringProblem(at, 401, 'not-authorized', 'The token is not valid'),
  invalid: (at, detail) => recurringProblem(at, 400, 'validation-error', detail),
  badKey: (at) =>
    recurringProblem(
      at,
      400,
      'idempotency-key-header',
      'Idempotency-Key must be 1 to 40 characters',
    ),
  stillRunning: (at) =>
    recurringProblem(at, 409, 'conflict', 'A request with this key is still being processed'),
  otherRequest: (at) =>
    recurringProblem(at, 409, 'idempotency-conflict', 'The key has been used with another request'),
  ourFault: (at) => recurringProblem(at, 500, 'internal-server-error', 'Something went wrong'),
};

/** A problem of the ePayment API. Its clients go by the code. */
export function epaymentProblem(
  instance: string,
  status: number,
  code: string | null,
  title: string,
  detail = '',
): Reply {
  const type = `https://httpstatuses.io/${status}`;
  const extraDetails = code === null ? null : [{ name: 'ErrorCode', reason: code }];
  const traceId = `00-${randomHex(32)}-${randomHex(16)}-01`;
  return problemReply(status, { type, title, detail, instance, extraDetails, traceId });
}

const RECURRING_PROBLEMS =
  'https://developer.vippsmobilepay.com/docs/APIs/recurring-api/recurring-api-problems';
const TITLES: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  404: 'Not Found',
  409: 'Conflict',
  500: 'Internal Server Error',
};

/** A problem of the Recurring API. Its clients go by the end of its type. */
export function recurringProblem(
  instance: string,
  status: number,
  id: string,
  detail: string,
  extraDetails: readonly { field: string; text: string }[] = [],
): Reply {
  const type = `${RECURRING_PROBLEMS}#${id}`;
  const contextId = crypto.randomUUID();
  const title = TITLES[status] ?? 'Error';
  return problemReply(status, { type, title, detail, instance, contextId, extraDetails });
}

function randomHex(digits: number): string {
  return crypto.randomUUID().replaceAll('-', '').slice(0, digits);
}
