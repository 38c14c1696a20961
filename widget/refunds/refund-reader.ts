import { Task, TaskStatus } from '@lit/task';
import type { ReactiveControllerHost } from 'lit';
import type { RefundApi } from '../backend/refund-api.ts';
import { ListReader } from '../list/list-reader.ts';
import { type Filter, attentionPath, isWhole, listPath, summaryPath } from './filter.ts';
import { type ListedRefund, type Sums, seenRefunds, seenSums } from './seen-refunds.ts';

/** Which refunds are meant, and whose server has them. */
export interface Meant {
  readonly filter: Filter;
  readonly zone: string;
  readonly apiBase: string;
}

/** What a summary said, and which one it was. */
interface Added {
  readonly path: string | null;
  readonly sums: Sums | null;
}

/** Reads what a filter lets through three times over: page by page, what of it asks for a person, and added up. */
export class RefundReader {
  readonly all: ListReader<ListedRefund>;
  readonly asking: ListReader<ListedRefund>;

  readonly #lists: { list: ListReader<ListedRefund>; about: () => string; was: string }[] = [];
  readonly #sums: Task<readonly (string | null)[], Added>;
  readonly #path: () => string | null;

  constructor(host: ReactiveControllerHost, api: RefundApi, meant: () => Meant) {
    const listed = (path: (meant: Meant, cursor?: string) => string) => {
      const pathOf = (cursor?: string) => (isWhole(meant().filter) ? path(meant(), cursor) : null);
      const apiBase = () => meant().apiBase;
      const list = new ListReader(host, api, { path: pathOf, apiBase, reader: seenRefunds });
      this.#lists.push({ list, about: () => `${apiBase()} ${pathOf()}`, was: '' });
      return list;
    };
    this.all = listed(({ filter, zone }, cursor) => listPath(filter, new Date(), zone, cursor));
    this.asking = listed(({ filter }, cursor) => attentionPath(filter, cursor));
    this.#path = () => {
      const { filter, zone } = meant();
      return isWhole(filter) ? summaryPath(filter, new Date(), zone) : null;
    };
    this.#sums = new Task(host, {
      args: () => [this.#path(), meant().apiBase],
      task: async ([path = null], { signal }) => {
        const answer = path === null ? null : await api.ask(path, seenSums, signal);
        return { path, sums: answer?.kind === 'ok' ? answer.value : null };
      },
    });
  }

  get pending(): boolean {
    return this.all.pending || this.asking.pending || this.#sums.status === TaskStatus.PENDING;
  }

  /** What it comes to. Null: that could not be read. Undefined: it has not come yet. */
  get sums(): Sums | null | undefined {
    return this.#sums.value?.sums;
  }

  /** Whether that is of what is meant now, and not of what was meant before. */
  get isAdded(): boolean {
    return this.#sums.value?.path === this.#path();
  }

  /** Begins each list anew that is about others now. Answers whether the list of all of them is. */
  follow(): boolean {
    const begun = this.#lists.filter((one) => one.about() !== one.was);
    for (const one of begun) {
      one.list.open();
      one.was = one.about();
    }
    return begun.some(({ list }) => list === this.all);
  }

  async read(): Promise<void> {
    await Promise.all([this.all.read(), this.asking.read(), this.#sums.run()]);
  }

  stop(): void {
    this.all.stop();
    this.asking.stop();
    this.#sums.abort();
  }
}
