import type { PropertyDeclarations, PropertyValues } from 'lit';
import { billsPath, seenBills } from '../backend/lists.ts';
import { ListReader } from '../list/list-reader.ts';
import { billListView } from '../views/bill-list.ts';
import { whyUnreadable } from '../views/unreadable.ts';
import { announce } from './events.ts';
import { FamilyElement, type FamilyTools, type Shown } from './family-element.ts';

/**
 * The bills of a contract or of a subscriber, newest first. Stays right while a panel on the same page refunds.
 *
 * @element sesamy-bill-list
 *
 * @fires {CustomEvent<BillEventDetail>} sesamy:bill-selected - A bill was chosen.
 *
 * @csspart panel - All of it. Carries `data-state`.
 * @csspart row - A bill.
 * @csspart button - A button.
 * @csspart notice - What is the case, and what to do.
 * @csspart problem - What went wrong, and what to do.
 *
 * @example
 * <sesamy-bill-list contract-id="contract_7" api-base="https://refunds.example.com"></sesamy-bill-list>
 */
export class SesamyBillList extends FamilyElement {
  static override properties: PropertyDeclarations = {
    contractId: { attribute: 'contract-id' },
    customerId: { attribute: 'customer-id' },
    email: {},
  };

  /** Bills of this contract. Where several are given, the contract goes before the subscriber. */
  contractId = '';

  /** Bills of this subscriber, across all contracts. */
  customerId = '';

  /** Bills of whoever has this e-mail address, across all contracts. */
  email = '';

  readonly #list = new ListReader(this, this.api, {
    path: (cursor) => billsPath(this, cursor),
    apiBase: () => this.connection.base,
    reader: seenBills,
  });

  #base: string | undefined;
  /** The last row before older ones are asked for: the next one takes the focus. */
  #lastRow: number | null = null;

  /** Reads the newest bills again. */
  async refresh(): Promise<void> {
    await this.updateComplete;
    await this.#list.read();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('sesamy:bill-changed', this.#billChanged);
    if (this.hasUpdated) void this.#list.read();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('sesamy:bill-changed', this.#billChanged);
    this.#list.stop();
    this.abandon();
  }

  protected override get pending(): boolean {
    return this.#list.pending;
  }

  protected override get unreadable(): boolean {
    return this.#list.state.kind === 'unreadable';
  }

  protected override retry(): void {
    if (!this.pending) void this.#list.read();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { base } = this.connection;
    const others = changed.has('contractId') || changed.has('customerId') || changed.has('email');
    if (others || base !== this.#base) this.#list.open();
    this.#base = base;
    super.willUpdate(changed);
  }

  protected override show(tools: FamilyTools): Shown {
    const { state } = this.#list;
    const { list } = tools.family;
    const byEmail = this.email && !this.contractId && !this.customerId;
    const none = byEmail ? list.noneByEmail : list.none;
    const inside = billListView(state, tools, {
      none,
      choose: (billId) => announce(this, 'sesamy:bill-selected', { billId }),
      more: () => {
        if (this.pending || state.kind !== 'listed') return;
        this.#lastRow = state.items.length;
        void this.#list.more();
      },
    });
    switch (state.kind) {
      case 'loading':
        return { state: 'loading', saying: list.loading, inside };
      case 'unreadable': {
        const why = whyUnreadable(state.trouble);
        const said = why === 'not-found' ? 'other' : why;
        return {
          state: said === 'other' ? 'error' : said,
          saying: list.unreadable[said].what,
          inside,
        };
      }
      case 'listed': {
        const { length } = state.items;
        const saying = state.failed ? list.moreFailed : list.count(length);
        return length === 0
          ? { state: 'empty', saying: none.what, inside }
          : { state: 'listed', saying, inside };
      }
    }
  }

  protected override updated(): void {
    if (this.#lastRow === null || this.pending) return;
    const rows = this.shadowRoot?.querySelectorAll<HTMLElement>('.row') ?? [];
    rows[this.#lastRow]?.focus();
    this.#lastRow = null;
  }

  readonly #billChanged = ({ detail }: { detail: { billId: string } }): void => {
    const { state } = this.#list;
    const isHere = state.kind === 'listed' && state.items.some(({ id }) => id === detail.billId);
    if (isHere) void this.#list.read();
  };
}
