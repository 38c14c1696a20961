import { type ZafClient, type ZafRequest, field } from './zaf.ts';

type Asked = Pick<ZafRequest, 'url' | 'type' | 'headers' | 'secure' | 'timeout'> & {
  readonly body?: string | undefined;
};

/**
 * A call through Zendesk's proxy, answered as `fetch` would answer. Zendesk rejects where a status is 400 or more,
 * and where no answer came at all: only the second is silence here, after which an order may have moved money.
 */
export async function request(client: ZafClient, asked: Asked): Promise<Response> {
  const { url, type, headers, body, secure, timeout } = asked;
  const contentType = headers['Content-Type'];
  const answer = await client
    .request({
      url,
      type,
      headers,
      ...(contentType !== undefined && { contentType }),
      ...(body !== undefined && { data: body }),
      secure,
      // Through the proxy, so that our server needs to know no origin of Zendesk's.
      cors: false,
      // Whoever sent an order decides whether it is sent again.
      autoRetry: false,
      httpCompleteResponse: true,
      timeout,
    })
    .catch((trouble: unknown) => {
      if (statusOf(trouble)) return trouble;
      throw trouble;
    });
  const status = statusOf(answer);
  if (!status) throw new TypeError('Zendesk gave an answer without a status');
  return new Response(textOf(answer) || null, { status });
}

/** Zendesk says 0 where nothing was heard. */
function statusOf(answer: unknown): number | undefined {
  const status = field(answer, 'status');
  return Number.isInteger(status) && Number(status) >= 200 && Number(status) < 600
    ? Number(status)
    : undefined;
}

function textOf(answer: unknown): string {
  const text = field(answer, 'responseText');
  const json = field(answer, 'responseJSON');
  if (typeof text === 'string' && text !== '') return text;
  return json === undefined ? '' : JSON.stringify(json);
}
