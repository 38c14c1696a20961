import { Task, TaskStatus } from '@lit/task';
import type { ReactiveControllerHost } from 'lit';
import type { BillAnswer } from '../backend/answer.ts';
import type { RefundApi } from '../backend/refund-api.ts';

type Host = ReactiveControllerHost & { readonly billId: string; readonly apiBase: string };
type Hear = (type: 'read' | 'checked', heard: Heard) => void;

/** An answer, and when it was asked for. */
export interface Heard {
  readonly epoch: number;
  readonly answer: BillAnswer;
}

/** Reads the bill that its element names, by itself when that changes, and again when asked. */
export class BillReader {
  readonly #reading: Task;
  readonly #checking: Task;
  readonly #refreshing: Task;

  /** `unsettled` gives the refunds that can still turn out either way. */
  constructor(
    host: Host,
    api: RefundApi,
    epoch: () => number,
    unsettled: () => readonly string[],
    hear: Hear,
  ) {
    // `onComplete` hears only the newest run, so a slow answer about another bill is dropped.
    const asking = (ask: RefundApi['read'], heard: (about: Heard) => void, autoRun = false) =>
      new Task(host, {
        autoRun,
        args: () => [host.billId, host.apiBase] as const,
        task: ([billId], { signal }) => about(billId, epoch(), signal, ask),
        onComplete: (answer) => answer && heard(answer),
      });

    this.#reading = asking(api.read, (heard) => hear('read', heard), true);
    this.#checking = asking(
      (id, until) => api.check(id, unsettled(), until),
      (heard) => hear('checked', heard),
    );
    // Nobody asked, so nothing is said of it, and trouble is left for the next time.
    this.#refreshing = asking(
      api.read,
      (heard) => heard.answer.kind === 'ok' && hear('read', heard),
    );
  }

  get pending(): boolean {
    return [this.#reading.status, this.#checking.status].includes(TaskStatus.PENDING);
  }

  read(): Promise<void> {
    return this.#reading.run();
  }

  check(): Promise<void> {
    return this.#checking.run();
  }

  /** Reads again without anybody having asked. */
  refresh(): Promise<void> {
    return this.#refreshing.run();
  }

  /** The element has left the page: nobody waits any more. */
  stop(): void {
    this.#reading.abort();
    this.#checking.abort();
    this.#refreshing.abort();
  }
}

async function about(
  billId: string,
  epoch: number,
  signal: AbortSignal,
  ask: RefundApi['read'],
): Promise<Heard | null> {
  if (billId === '') return null;
  const answer = await ask(billId, signal);
  return signal.aborted ? null : { epoch, answer };
}
