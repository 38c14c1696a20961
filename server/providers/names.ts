/** Who can refund, as bills and settings name them. */
export const PROVIDER_NAMES = ['stripe', 'klarna', 'vipps', 'swish'] as const;
export type ProviderName = (typeof PROVIDER_NAMES)[number];
