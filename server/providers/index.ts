import type { Settlement } from '../../contract/index.ts';
import { type KlarnaSettings, klarna } from './klarna/klarna.ts';
import { billogram, invoice, outside } from './manual.ts';
import type { ProviderName } from './names.ts';
import type { Provider, Providers, RefundProvider } from './provider.ts';
import { type StripeSettings, stripe } from './stripe/stripe.ts';
import type { SwishSettings } from './swish/settings.ts';
import { swish } from './swish/swish.ts';
import type { VippsSettings } from './vipps/settings.ts';
import { vipps } from './vipps/vipps.ts';

export type { ProviderName };

/** Credentials by provider. One that is not here is not connected. */
export interface ProviderSettings {
  /** The one vendor these credentials belong to. Without it, every vendor. */
  readonly vendorId?: string | undefined;
  readonly stripe?: StripeSettings | undefined;
  readonly klarna?: KlarnaSettings | undefined;
  readonly vipps?: VippsSettings | undefined;
  readonly swish?: SwishSettings | undefined;
}

/** How long subscribers wait, where whoever runs this knows better than we do. */
export type Settlements = Readonly<Partial<Record<ProviderName, Settlement>>>;

/** How each provider is reached: Swish's connection carries a client certificate. */
export type FetchFor = (provider: ProviderName) => typeof globalThis.fetch;

/** Every way to pay. A new provider is a new folder beside this file and one line here. */
export function connectProviders(
  settings: ProviderSettings,
  fetchFor: FetchFor,
  settlements: Settlements = {},
): Providers {
  const manual: Record<string, Provider> = { billogram, invoice, outside };
  const connected: Record<string, RefundProvider | undefined> = {
    stripe: settings.stripe && stripe(settings.stripe, fetchFor('stripe')),
    klarna: settings.klarna && klarna(settings.klarna, fetchFor('klarna')),
    vipps: settings.vipps && vipps(settings.vipps, fetchFor('vipps')),
    swish: settings.swish && swish(settings.swish, fetchFor('swish')),
  };
  for (const [name, settlement] of Object.entries(settlements)) {
    const provider = connected[name];
    if (provider) connected[name] = { ...provider, settlement };
  }

  return (vendorId, provider) => {
    if (Object.hasOwn(manual, provider)) return manual[provider];
    const ours = !settings.vendorId || settings.vendorId === vendorId;
    return ours && Object.hasOwn(connected, provider) ? connected[provider] : undefined;
  };
}
