import type {
  Bill,
  BillImport,
  BillSummary,
  Contract,
  CustomerWithContracts,
  Evidence,
  ProblemSlug,
  SearchResult,
  Refund,
  RefundWithEvents,
} from '../../contract/index.ts';
import type { BillPosition, BillQuery, DueRefund, LookUpJob } from '../store/store.ts';
import { type Actor, personOf } from './actor.ts';
import type { BillWithRefunds } from './bill.ts';
import { callbackDesk } from './callbacks.ts';
import { checkDue } from './check.ts';
import { presentEvidence } from './evidence.ts';
import { type HintParts, readingHints } from './hints.ts';
import { importBill } from './import.ts';
import { askingOnRead } from './on-read.ts';
import { lookUp } from './look-up.ts';
import { refundOrders } from './order.ts';
import type { OrderParts, PlacedOrder } from './placed-order.ts';
import { presentBill, presentRefund, presentRefundWithEvents, presentSummary } from './present.ts';
import { refundLists } from './refund-lists.ts';
import { type Refusal, isRefusal, refuse } from './refusal.ts';
import type { RefusedAct } from './refused-act.ts';
import type { AskedFor, Asking } from './request-refund.ts';
import { requesting } from './requesting.ts';
import { search } from './search.ts';
import { settling } from './settling.ts';

export interface OrderedRefund {
  readonly refund: Refund;
  readonly bill: Bill;
  readonly replayed: boolean;
}

/** What turns on the bill as it is now is answered with it, so that a form can show it. */
const SHOWS_THE_BILL: readonly ProblemSlug[] = [
  'refundable-changed',
  'not-refundable',
  'amount-too-large',
];

export type DeskParts = OrderParts & HintParts;
export type RefundDesk = ReturnType<typeof refundDesk>;

/** Everything a person at the desk can ask for. Foreseen trouble is a {@link Refusal}, a throw is a bug. */
export function refundDesk(parts: DeskParts) {
  const { store, providers, now, report } = parts;
  const orders = refundOrders(parts);
  const people = settling(parts, present);
  const onRead = askingOnRead(parts);
  const requests = requesting(parts);

  function present(bill: BillWithRefunds, actor: Actor): Bill {
    const provider = providers(actor.vendorId, bill.payment.provider);
    return presentBill(bill, provider, actor, now());
  }

  async function bill(actor: Actor, id: string): Promise<Bill | Refusal> {
    const found = await store.vendor(actor.vendorId).bill(id);
    if (!found) return refuse('not-found');
    onRead.read(actor.vendorId, found.refunds);
    return present(found, actor);
  }

  async function showingTheBill(no: Refusal, actor: Actor, billId: string): Promise<Refusal> {
    if (!SHOWS_THE_BILL.includes(no.refused)) return no;
    const asItIs = await bill(actor, billId);
    return isRefusal(asItIs) ? asItIs : { ...no, bill: asItIs };
  }

  /** Once money is set aside, trouble with reading must not look as if nothing had happened. */
  async function afterwards(
    { actor, billId }: PlacedOrder,
    reserved: BillWithRefunds | null,
  ): Promise<BillWithRefunds | null> {
    try {
      return await store.vendor(actor.vendorId).bill(billId);
    } catch (error) {
      if (!reserved) throw error;
      report('A bill could not be read after an order; it is answered as it was reserved', error);
      return reserved;
    }
  }

  return {
    bill,

    hints: readingHints(parts),

    async list(
      actor: Actor,
      query: BillQuery,
    ): Promise<{ data: BillSummary[]; next: BillPosition | null }> {
      const { bills, next } = await store.vendor(actor.vendorId).bills(query);
      return { data: bills.map(presentSummary), next };
    },

    async customer(actor: Actor, id: string): Promise<CustomerWithContracts | Refusal> {
      const vendor = store.vendor(actor.vendorId);
      const customer = await vendor.customer(id);
      if (!customer) return refuse('not-found');
      return { ...customer, contracts: [...(await vendor.contractsOf([id]))] };
    },

    search: (actor: Actor, text: string): Promise<SearchResult[]> =>
      search(store.vendor(actor.vendorId), text),

    async contract(actor: Actor, id: string): Promise<Contract | Refusal> {
      return (await store.vendor(actor.vendorId).contract(id)) ?? refuse('not-found');
    },

    ...refundLists(parts),

    async refund(actor: Actor, id: string): Promise<RefundWithEvents | Refusal> {
      const found = await store.vendor(actor.vendorId).refund(id);
      if (!found) return refuse('not-found');
      onRead.read(actor.vendorId, [found.refund]);
      return presentRefundWithEvents(found, providers(actor.vendorId, found.refund.provider));
    },

    async evidence(actor: Actor, id: string): Promise<Evidence | Refusal> {
      const vendor = store.vendor(actor.vendorId);
      const found = await vendor.refund(id);
      const bill = found && (await vendor.bill(found.refund.billId));
      if (!found || !bill) return refuse('not-found');
      const [refusals, deliveries] = [
        await vendor.refusalsOf({ refundId: id }),
        await vendor.deliveriesOf(bill.id),
      ];
      const provider = providers(actor.vendorId, found.refund.provider);
      return presentEvidence({ found, bill, refusals, deliveries }, provider);
    },

    /** What could not be put on record is reported: nobody gets another answer for it. */
    keepRefusal: (actor: Actor, act: Omit<RefusedAct, 'at' | 'by'>): Promise<void> =>
      store
        .vendor(actor.vendorId)
        .keepRefusal({ ...act, at: now().toISOString(), by: personOf(actor) })
        .catch((error: unknown) =>
          report('A refusal could not be put on record', error, act.requestId),
        ),

    async takeOver(
      actor: Actor,
      wanted: BillImport,
    ): Promise<{ bill: Bill; created: boolean } | Refusal> {
      const done = await importBill(wanted, store.vendor(actor.vendorId), parts);
      if (isRefusal(done)) return done;
      const taken = await bill(actor, wanted.id);
      return isRefusal(taken) ? taken : { bill: taken, created: done === 'created' };
    },

    async order(placed: PlacedOrder): Promise<OrderedRefund | Refusal> {
      const { actor, billId } = placed;
      const ordered = await orders.place(placed);
      if (isRefusal(ordered)) return showingTheBill(ordered, actor, billId);

      const after = ordered.recorded ?? (await afterwards(placed, ordered.reserved));
      const refund = after?.refunds.find(({ id }) => id === ordered.refundId);
      if (!after || !refund) throw new Error('An ordered refund is not on its bill');
      return {
        refund: presentRefund(refund, providers(actor.vendorId, after.payment.provider)),
        bill: present(after, actor),
        replayed: ordered.reserved === null,
      };
    },

    async requestRefund(asking: Asking): Promise<AskedFor | Refusal> {
      const answer = await requests.requestRefund(asking);
      return isRefusal(answer) ? showingTheBill(answer, asking.actor, asking.billId) : answer;
    },

    request: requests.request,
    dismiss: requests.dismiss,

    /** Takes a provider's callback in. */
    receive: callbackDesk(parts),

    /** What time it is. */
    now,

    checkNow: people.checkNow,
    resolve: people.resolve,
    acknowledge: people.acknowledge,

    /** Asks what became of one refund, and sends it again where that is safe. */
    check: ({ vendorId, refundId }: DueRefund) => checkDue(vendorId, refundId, parts),

    /** Asks the provider of a bill what is new. */
    lookUp: (job: LookUpJob) => lookUp(job, parts),

    /** Resolves when nothing is being sent, asked or recorded any more. */
    idle: async () => void (await Promise.all([orders.idle(), onRead.idle()])),
  };
}
