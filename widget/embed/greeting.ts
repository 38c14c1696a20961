import {
  EMBED_SOURCE,
  EMBED_VERSION,
  type EmbedHello,
  type EmbedSettings,
} from '../../contract/embed.ts';
import { field, readSettings } from './settings.ts';

const EVERY_MS = 250;
const TIMES = 40;

interface Heard {
  /** The host has answered, once and for all. */
  readonly met: (port: MessagePort, settings: EmbedSettings) => void;
  /** It has not, for some seconds. It is listened to all the same. */
  readonly unanswered: () => void;
}

/**
 * Says hello to the page around until that hands over a port. Nobody is told anything who is not of this origin, and
 * nobody is heard who is not that very window, of that origin, and has not read the nonce. Gives a way to say it again.
 */
export function greet(origin: string, { met, unanswered }: Heard): () => void {
  const nonce = newNonce();
  const hello: EmbedHello = { source: EMBED_SOURCE, version: EMBED_VERSION, type: 'hello', nonce };
  const { parent } = window;
  let timer: ReturnType<typeof setInterval> | undefined;

  function hear({ source, origin: from, data, ports }: MessageEvent<unknown>): void {
    const [port, ...others] = ports;
    if (source !== parent || from !== origin || !port || others.length > 0) return;
    const isInit =
      field(data, 'source') === EMBED_SOURCE &&
      field(data, 'version') === EMBED_VERSION &&
      field(data, 'type') === 'init' &&
      field(data, 'nonce') === nonce;
    if (!isInit) return;
    removeEventListener('message', hear);
    clearInterval(timer);
    met(port, readSettings(field(data, 'settings')));
  }

  function say(): void {
    let left = TIMES;
    clearInterval(timer);
    const once = (): void => {
      if (left > 0) parent.postMessage(hello, origin);
      else {
        clearInterval(timer);
        unanswered();
      }
      left -= 1;
    };
    once();
    timer = setInterval(once, EVERY_MS);
  }

  addEventListener('message', hear);
  say();
  return say;
}

function newNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
