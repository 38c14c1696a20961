import type { ReactiveControllerHost } from 'lit';
import type { Refusal } from '../backend/answer.ts';
import type { RefundApi } from '../backend/refund-api.ts';
import type { OpenBill, SeenBill, SeenRefund } from '../backend/seen.ts';
import { announce } from '../elements/events.ts';
import { extrasShelf } from '../locales/extras.ts';
import type { Draft } from '../panel/order.ts';
import type { Outcome, PanelEvent } from '../panel/panel-state.ts';
import type { Asking, ViewTools } from '../views/tools.ts';
import type { ExtraTools } from './extra-tools.ts';
import { HintReader } from './hint-reader.ts';
import type { Hints } from './hints.ts';
import { Letter } from './letter.ts';
import { RequestDesk } from './request-desk.ts';
import { RequestDraft } from './request-draft.ts';
import { SeenTo } from './seen-to.ts';
import { styles } from './styles.ts';
import { arrivalView, arrivesText } from './views/arrival.ts';
import { checksView } from './views/checks.ts';
import { letterView } from './views/letter.ts';
import { marksView, quickReasonsView } from './views/note.ts';
import { requestFormView } from './views/request-form.ts';
import { requestsView } from './views/requests.ts';
import { seenByView, seenToView } from './views/seen-to.ts';
import { isGoingBack, siblingsView } from './views/siblings.ts';
import { sinceView } from './views/since.ts';
import { unusedView } from './views/unused.ts';

type Tools = ViewTools<Asking>;

/** What the panel's extras need of it. */
export interface ExtrasHost extends ReactiveControllerHost, EventTarget {
  readonly shadowRoot: ShadowRoot | null;
  refresh(): Promise<void>;
}

/**
 * What helps whoever refunds beyond refunding itself. The views ask it for what they show in each place; what is not
 * known, or whose words are on their way, is left out.
 */
export class Extras {
  readonly #panel: ExtrasHost;
  readonly #base: () => string;
  readonly #apply: (event: PanelEvent) => void;
  readonly #reader: HintReader;
  readonly #requests: RequestDesk;
  readonly #letter: Letter;
  readonly #seenTo: SeenTo;
  readonly #drafts = new Map<string, RequestDraft>();
  readonly #newDraft: () => RequestDraft;

  /** Without `apply` there is no form to fill in. */
  constructor(
    panel: ExtrasHost,
    api: RefundApi,
    base: () => string,
    apply: ((event: PanelEvent) => void) | null,
  ) {
    const changed = () => panel.requestUpdate();
    const reread = () => {
      this.#reader.forget();
      changed();
    };
    this.#panel = panel;
    this.#base = base;
    this.#apply = apply ?? (() => {});
    this.#reader = new HintReader(api, (before, now) => this.#heard(before, now));
    this.#requests = new RequestDesk(api, apply, changed, reread);
    this.#letter = new Letter(changed);
    this.#seenTo = new SeenTo(api, changed, async (billId) => {
      await panel.refresh();
      // Nothing of its figures has changed, but a list of what needs attention shows it.
      announce(panel, 'sesamy:bill-changed', { billId });
    });
    this.#newDraft = () => new RequestDraft(api, changed, reread);
    const sheet = styles.styleSheet;
    if (sheet) panel.shadowRoot?.adoptedStyleSheets.push(sheet);
    // What somebody is about to confirm is looked at once more.
    panel.shadowRoot?.addEventListener('submit', reread);
  }

  /** Above all the rest. */
  above(bill: SeenBill, tools: Tools) {
    return this.#with(tools, (said) => [
      seenToView(bill, this.#seenTo, said),
      this.#requestsOf(bill, said),
    ]);
  }

  /** Where there is no form. */
  closed(bill: SeenBill, tools: Tools) {
    return this.#with(tools, (said) => this.#requestForm(bill, said));
  }

  /** Above the form. */
  before(bill: OpenBill, tools: Tools) {
    return this.#with(tools, (said) => siblingsView(bill, this.#hints(bill), said));
  }

  /** In the question before money moves. */
  arrives(bill: SeenBill, tools: Tools) {
    return this.#with(tools, (said) => arrivesText(bill, said));
  }

  /** Below the amount. */
  amount(bill: OpenBill, draft: Draft, tools: Tools) {
    return this.#with(tools, (said) =>
      unusedView(bill, draft, this.#hints(bill), said, this.#edit),
    );
  }

  /** Before the reason; what is said of it shows below it. */
  reason(bill: OpenBill, reason: string, tools: Tools) {
    return this.#with(tools, (said) => [
      marksView(reason, said),
      quickReasonsView(reason, this.#hints(bill), said, this.#edit),
    ]);
  }

  /** Below why an order was turned down: what others have done meanwhile. */
  since(refusal: Refusal, bill: SeenBill, tools: Tools) {
    return this.#with(tools, (said) => sinceView(refusal, bill, said));
  }

  /** In the history, below a refund. */
  refund(refund: SeenRefund, tools: Tools) {
    return this.#with(tools, (said) => [
      checksView(refund, said),
      arrivalView(refund, said),
      seenByView(refund, said),
    ]);
  }

  /** Below what became of an order. */
  outcome(outcome: Outcome, tools: Tools) {
    return this.#with(tools, (said) =>
      letterView(outcome, this.#letter.about(outcome.refund.id), said),
    );
  }

  readonly #edit = (draft: Partial<Draft>): void => this.#apply({ type: 'edited', draft });

  /** Where the question is on show already, it is taken back: its ground has changed. */
  #heard(before: Hints, now: Hints): void {
    const warns = ({ siblings }: Hints) => siblings.filter(isGoingBack).length;
    if (warns(now) > warns(before)) this.#apply({ type: 'reconsidered' });
    this.#panel.requestUpdate();
  }

  #requestsOf(bill: SeenBill, said: ExtraTools) {
    const { requests } = this.#hints(bill);
    const ours = (requests ?? []).filter(({ currency }) => currency === bill.currency);
    this.#requests.follow(ours, location.href);
    return requestsView(bill, ours, this.#requests, said);
  }

  #requestForm(bill: SeenBill, said: ExtraTools) {
    if (!this.#hints(bill).requests) return undefined;
    const place = `${this.#base()} ${bill.id}`;
    const draft = this.#drafts.get(place) ?? this.#newDraft();
    this.#drafts.set(place, draft);
    return requestFormView(bill, draft, said);
  }

  #hints(bill: SeenBill) {
    return this.#reader.of(bill, this.#base());
  }

  #with<T>(tools: Tools, view: (tools: ExtraTools) => T): T | undefined {
    const said = extrasShelf.take(tools.words.language, () => this.#panel.requestUpdate());
    return said && view({ ...tools, extras: said.messages });
  }
}
