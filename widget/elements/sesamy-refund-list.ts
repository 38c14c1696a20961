import { type PropertyDeclarations, type PropertyValues, html } from 'lit';
import type { Connection } from '../backend/call.ts';
import { loadReasons } from '../locales/index.ts';
import { refundsShelf } from '../locales/refunds.ts';
import { Aside } from '../refunds/aside.ts';
import { usableZone } from '../refunds/days.ts';
import { type Filter, USUAL, boundsOf, listPath, withPeriod } from '../refunds/filter.ts';
import { Known } from '../refunds/known.ts';
import { RefundFile } from '../refunds/refund-file.ts';
import { RefundReader } from '../refunds/refund-reader.ts';
import { refundListSaying, stateOf } from '../refunds/saying.ts';
import { refundList } from '../refunds/styles.ts';
import type { RefundActions } from '../refunds/tools.ts';
import { pageView } from '../refunds/views/page.ts';
import { loadingView } from '../views/loading.ts';
import { announce } from './events.ts';
import { FamilyElement, type FamilyTools, type Shown } from './family-element.ts';

/**
 * The refunds of all bills: what needs attention first, what they come to, and all of them as a file. Stays right
 * while a panel on the same page refunds.
 *
 * @element sesamy-refund-list
 *
 * @fires {CustomEvent<BillEventDetail>} sesamy:bill-selected - A refund was chosen, and with it its bill.
 *
 * @csspart panel - All of it. Carries `data-state`.
 * @csspart input - A filter.
 * @csspart chart - Refunds by day and provider.
 * @csspart row - A refund.
 * @csspart button - A button.
 * @csspart notice - What is the case, and what to do.
 * @csspart problem - What went wrong, and what to do.
 *
 * @example
 * <sesamy-refund-list api-base="https://refunds.example.com"></sesamy-refund-list>
 */
export class SesamyRefundList extends FamilyElement {
  static override readonly styles = [...FamilyElement.styles, refundList];

  static override properties: PropertyDeclarations = { period: {}, filter: { state: true } };

  /** So many days are shown at first: up to today, with it. */
  period: '7' | '30' | '90' = '30';

  protected filter: Filter = USUAL;

  readonly #aside = new Aside();
  readonly #known = new Known();
  readonly #file = new RefundFile(this, this.api, this.#aside);
  readonly #refunds = new RefundReader(this, this.api, () => ({
    filter: this.filter,
    zone: usableZone(this.zone),
    apiBase: this.connection.base,
  }));

  /** The list that older ones are asked for, and its last row before: the next one takes the focus. */
  #last: readonly ['all' | 'asking', number] | null = null;

  /** Reads the newest refunds again, and what they come to. */
  async refresh(): Promise<void> {
    await this.updateComplete;
    await this.#refunds.read();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('sesamy:bill-changed', this.#billChanged);
    if (this.hasUpdated) void this.#refunds.read();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('sesamy:bill-changed', this.#billChanged);
    this.#refunds.stop();
    this.#file.stop();
    this.abandon();
  }

  protected override get connection(): Connection {
    const usual = super.connection;
    return { ...usual, transport: this.#aside.through(usual.transport) };
  }

  protected override get pending(): boolean {
    return this.#refunds.pending;
  }

  protected override get unreadable(): boolean {
    return this.#refunds.all.state.kind === 'unreadable';
  }

  protected override retry(): void {
    if (!this.pending) void this.#refunds.read();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { period } = this;
    if (changed.has('period') && ['7', '30', '90'].includes(period))
      this.filter = { ...this.filter, period };
    if (this.#refunds.follow()) this.#file.forget();
    super.willUpdate(changed);
  }

  protected override show(tools: FamilyTools): Shown {
    const words = refundsShelf.take(tools.words.language, () => this.requestUpdate());
    if (!words) return { state: 'loading', saying: '', inside: html`${loadingView()}` };
    const { all, asking, sums, isAdded } = this.#refunds;
    for (const { state } of [all, asking])
      if (state.kind === 'listed') this.#known.learn(state.items, sums ?? undefined);
    if (asking.state.kind === 'listed' && asking.state.items.length > 0)
      loadReasons(tools.words, () => this.requestUpdate());

    const page = {
      filter: this.filter,
      bounds: boundsOf(this.filter, new Date(), usableZone(this.zone)),
      all: all.state,
      asking: asking.state,
      sums,
      isAdded,
      file: this.#file.state,
    };
    const said = { ...tools, said: words.messages, known: this.#known };
    return {
      state: stateOf(page),
      saying: refundListSaying(page, words.messages),
      inside: pageView(page, said, this.#actions(words.messages.file.name)),
    };
  }

  protected override updated(): void {
    if (!this.#last || this.pending) return;
    const [which, row] = this.#last;
    const list = this.shadowRoot?.querySelector(`[data-testid=refunds-${which}]`);
    list?.querySelectorAll<HTMLElement>('.refund')[row]?.focus();
    this.#last = null;
  }

  #actions(name: string): RefundActions {
    const now = new Date();
    const zone = usableZone(this.zone);
    return {
      choose: ({ period, ...chosen }) => {
        const filter = { ...this.filter, ...chosen };
        this.filter = period ? withPeriod(filter, period, now, zone) : filter;
      },
      open: (billId) => announce(this, 'sesamy:bill-selected', { billId }),
      more: (which) => {
        const list = this.#refunds[which];
        if (this.pending || list.state.kind !== 'listed') return;
        this.#last = [which, list.state.items.length];
        void list.more();
      },
      save: () => {
        const { from, to } = boundsOf(this.filter, now, zone);
        const count = this.#refunds.sums?.totals.reduce((sum, total) => sum + total.count, 0) ?? 0;
        const path = listPath(this.filter, now, zone);
        void this.#file.press(path, count, `${name}-${from}-${to}.csv`);
      },
    };
  }

  readonly #billChanged = (): void => {
    void this.#refunds.read();
  };
}
