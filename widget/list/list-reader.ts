import { Task, TaskStatus } from '@lit/task';
import type { ReactiveControllerHost } from 'lit';
import type { Reader } from '../backend/reading.ts';
import type { RefundApi } from '../backend/refund-api.ts';
import { type ListState, type PageAnswer, newest, older } from './list-state.ts';

/** What is listed, and from where. */
interface Listing<Item> {
  /** Null where there is nothing to ask for. */
  readonly path: (cursor?: string) => string | null;
  readonly apiBase: () => string;
  readonly reader: Reader<{ readonly data: readonly Item[]; readonly nextCursor: string | null }>;
}

/** Reads a list in pages: the newest by itself, older ones and all again when asked. */
export class ListReader<Item extends { readonly id: string }> {
  state: ListState<Item> = { kind: 'loading' };

  readonly #newest: Task;
  readonly #older: Task;

  constructor(host: ReactiveControllerHost, api: RefundApi, listing: Listing<Item>) {
    const asking = (
      cursor: () => string | null | undefined,
      heard: (state: ListState<Item>, answer: PageAnswer<Item>) => ListState<Item>,
      autoRun: boolean,
    ) =>
      new Task(host, {
        autoRun,
        args: () => [listing.path(cursor() ?? undefined), listing.apiBase()] as const,
        task: async ([path], { signal }) => {
          const answer = path === null ? null : await api.ask(path, listing.reader, signal);
          return signal.aborted ? null : answer;
        },
        onComplete: (answer) => {
          if (answer) this.state = heard(this.state, answer);
        },
      });

    this.#newest = asking(() => undefined, newest, true);
    this.#older = asking(() => this.#cursor, older, false);
  }

  get pending(): boolean {
    return [this.#newest.status, this.#older.status].includes(TaskStatus.PENDING);
  }

  /** Others are to be shown. What was asked for the last ones is dropped. */
  open(): void {
    this.stop();
    this.state = { kind: 'loading' };
  }

  read(): Promise<void> {
    return this.#newest.run();
  }

  more(): Promise<void> {
    return this.#older.run();
  }

  /** Nobody waits any more. */
  stop(): void {
    this.#newest.abort();
    this.#older.abort();
  }

  get #cursor(): string | null {
    return this.state.kind === 'listed' ? this.state.cursor : null;
  }
}
