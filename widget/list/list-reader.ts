import { Task, TaskStatus } from '@lit/task';
import type { ReactiveControllerHost } from 'lit';
import { type Whose, billsPath, seenBills } from '../backend/lists.ts';
import type { RefundApi } from '../backend/refund-api.ts';
import { type ListState, newest, older } from './list-state.ts';

/** Reads the bills of whom its element names: the newest by itself, older ones and all again when asked. */
export class ListReader {
  state: ListState = { kind: 'loading' };

  readonly #newest: Task;
  readonly #older: Task;

  constructor(
    host: ReactiveControllerHost,
    api: RefundApi,
    place: () => { readonly whose: Whose; readonly apiBase: string },
  ) {
    const asking = (
      cursor: () => string | null | undefined,
      heard: (state: ListState, answer: Answer) => ListState,
      autoRun: boolean,
    ) =>
      new Task(host, {
        autoRun,
        args: () => [billsPath(place().whose, cursor() ?? undefined), place().apiBase] as const,
        task: async ([path], { signal }) => {
          const answer = path === null ? null : await api.ask(path, seenBills, signal);
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

  /** Other bills are to be shown. What was asked for the last ones is dropped. */
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

type Answer = Parameters<typeof newest>[1];
