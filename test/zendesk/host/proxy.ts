/** What the app asked Zendesk's proxy for. */
export interface Proxied {
  readonly url: string;
  readonly type: string;
  readonly headers: Record<string, string>;
  readonly contentType?: string;
  readonly data?: string;
  readonly secure: boolean;
  readonly cors: boolean;
  readonly autoRetry: boolean;
  readonly httpCompleteResponse: boolean;
  readonly timeout: number;
}

/** `lost`: the call is made, and its answer is not heard. `gateway`: the proxy itself answers, with a page. */
export type ProxyFault = 'lost' | 'gateway';

export interface Proxy {
  readonly asked: Proxied[];
  /** For the next order. */
  fault: ProxyFault | undefined;
  readonly call: (options: Proxied) => Promise<{ event: 'done' | 'fail'; responseArgs: unknown[] }>;
}

/** Calls others as Zendesk's proxy does: it alone has the secure settings, and puts them where their name stands. */
export function zendeskProxy(secrets: Readonly<Record<string, string>>): Proxy {
  const proxy: Proxy = {
    asked: [],
    fault: undefined,
    async call(options) {
      proxy.asked.push(options);
      const isOrder = options.type === 'POST' && options.url.endsWith('/refunds');
      const fault = isOrder ? proxy.fault : undefined;
      if (isOrder) proxy.fault = undefined;
      if (fault === 'gateway') return fail(504, '<html>Gateway time-out</html>');
      const answer = await send(options);
      if (fault === 'lost') return fail(0, '', 'timeout');
      const text = await answer.text();
      return answer.ok
        ? { event: 'done', responseArgs: [complete(answer.status, text)] }
        : fail(answer.status, text);
    },
  };

  function send({ url, type, headers, contentType, data, secure }: Proxied): Promise<Response> {
    const filled = Object.entries(headers).map(([name, value]) => [
      name,
      secure
        ? value.replaceAll(/\{\{setting\.(\w+)\}\}/g, (_, setting) => secrets[setting] ?? '')
        : value,
    ]);
    return fetch(url, {
      method: type,
      headers: {
        ...Object.fromEntries(filled),
        ...(contentType && { 'Content-Type': contentType }),
      },
      ...(data !== undefined && { body: data }),
    });
  }
  return proxy;
}

function fail(status: number, text: string, what = 'error') {
  return { event: 'fail' as const, responseArgs: [complete(status, text), what] };
}

/** As jQuery has it. What is JSON comes as such too. */
function complete(status: number, responseText: string): object {
  try {
    return { status, readyState: 4, responseText, responseJSON: JSON.parse(responseText) };
  } catch {
    return { status, readyState: status && 4, responseText };
  }
}
