import { Task, TaskStatus } from '@lit/task';
import type { ReactiveControllerHost } from 'lit';
import type { BillAnswer } from './answer.ts';
import type { RefundApi } from './refund-api.ts';

type Host = ReactiveControllerHost & { readonly billId: string; readonly apiBase: string };
type Hear = (type: 'read' | 'checked', epoch: number, answer: BillAnswer) => void;

/** Reads the bill that its element names, by itself when that changes, and again when asked. */
export class BillReader {
  private readonly reading: Task;
  private readonly checking: Task;
  private readonly refreshing: Task;

  /** `unsettled` gives the refunds that can still turn out either way. */
  constructor(
    host: Host,
    api: RefundApi,
    epoch: () => number,
    unsettled: () => readonly string[],
    hear: Hear,
  ) {
    // `onComplete` hears only the newest run, so a slow answer about another bill is dropped.
    this.reading = new Task(host, {
      args: () => [host.billId, host.apiBase] as const,
      task: ([billId], { signal }) => about(billId, epoch(), signal, api.read),
      onComplete: (heard) => heard && hear('read', heard.epoch, heard.answer),
    });

    this.checking = new Task(host, {
      autoRun: false,
      args: () => [host.billId] as const,
      task: ([billId], { signal }) =>
        about(billId, epoch(), signal, (id, until) => api.check(id, unsettled(), until)),
      onComplete: (heard) => heard && hear('checked', heard.epoch, heard.answer),
    });

    // Nobody asked, so nothing is said of it, and trouble is left for the next time.
    this.refreshing = new Task(host, {
      autoRun: false,
      args: () => [host.billId] as const,
      task: ([billId], { signal }) => about(billId, epoch(), signal, api.read),
      onComplete: (heard) => heard?.answer.kind === 'ok' && hear('read', heard.epoch, heard.answer),
    });
  }

  get pending(): boolean {
    return [this.reading.status, this.checking.status].includes(TaskStatus.PENDING);
  }

  read(): Promise<void> {
    return this.reading.run();
  }

  check(): Promise<void> {
    return this.checking.run();
  }

  /** Reads again without anybody having asked. */
  refresh(): Promise<void> {
    return this.refreshing.run();
  }

  /** The element has left the page: nobody waits any more. */
  stop(): void {
    this.reading.abort();
    this.checking.abort();
    this.refreshing.abort();
  }
}

async function about(billId: string, epoch: number, signal: AbortSignal, ask: RefundApi['read']) {
  if (billId === '') return null;
  const answer = await ask(billId, signal);
  return signal.aborted ? null : { epoch, answer };
}
