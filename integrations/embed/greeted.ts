import {
  EMBED_SOURCE,
  EMBED_VERSION,
  type EmbedHello,
  type EmbedInit,
  type EmbedSettings,
} from '../../contract/embed.ts';

interface Host {
  readonly frame: HTMLIFrameElement;
  /** The only origin that is heard, and told anything. */
  readonly origin: string;
  readonly settings: () => EmbedSettings;
  readonly met: (port: MessagePort) => void;
  readonly signal: AbortSignal;
}

/**
 * Answers the frame's hello with the settings and one end of a channel. Once each time it loads: a frame that is moved
 * in its page loads again.
 */
export function answerHello({ frame, origin, settings, met, signal }: Host): void {
  let answered = '';

  function hear({ source, origin: from, data }: MessageEvent<EmbedHello | null>): void {
    const page = frame.contentWindow;
    if (!page || source !== page || from !== origin) return;
    const isHello =
      data?.source === EMBED_SOURCE && data.version === EMBED_VERSION && data.type === 'hello';
    if (!isHello || typeof data.nonce !== 'string' || data.nonce === answered) return;
    answered = data.nonce;
    const { port1, port2 } = new MessageChannel();
    met(port1);
    const { source: name, version, nonce } = data;
    const init: EmbedInit = { source: name, version, nonce, type: 'init', settings: settings() };
    page.postMessage(init, origin, [port2]);
  }

  addEventListener('message', hear, { signal });
}
