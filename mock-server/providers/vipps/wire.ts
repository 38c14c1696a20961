import type { Context } from 'hono';

export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: object;
}

export function answer(c: Context, { status, headers = {}, body }: Reply): Response {
  return body ? c.json(body, status as 200, headers) : c.body(null, status as 202, headers);
}

export function problemReply(status: number, body: object): Reply {
  return {
    status,
    headers: { 'Content-Type': 'application/problem+json' },
    body: { ...body, status },
  };
}

/** How the gateway in front of both APIs says no, before they hear of a call. */
export function gatewayReply(
  status: number,
  responseMessage: string,
  message: string,
  headers: Record<string, string> = {},
): Reply {
  const body = { responseInfo: { responseCode: status, responseMessage }, result: { message } };
  return { status, headers, body };
}

/** Where a call goes, as problems name it: without the name of the API. */
export function instanceOf(c: Context): string {
  return c.req.path.replace(/^\/(epayment|recurring)/, '');
}
