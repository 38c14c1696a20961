import { API, billPath, refundPath } from './routes.ts';

// Alone here, so that a page that only refunds need not carry them.

/** What helps deciding about a bill, beside the bill. */
export const hintsPath = (billId: string) => `${billPath(billId)}/hints`;

/** Saying that a person has seen to what a refund asks for. */
export const acknowledgePath = (refundId: string) => `${refundPath(refundId)}/acknowledge`;

/** Asking an admin for a refund of a bill. */
export const requestsPath = (billId: string) => `${billPath(billId)}/requests`;

export const requestPath = (requestId: string) =>
  `${API}/requests/${encodeURIComponent(requestId)}`;

export const dismissPath = (requestId: string) => `${requestPath(requestId)}/dismiss`;
