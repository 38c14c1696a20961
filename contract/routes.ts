export const API = '/api/v1';
export const PROBLEM_JSON = 'application/problem+json';
export const IDEMPOTENCY_KEY = 'Idempotency-Key';
export const IDEMPOTENT_REPLAYED = 'Idempotent-Replayed';
export const REQUEST_ID = 'Request-Id';

/** The page that helpdesks frame. */
export const EMBED_PATH = '/embed';

export const checkPath = (refundId: string) => `${refundPath(refundId)}/check`;

/** Where a provider tells what became of its refunds. */
export const callbackPath = (vendorId: string, provider: string) =>
  `/callbacks/${encodeURIComponent(vendorId)}/${encodeURIComponent(provider)}`;

/** 1 to 255 visible ASCII characters. */
export const IDEMPOTENCY_KEY_PATTERN = /^[\x21-\x7e]{1,255}$/;

export const billPath = (billId: string) => `${API}/bills/${encodeURIComponent(billId)}`;
export const refundsPath = (billId: string) => `${billPath(billId)}/refunds`;
export const refundPath = (refundId: string) => `${API}/refunds/${encodeURIComponent(refundId)}`;
