import type { ColumnType, Generated } from 'kysely';
import type {
  Attention,
  Currency,
  FailureCode,
  OutgoingEvent,
  ProblemSlug,
  RefundEvent,
  RefundOrigin,
} from '../../../contract/index.ts';
import type { BillFacts } from '../../refunds/bill.ts';
import type { PaymentReference } from '../../refunds/payment.ts';
import type { ProviderRequest, Status } from '../../refunds/refund.ts';
import type { RefusedAct } from '../../refunds/refused-act.ts';

/** JSON columns are written as text and read as what they hold. */
type Json<T> = ColumnType<T, string, string>;

/** The tables as Kysely sees them. Every primary key begins with the vendor. Amounts are minor units. */
export interface Database {
  customers: {
    vendor_id: string;
    id: string;
    name: string;
    email: string;
    search: string;
    search_last: string;
  };
  contracts: {
    vendor_id: string;
    id: string;
    customer_id: string;
    product: string;
    status: string;
    next_charge_at: string | null;
  };
  bills: BillTable;
  refunds: RefundTable;
  callback_deliveries: {
    vendor_id: string;
    provider: string;
    sha256: string;
    bill_id: string;
    at: string;
  };
  outgoing_events: {
    vendor_id: string;
    bill_id: string;
    sequence: number;
    id: string;
    event: Json<OutgoingEvent>;
    tries: Generated<number>;
    due_at: string | null;
  };
  imports: {
    vendor_id: string;
    source: string;
    bytes: number;
    lines: number;
    sha256: string;
    created: number;
    replaced: number;
    refused: number;
    bad_bytes: number;
    at: Generated<string>;
  };
  refund_events: {
    vendor_id: string;
    refund_id: string;
    seq: number;
    at: string;
    type: RefundEvent['type'];
    status: Status;
    by_id: string | null;
    by_name: string | null;
    impersonator_id: string | null;
    impersonator_name: string | null;
    request_id: string | null;
    data: Json<Record<string, unknown>>;
  };
  refusals: {
    vendor_id: string;
    id: Generated<number>;
    at: string;
    what: RefusedAct['what'];
    bill_id: string | null;
    refund_id: string | null;
    refund_request_id: string | null;
    problem: ProblemSlug;
    by_id: string;
    by_name: string;
    impersonator_id: string | null;
    impersonator_name: string | null;
    request_id: string;
  };
  refund_requests: RequestTable;
}

/** The same as a vendor has them: nobody there says whose a row is, or asks. */
export type VendorTables = {
  [Table in keyof Database]: Omit<Database[Table], 'vendor_id'>;
};

interface BillTable {
  vendor_id: string;
  id: string;
  number: string;
  contract_id: string;
  customer_id: string;
  paid: number;
  currency: Currency;
  paid_at: string | null;
  billed_at: string;
  status: BillFacts['status'];
  period_start: string | null;
  period_end: string | null;
  receipt_url: string | null;
  provider: string;
  method: string;
  label: string;
  reference: Json<PaymentReference>;
  payment_key: string | null;
  refunded: Generated<number>;
  reserved: Generated<number>;
  excess: Generated<number>;
  events_told: Generated<number>;
}

interface RefundTable {
  vendor_id: string;
  id: string;
  bill_id: string;
  idempotency_key: string | null;
  imported_id: string | null;
  amount: number;
  currency: Currency;
  reason: string;
  status: Status;
  origin: RefundOrigin;
  requested_by_id: string | null;
  requested_by_name: string | null;
  requested_at: string;
  settled_at: string | null;
  provider: string;
  payment: Json<PaymentReference>;
  request: ColumnType<ProviderRequest | null, string | null, string | null>;
  provider_reference: string | null;
  trace_reference: string | null;
  failure_code: FailureCode | null;
  failure_provider_code: string | null;
  failure_message: string | null;
  attention: Attention | null;
  attention_since: string | null;
  acknowledged_at: string | null;
  acknowledged_by_id: string | null;
  acknowledged_by_name: string | null;
  checked_at: string | null;
  next_check_at: string | null;
  lease_until: string | null;
  account: string | null;
  checks: number;
  absent_since: string | null;
}

interface RequestTable {
  vendor_id: string;
  id: string;
  bill_id: string;
  amount: number;
  currency: Currency;
  reason: string;
  requested_at: string;
  by_id: string;
  by_name: string;
  impersonator_id: string | null;
  impersonator_name: string | null;
  request_id: string;
  dismissed_at: string | null;
  dismissed_by_id: string | null;
  dismissed_by_name: string | null;
  dismissed_impersonator_id: string | null;
  dismissed_impersonator_name: string | null;
  dismissed_request_id: string | null;
}
