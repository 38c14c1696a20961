import type { EmbedSettings, FrameMessage } from '../../contract/embed.ts';
import type { GetToken } from '../backend/token.ts';
import { changedBy, field, readSettings } from './settings.ts';

/** As long as reading a bill may take: then the admin gets a way to try again. */
const TOKEN_WITHIN_MS = 30_000;
const LONGEST_TOKEN = 16_384;
/** A host that tells a change with each of its renders, or never stops, is followed this often. */
const FOLLOW_EVERY_MS = 50;

interface Wishes {
  readonly update: (changes: EmbedSettings) => void;
  readonly focus: () => void;
}

/** The way to the host, once it has answered. Whatever comes that is not known, or answers nothing, changes nothing. */
export class HostLine {
  readonly #port: MessagePort;
  readonly #wishes: Wishes;
  readonly #asked = new Map<number, (token: string | null) => void>();
  #next = 1;
  #changes: EmbedSettings | null = null;

  constructor(port: MessagePort, wishes: Wishes) {
    this.#port = port;
    this.#wishes = wishes;
    port.addEventListener('message', ({ data }: MessageEvent<unknown>) => this.#hear(data));
    port.start();
  }

  tell(message: FrameMessage): void {
    this.#port.postMessage(message, []);
  }

  /** Tokens come by this way alone, and are kept nowhere but in the memory of who asked. */
  readonly getToken: GetToken = ({ reason, signal }) =>
    new Promise((resolve, reject) => {
      const id = this.#next++;
      const end = (token: string | null): void => {
        this.#asked.delete(id);
        clearTimeout(timer);
        if (token === null) reject(new Error('The host gave no token'));
        else resolve(token);
      };
      const timer = setTimeout(end, TOKEN_WITHIN_MS, null);
      signal.addEventListener('abort', () => end(null), { once: true });
      this.#asked.set(id, end);
      this.tell({ type: 'token-needed', id, reason });
    });

  #hear(data: unknown): void {
    switch (field(data, 'type')) {
      case 'token': {
        const token = field(data, 'token');
        if (typeof token === 'string' && token !== '' && token.length <= LONGEST_TOKEN)
          this.#answered(data)?.(token);
        return;
      }
      case 'token-refused':
        this.#answered(data)?.(null);
        return;
      case 'update':
        this.#follow(readSettings(field(data, 'settings')));
        return;
      case 'focus':
        this.#wishes.focus();
    }
  }

  #answered(data: unknown): ((token: string | null) => void) | undefined {
    return this.#asked.get(field(data, 'id') as number);
  }

  #follow(changes: EmbedSettings): void {
    if (!this.#changes)
      setTimeout(() => {
        const all = this.#changes;
        this.#changes = null;
        if (all) this.#wishes.update(all);
      }, FOLLOW_EVERY_MS);
    this.#changes = changedBy(changes, this.#changes ?? {});
  }
}
