import type { ReactiveControllerHost } from 'lit';
import type { RefundApi } from '../backend/refund-api.ts';
import { type Aside, CSV } from './aside.ts';
import { placeFor } from './saving.ts';

/** What is said of the file. */
export type FileState = 'none' | 'coming' | 'saved' | 'failed' | 'stopped';

/** Saves what a filter lets through as a file. */
export class RefundFile {
  state: FileState = 'none';

  readonly #host: ReactiveControllerHost;
  readonly #api: RefundApi;
  readonly #aside: Aside;
  #stop = new AbortController();

  constructor(host: ReactiveControllerHost, api: RefundApi, aside: Aside) {
    this.#host = host;
    this.#api = api;
    this.#aside = aside;
  }

  /** Saves it, or stops saving it. */
  async press(path: string, count: number, name: string): Promise<void> {
    if (this.state === 'coming') return this.stop();
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    const place = await placeFor(count, name);
    if (!place) return;
    this.#become('coming');
    const ended = await this.#bring(path, place, signal);
    // Another may have been asked for, or none be wanted, since.
    if (signal === this.#stop.signal) this.#become(signal.aborted ? 'stopped' : ended);
  }

  /** Other refunds are meant: what became of the file of the last ones is said no more. */
  forget(): void {
    this.stop();
    this.#stop = new AbortController();
    this.state = 'none';
  }

  /** Nobody waits for it any more. */
  stop(): void {
    this.#stop.abort();
  }

  async #bring(
    path: string,
    place: NonNullable<Awaited<ReturnType<typeof placeFor>>>,
    signal: AbortSignal,
  ): Promise<'saved' | 'failed'> {
    try {
      const how = { method: 'GET', headers: { Accept: CSV } } as const;
      const answer = await this.#api.ask(path, () => true, signal, how);
      const file = this.#aside.take();
      if (answer.kind !== 'ok' || !file) return 'failed';
      await place(file, signal);
      return 'saved';
    } catch {
      return 'failed';
    }
  }

  #become(state: FileState): void {
    this.state = state;
    this.#host.requestUpdate();
  }
}
