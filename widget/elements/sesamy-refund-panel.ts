import {
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
  html,
  nothing,
} from 'lit';
import type { Transport } from '../backend/call.ts';
import type { GetToken } from '../backend/token.ts';
import { BillReader, type Place } from '../panel/bill-reader.ts';
import { closeDialog, openDialog } from '../panel/dialog.ts';
import { announce } from './events.ts';
import { isAnswer, moveFocus } from '../panel/focus.ts';
import { HostSettings } from './host-settings.ts';
import { loadReasons } from '../locales/index.ts';
import type { Suggestion } from '../panel/order.ts';
import { panelActions } from '../panel/panel-actions.ts';
import { type PanelState, isOnItsWay, mayGoWrong, unsettledIn } from '../panel/panel-state.ts';
import { Refresher } from '../panel/refresher.ts';
import { RefundFlow, placeName } from '../panel/refund-flow.ts';
import { nameOf, sayingOf } from '../panel/state-words.ts';
import { styles } from '../styles/index.ts';
import { toolMaker } from '../views/tool-maker.ts';
import type { Extras } from '../extras/extras.ts';
import { loadExtras } from '../extras/load.ts';
import { helpView } from '../views/help.ts';
import { loadingView } from '../views/loading.ts';
import { panelView } from '../views/panel.ts';

/** Where calls go, and what lets them through. */
interface Way {
  readonly base: string;
  readonly source: GetToken | undefined;
  readonly transport: Transport | undefined;
}

/** How soon after trouble a new `getToken` is taken for a mere re-render of the host, not for a remedy. */
const RERENDER_MS = 1000;

/**
 * Shows what of a bill has been refunded, and lets an admin refund the rest.
 *
 * @element sesamy-refund-panel
 *
 * @slot help - Where somebody gets help when something does not look right. Replaces the link of `help-url`.
 *
 * @fires {CustomEvent<RefundEventDetail>} sesamy:refund-ready - A bill is shown. Once per bill.
 * @fires {CustomEvent<RefundEventDetail>} sesamy:refund-error - The bill could not be read.
 * @fires {CustomEvent<RefundEventDetail>} sesamy:refund-succeeded - An order placed here succeeded.
 * @fires {CustomEvent<RefundEventDetail>} sesamy:refund-pending - An order placed here is in progress.
 * @fires {CustomEvent<RefundEventDetail>} sesamy:refund-unknown - Nobody knows yet what became of an order placed here.
 * @fires {CustomEvent<RefundEventDetail>} sesamy:refund-refused - An order placed here was turned down, or failed later.
 * @fires {CustomEvent<RefundEventDetail>} sesamy:bill-changed - The figures shown have changed, or somebody has seen to a refund.
 * @fires {CustomEvent<RefundEventDetail>} sesamy:refund-close - Done was pressed. Cancel it to keep the result.
 *
 * @csspart panel - All of it. Carries `data-state`.
 * @csspart form - The form.
 * @csspart field - A field with its label, hint and error.
 * @csspart input - The amount or the reason.
 * @csspart button - A button.
 * @csspart notice - What is the case, and what to do.
 * @csspart problem - What went wrong, and what to do.
 * @csspart history - The previous refunds.
 * @csspart dialog - The question before money moves.
 *
 * @cssproperty --sesamy-refund-primary - The main button. In light, falls back to `--sesamy-primary-color`.
 * @cssproperty --sesamy-refund-on-primary - Text on the main button.
 * @cssproperty --sesamy-refund-text - Text.
 * @cssproperty --sesamy-refund-text-muted - Text of less weight.
 * @cssproperty --sesamy-refund-background - The ground.
 * @cssproperty --sesamy-refund-surface - What lies on the ground, such as the figures.
 * @cssproperty --sesamy-refund-border - Lines.
 * @cssproperty --sesamy-refund-danger - Bad news.
 * @cssproperty --sesamy-refund-warning - What is not certain.
 * @cssproperty --sesamy-refund-success - Good news.
 * @cssproperty --sesamy-refund-focus - The ring around what has the focus.
 * @cssproperty --sesamy-refund-radius - Rounding of corners.
 * @cssproperty --sesamy-refund-space - The space between things.
 * @cssproperty --sesamy-refund-font-size - Size of the text. Default: the page's.
 * @cssproperty --sesamy-refund-font-family - Font. Falls back to `--sesamy-font-family`, then to the page's.
 *
 * @example
 * <sesamy-refund-panel bill-id="bill_123" api-base="https://refunds.example.com"></sesamy-refund-panel>
 */
export class SesamyRefundPanel extends HostSettings {
  static override readonly styles = styles;

  static override properties: PropertyDeclarations = {
    billId: { attribute: 'bill-id' },
    noConfirm: { type: Boolean, attribute: 'no-confirm' },
    draft: { attribute: false },
    helpUrl: { attribute: 'help-url' },
  };

  /** The bill. A new one starts afresh. */
  billId = '';

  /** Leaves the confirmation out. */
  noConfirm = false;

  /** Fills an untouched form, once per bill. */
  draft: Suggestion | undefined;

  /** Where somebody gets help: an https, http or mailto address. */
  helpUrl = '';

  readonly #flow = new RefundFlow(this, this.api, () => this.requestUpdate());
  readonly #toolsFor = toolMaker(
    panelActions(this.#flow, {
      noConfirm: () => this.noConfirm,
      check: () => void (this.#bill.pending || this.#bill.ask('check')),
      retry: () => void (this.#bill.pending || this.#read()),
      close: () => announce(this, 'sesamy:refund-close', { billId: this.billId }),
    }),
    () => this.requestUpdate(),
  );

  readonly #bill = new BillReader(this, {
    api: this.api,
    billId: () => this.billId,
    epoch: () => this.#flow.epoch,
    unsettled: () => unsettledIn(this.#flow.state),
    hear: (type, heard) => {
      if (heard.answer.kind !== 'ok') this.#troubleAt = performance.now();
      this.#flow.heard(type, heard);
      this.#suggest();
    },
  });

  // Kept by Lit, which calls it as the panel comes, changes and goes.
  protected readonly refresher = new Refresher(
    this,
    () => isOnItsWay(this.#flow.state),
    () => this.#bill.ask('refresh'),
  );

  #extras: Extras | undefined;
  #rendered: PanelState = this.#flow.state;
  #hadFocus = false;
  /** What taking the focus has read aloud, and the live region need not. */
  #saidByFocus = '';
  #troubleAt = 0;
  #suggestedFor: string | undefined;
  /** How the backend was asked as of the last update. */
  #way: Way | undefined;

  /** An order is being sent. */
  get busy(): boolean {
    return this.#flow.busy;
  }

  /** Reads the bill again. */
  async refresh(): Promise<void> {
    await this.updateComplete;
    await this.#read();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) void this.#read();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#bill.stop();
    // An order goes on without us, also while it waits for its token.
    if (!this.busy) this.abandon();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#hadFocus = Boolean(this.shadowRoot?.activeElement);
    const { base, tokens, transport } = this.connection;
    const way = { base, source: tokens.source, transport };
    if (changed.has('billId') || base !== this.#way?.base) {
      this.#flow.open(this.#place);
      void this.#read();
    } else if (this.#isRemedy(this.#way, way)) void this.#read();
    this.#way = way;
    if (changed.has('draft')) this.#suggest();
    if (this.shadowRoot) closeDialog(this.shadowRoot, this.#flow.state);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { state } = this.#flow;
    if (!this.billId) return nothing;
    const tools = this.#toolsFor({
      language: this.language,
      timeZone: this.zone,
      checking: this.#bill.pending,
      extras: this.#extrasFor(state),
    });
    if (!tools)
      return html`<section class="panel" part="panel" data-state="loading" data-theme=${this.theme}>
        ${loadingView()}
      </section>`;
    if (mayGoWrong(state)) loadReasons(tools.words, () => this.requestUpdate());
    const saying = sayingOf(state, tools);
    if (this.#hadFocus && isAnswer(this.#rendered, state)) this.#saidByFocus = saying;
    if (saying !== this.#saidByFocus) this.#saidByFocus = '';
    return html`
      <section
        class="panel"
        part="panel"
        data-state=${nameOf(state)}
        data-theme=${this.theme}
        lang=${tools.words.language}
        dir="ltr"
        aria-labelledby="title"
      >
        <div class="status" role="status" data-testid="status">
          ${this.#saidByFocus ? nothing : saying}
        </div>
        ${panelView(state, tools)} ${helpView(this.helpUrl, tools.messages)}
      </section>
    `;
  }

  protected override updated(): void {
    const { state } = this.#flow;
    const root = this.shadowRoot;
    if (!root) return;
    openDialog(root, state);
    if (this.#rendered !== state) moveFocus(root, this.#rendered, state, this.#hadFocus);
    this.#rendered = state;
  }

  #extrasFor(state: PanelState): Extras | undefined {
    const here = 'bill' in state && loadExtras(() => this.requestUpdate());
    if (here)
      this.#extras ??= new here.Extras(
        this,
        this.api,
        () => this.connection.base,
        (event) => this.#flow.apply(event),
      );
    return this.#extras;
  }

  async #read(): Promise<void> {
    if (this.billId) await this.#bill.ask('read');
  }

  get #place(): Place {
    return { billId: this.billId, apiBase: this.connection.base };
  }

  /** Whether a panel without a bill may have one now, because it was given another way to ask. */
  #isRemedy(before: Way, now: Way): boolean {
    const { kind } = this.#flow.state;
    if (kind !== 'loading' && kind !== 'unreadable') return false;
    if (before.source === now.source && before.transport === now.transport) return false;
    if (!before.source && now.source) return true;
    // While loading, a new function is most likely a re-render: the one that was asked will do.
    return kind === 'unreadable' && performance.now() - this.#troubleAt > RERENDER_MS;
  }

  /** Fills the form in for the host, once a bill and only where nobody has typed. */
  #suggest(): void {
    const { draft } = this;
    const place = placeName(this.#place);
    if (!draft || this.#flow.state.kind !== 'editing' || this.#suggestedFor === place) return;
    this.#suggestedFor = place;
    this.#flow.apply({ type: 'suggested', suggestion: draft });
  }
}
