import type { EmbedSettings } from '../../contract/embed.ts';
import { REASON_MAX_LENGTH } from '../../contract/limits.ts';
import { type Reader, count, oneOf } from '../backend/reading.ts';
import { safeTokens } from './safe-tokens.ts';

const upTo =
  (length: number): Reader<string> =>
  (value) =>
    typeof value === 'string' && value !== '' && value.length <= length ? value : undefined;

const like =
  (pattern: RegExp): Reader<string> =>
  (value) =>
    typeof value === 'string' && pattern.test(value) ? value : undefined;

const id = upTo(255);
const amountAndReason: Reader<NonNullable<EmbedSettings['draft']>> = (value) => {
  const [amount, reason] = [
    count(field(value, 'amount')),
    upTo(2 * REASON_MAX_LENGTH)(field(value, 'reason')),
  ];
  return { ...(amount !== undefined && { amount }), ...(reason !== undefined && { reason }) };
};

type Readers = {
  readonly [Name in keyof EmbedSettings]-?: Reader<NonNullable<EmbedSettings[Name]>>;
};

const READERS: Readers = {
  billId: id,
  contractId: id,
  customerId: id,
  email: upTo(320),
  lang: like(/^[a-z]{2,8}([-_][a-z\d]{1,8}){0,4}$/i),
  theme: oneOf('auto', 'light', 'dark'),
  timeZone: like(/^[\w+/-]{1,64}$/),
  helpUrl: upTo(2000),
  noConfirm: (value) => (typeof value === 'boolean' ? value : undefined),
  draft: amountAndReason,
  tokens: safeTokens,
};

/** What of a host's settings can be used. The rest is as if it had not been said. */
export function readSettings(said: unknown): EmbedSettings {
  const read = Object.entries(READERS).map(([name, reader]) => {
    const value = field(said, name);
    return [name, value === undefined ? undefined : reader(value)];
  });
  return Object.fromEntries(read.filter(([, value]) => value !== undefined));
}

/** The settings as some others change them. Where to start is one thing: a new one leaves nothing of the old. */
export function changedBy(changes: EmbedSettings, before: EmbedSettings): EmbedSettings {
  const { billId: _1, contractId: _2, customerId: _3, email: _4, ...rest } = before;
  return { ...(startOf(changes) ? rest : before), ...changes };
}

/** One place to start at. */
export type Start =
  | { readonly kind: 'bill'; readonly billId: string }
  | {
      readonly kind: 'list';
      readonly by: 'contract-id' | 'customer-id' | 'email';
      readonly value: string;
    };

export function startOf({ billId, contractId, customerId, email }: EmbedSettings): Start | null {
  if (billId) return { kind: 'bill', billId };
  if (contractId) return { kind: 'list', by: 'contract-id', value: contractId };
  if (customerId) return { kind: 'list', by: 'customer-id', value: customerId };
  return email ? { kind: 'list', by: 'email', value: email } : null;
}

/** Of something that may be anything. */
export function field(of: unknown, name: string): unknown {
  return typeof of === 'object' && of !== null ? (of as Record<string, unknown>)[name] : undefined;
}
