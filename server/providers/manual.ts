import type { ManualProvider } from './provider.ts';

/** Nobody to ask: a person transfers the money, and updates the invoice where there is one. */
export const billogram: ManualProvider = { kind: 'manual', how: 'billogram' };
export const invoice: ManualProvider = { kind: 'manual', how: 'invoice' };
export const outside: ManualProvider = { kind: 'manual', how: 'outside' };
