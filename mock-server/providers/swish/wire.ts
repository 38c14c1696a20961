import type { Context } from 'hono';
import { ERRORS, type ErrorCode } from './errors.ts';

export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** A text is for whoever reads it. Only a list of errors is of Swish's making. */
  readonly body?: string | readonly object[];
}

export function answer(c: Context, { status, headers = {}, body = '' }: Reply): Response {
  return typeof body === 'string'
    ? c.body(body, status as 201, headers)
    : c.json(body, status as 422, headers);
}

export function refusal(
  status: number,
  codes: readonly ErrorCode[],
  additionalInformation: string | null = null,
): Reply {
  const body = codes.map((errorCode) => ({
    errorCode,
    errorMessage: ERRORS[errorCode],
    additionalInformation,
  }));
  return { status, body };
}

export const UUID = /^[\dA-F]{32}$/;
export const BAD_UUID: Reply = { status: 400, body: 'instructionUUID: 32 digits and A to F' };
export const OUR_FAULT: Reply = { status: 500 };
