import * as z from 'zod/mini';
import { Settlement } from '../../contract/index.ts';
import type { Settlements } from '../providers/index.ts';
import { PROVIDER_NAMES, type ProviderName } from '../providers/names.ts';

const MOST = 365;
const UNITS = Settlement.shape.unit.options;
const ENTRY = new RegExp(
  `^(${PROVIDER_NAMES.join('|')})=(\\d{1,9})(?:-(\\d{1,9}))? (${UNITS.join('|')})$`,
);

/**
 * SETTLEMENTS: how long subscribers wait for their money, by provider, such as
 * `vipps=2-3 business-day, stripe=5-10 business-day`. A provider that is not named keeps its own.
 */
export const SettlementsSetting = z.pipe(
  z._default(z.string(), ''),
  z.transform((text, ctx): Settlements => {
    const settlements: Partial<Record<ProviderName, Settlement>> = {};
    for (const entry of text.split(',').map((word) => word.trim())) {
      if (entry === '') continue;
      const read = readEntry(entry);
      const message =
        typeof read === 'string'
          ? read
          : settlements[read.provider] && `${read.provider} is there twice`;
      if (message) ctx.issues.push({ code: 'custom', input: text, message });
      else if (typeof read === 'object') settlements[read.provider] = read.settlement;
    }
    return settlements;
  }),
);

/** One provider's settlement, or what is wrong with it. */
function readEntry(entry: string): { provider: ProviderName; settlement: Settlement } | string {
  const [, provider, from, to = from, unit] = ENTRY.exec(entry) ?? [];
  if (!provider)
    return `must be provider=from-to unit, such as vipps=2-3 business-day; units: ${UNITS.join(', ')}`;
  const settlement = { from: Number(from), to: Number(to), unit: unit as Settlement['unit'] };
  if (settlement.to > MOST) return `${provider}: at most ${MOST}`;
  if (settlement.from > settlement.to) return `${provider}: from must not be more than to`;
  return { provider: provider as ProviderName, settlement };
}
