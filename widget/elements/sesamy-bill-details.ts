import { Task } from '@lit/task';
import type { PropertyDeclarations, PropertyValues } from 'lit';
import { ME, seenMe } from '../backend/lists.ts';
import { BillReader } from '../panel/bill-reader.ts';
import { type PanelState, isOnItsWay, next, unsettledIn } from '../panel/panel-state.ts';
import { Refresher } from '../panel/refresher.ts';
import { nameOf } from '../panel/state-words.ts';
import { billDetailsView, billSaying } from '../views/bill-details.ts';
import type { Extras } from '../extras/extras.ts';
import { loadExtras } from '../extras/load.ts';
import { announce } from './events.ts';
import { FamilyElement, type FamilyTools, type Shown } from './family-element.ts';
import { Menu } from './menu.ts';

/**
 * A bill with what has been refunded on it, and the menu that leads to the refund. Follows refunds that are on
 * their way, and what a panel on the same page does.
 *
 * @element sesamy-bill-details
 *
 * @fires {CustomEvent<BillEventDetail>} sesamy:manage-refund - Manage Refund was chosen.
 *
 * @csspart panel - All of it. Carries `data-state`.
 * @csspart button - A button.
 * @csspart menu - The menu.
 * @csspart history - The previous refunds.
 * @csspart notice - What is the case, and what to do.
 * @csspart problem - What went wrong, and what to do.
 *
 * @example
 * <sesamy-bill-details bill-id="bill_123" api-base="https://refunds.example.com"></sesamy-bill-details>
 */
export class SesamyBillDetails extends FamilyElement {
  static override properties: PropertyDeclarations = {
    billId: { attribute: 'bill-id' },
    noActions: { type: Boolean, attribute: 'no-actions' },
  };

  /** The bill. A new one starts afresh. */
  billId = '';

  /** Leaves the menu out, for pages with actions of their own. */
  noActions = false;

  // The panel's own states, of which a bill that is only looked at knows four.
  #state: PanelState = { kind: 'loading', billId: '' };
  #base: string | undefined;
  #epoch = 0;
  #extras: Extras | undefined;

  readonly #menu = new Menu(this);

  readonly #bill = new BillReader(this, {
    api: this.api,
    billId: () => this.billId,
    epoch: () => this.#epoch,
    unsettled: () => unsettledIn(this.#state),
    hear: (type, { epoch, answer }) => {
      if (epoch === this.#epoch) this.#state = next(this.#state, { type, answer });
    },
  });

  /** Whether the person may refund. Until that is known there is no menu that might go again. */
  readonly #mayRefund = new Task(this, {
    args: () => [this.#state.kind === 'closed' || this.#state.kind === 'editing'] as const,
    task: async ([isThere], { signal }) => {
      if (!isThere) return false;
      const answer = await this.api.ask(ME, seenMe, signal);
      // The panel says so itself where somebody may not.
      return answer.kind !== 'ok' || answer.value.rights.refund;
    },
  });

  // Kept by Lit, which calls it as the element comes, changes and goes.
  protected readonly refresher = new Refresher(
    this,
    () => isOnItsWay(this.#state),
    () => this.#bill.ask('refresh'),
  );

  /** Reads the bill again. */
  async refresh(): Promise<void> {
    await this.updateComplete;
    await this.#read();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('sesamy:bill-changed', this.#billChanged);
    if (this.hasUpdated) void this.#read();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('sesamy:bill-changed', this.#billChanged);
    this.#bill.stop();
    this.abandon();
  }

  protected override get pending(): boolean {
    return this.#bill.pending;
  }

  protected override get unreadable(): boolean {
    return this.#state.kind === 'unreadable';
  }

  protected override retry(): void {
    if (!this.pending) void this.#read();
  }

  protected override check(): void {
    if (!this.pending) void this.#bill.ask('check');
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { base } = this.connection;
    if (changed.has('billId') || base !== this.#base) {
      this.#epoch += 1;
      this.#state = { kind: 'loading', billId: this.billId };
      this.#menu.close();
      void this.#read();
    }
    this.#base = base;
    super.willUpdate(changed);
  }

  protected override show(tools: FamilyTools): Shown {
    const offersMenu = !this.noActions && this.#mayRefund.value === true;
    return {
      state: nameOf(this.#state),
      saying: billSaying(this.#state, tools),
      inside: billDetailsView(
        this.#state,
        this.#withExtras(tools),
        offersMenu ? this.#menu : null,
        () => announce(this, 'sesamy:manage-refund', { billId: this.billId }),
      ),
    };
  }

  #withExtras(tools: FamilyTools): FamilyTools {
    const here = 'bill' in this.#state && loadExtras(() => this.requestUpdate());
    if (here) this.#extras ??= new here.Extras(this, this.api, () => this.connection.base, null);
    return { ...tools, extras: this.#extras };
  }

  async #read(): Promise<void> {
    if (this.billId) await this.#bill.ask('read');
  }

  readonly #billChanged = ({ detail }: CustomEvent<{ billId: string }>): void => {
    if (detail.billId === this.billId) void this.#bill.ask('refresh');
  };
}
