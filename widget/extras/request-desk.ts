import { dismissPath } from '../../contract/desk-routes.ts';
import type { RefundApi } from '../backend/refund-api.ts';
import type { PanelEvent } from '../panel/panel-state.ts';
import type { Request } from './hints.ts';

/** A page opened by this, with the id of a request, has that one in the form at once. */
export const REQUEST_IN_LINK = 'refund-request';

const SECOND_CLICK_MS = 1500;

/** What can be done with what colleagues ask for. */
export class RequestDesk {
  failed: string | undefined;
  copied: string | undefined;
  dismissing: string | undefined;
  #filled: string | undefined;
  #notBefore = 0;
  readonly #api: RefundApi;
  readonly #apply: ((event: PanelEvent) => void) | null;
  readonly #changed: () => void;
  readonly #reread: () => void;

  constructor(
    api: RefundApi,
    apply: ((event: PanelEvent) => void) | null,
    changed: () => void,
    reread: () => void,
  ) {
    this.#api = api;
    this.#apply = apply;
    this.#changed = changed;
    this.#reread = reread;
  }

  /** Whether there is a form to fill in. */
  get canFill(): boolean {
    return this.#apply !== null;
  }

  fill({ amount, reason }: Request): void {
    this.#apply?.({
      type: 'edited',
      draft: { amount: { kind: 'suggested', units: amount }, reason },
    });
  }

  /** Fills an untouched form in with the request that the page's address names, once. */
  follow(requests: readonly Request[], address: string): void {
    const wanted = new URL(address).searchParams.get(REQUEST_IN_LINK);
    const request = requests.find(({ id }) => id === wanted);
    if (!request || this.#filled === request.id) return;
    this.#filled = request.id;
    const { amount, reason } = request;
    // Not while the form is being drawn.
    queueMicrotask(() => this.#apply?.({ type: 'suggested', suggestion: { amount, reason } }));
  }

  async copy({ id }: Request, link: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(link);
      Object.assign(this, { copied: id, failed: undefined });
    } catch {
      Object.assign(this, { copied: undefined, failed: id });
    }
    this.#changed();
  }

  /**
   * One at a time, and not at once after another: what is pressed then was the button of one that is gone. Answers
   * whether it is gone.
   */
  async dismiss({ id }: Request): Promise<boolean> {
    if (this.dismissing || performance.now() < this.#notBefore) return false;
    Object.assign(this, { dismissing: id, copied: undefined, failed: undefined });
    this.#changed();
    const { signal } = new AbortController();
    const answer = await this.#api.ask(dismissPath(id), () => true, signal, { method: 'POST' });
    const gone = answer.kind === 'ok';
    this.#notBefore = performance.now() + SECOND_CLICK_MS;
    Object.assign(this, { dismissing: undefined, failed: gone ? undefined : id });
    this.#reread();
    return gone;
  }
}

/** The address of this page with a request in it, or null where the page is only a frame of another. */
export function linkTo(requestId: string): string | null {
  if (window !== window.top) return null;
  const link = new URL(location.href);
  link.searchParams.set(REQUEST_IN_LINK, requestId);
  return link.href;
}
