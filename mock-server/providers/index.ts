import type { Hono } from 'hono';
import type { ProviderName } from '../../server/providers/names.ts';
import { klarnaSimulator } from './klarna/simulator.ts';
import type { SimulatorParts } from './simulator.ts';
import { stripeSimulator } from './stripe/simulator.ts';
import { swishSimulator } from './swish/simulator.ts';
import { vippsSimulator } from './vipps/simulator.ts';

/** Every pretended provider. Each keeps entries of its own kind in the ledger it is given. */
export const SIMULATORS: Readonly<Record<ProviderName, (parts: SimulatorParts<never>) => Hono>> = {
  stripe: stripeSimulator,
  klarna: klarnaSimulator,
  vipps: vippsSimulator,
  swish: swishSimulator,
};

export { PROVIDER_NAMES } from '../../server/providers/names.ts';
