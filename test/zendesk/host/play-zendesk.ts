import type { Asked, Message, Proxy, Zendesk } from './zendesk.ts';

/**
 * Plays Zendesk's side of the ZAF protocol around one app in a frame, as the SDK's own source has it: JSON texts, a
 * handshake, requests told apart by id, and `zaf.` before the names of events. Runs in the page.
 */
export function playZendesk(setup: {
  readonly app: string;
  readonly settings: Readonly<Record<string, string>>;
  readonly known: Record<string, unknown>;
  readonly scheme: 'light' | 'dark';
}): void {
  const frame = document.createElement('iframe');
  const guid = 'guid-of-the-app';
  const { origin } = new URL(setup.app);
  const query = new URLSearchParams({
    origin: location.origin,
    app_guid: guid,
    colorScheme: setup.scheme,
  });
  const asked: Asked = { resizes: [], sets: [], appended: [], listening: [] };
  const zendesk: Zendesk = {
    asked,
    known: { colorScheme: setup.scheme, ...setup.known },
    obedient: true,
    fire: (event, data) => post({ key: `zaf.${event}`, message: data }),
  };
  Object.assign(window, { zendesk });

  const post = (message: object): void =>
    frame.contentWindow?.postMessage(JSON.stringify(message), origin);

  addEventListener('message', ({ source, origin: from, data }: MessageEvent<string>) => {
    if (source !== frame.contentWindow || from !== origin) return;
    const message = JSON.parse(data) as Message;
    if (message.request) post({ id: message.id, result: answer(message) });
    else hear(message.key ?? '', message);
  });

  function answer({ request, params }: Message): object {
    const { known } = zendesk;
    const errors: Record<string, object> = {};
    const result: Record<string, unknown> = { errors };
    if (request === 'get')
      for (const path of params as string[])
        if (path in known) result[path] = known[path];
        else errors[path] = { name: 'Error', message: 'No such Api', path };
    if (request === 'set')
      for (const [path, value] of Object.entries(params as object)) {
        asked.sets.push([path, value]);
        if (zendesk.obedient) known[path] = value;
      }
    if (request === 'invoke') invoke(params as Record<string, unknown[]>);
    return result;
  }

  function invoke(params: Record<string, unknown[]>): void {
    for (const [name, [said]] of Object.entries(params)) {
      const { width, height } = (said ?? {}) as { width: string; height: string };
      if (name === 'resize') {
        asked.resizes.push({ at: performance.now(), width, height });
        frame.style.height = height;
      }
      if (name === 'ticket.comment.appendText') asked.appended.push(String(said));
    }
  }

  function hear(key: string, { message }: Message): void {
    const [, on] = /^iframe\.on:(.+)$/.exec(key) ?? [];
    const [, off] = /^iframe\.off:(.+)$/.exec(key) ?? [];
    const [request] = /^request:\d+$/.exec(key) ?? [];
    if (on) asked.listening.push(on);
    if (off && message?.subscriberCount === 0)
      asked.listening.splice(asked.listening.indexOf(off), 1);
    if (key === 'iframe.handshake')
      zendesk.fire('app.registered', {
        metadata: { appId: 1, installationId: 2, settings: setup.settings },
        context: { product: 'support', location: 'ticket_sidebar', instanceGuid: guid },
      });
    if (request) {
      const { zendeskProxy } = window as unknown as { zendeskProxy: Proxy };
      void zendeskProxy(message).then(({ event, responseArgs }) =>
        zendesk.fire(`${request}.${event}`, { responseArgs }),
      );
    }
  }

  frame.title = 'Refunds';
  frame.src = `${setup.app}/assets/iframe.html?${query}`;
  // As Zendesk starts it, whatever the app then asks for.
  Object.assign(frame.style, { width: '320px', height: '80px', border: '0' });
  document.body.append(frame);
}
