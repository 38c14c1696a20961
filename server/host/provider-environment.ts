import * as z from 'zod/mini';
import type { ProviderName } from '../providers/index.ts';
import { SafeUrl, isLoopback } from './safe-url.ts';

const Text = z.optional(z.string());

/** What the environment says of providers, all of it optional. */
export const PROVIDER_VARIABLES = {
  VENDOR_ID: Text,
  STRIPE_SECRET_KEY: Text,
  STRIPE_WEBHOOK_SECRET: Text,
  STRIPE_ACCOUNT: z.optional(z.string().check(z.startsWith('acct_'))),
  STRIPE_API_BASE: z.optional(SafeUrl),
  KLARNA_USERNAME: Text,
  KLARNA_PASSWORD: Text,
  KLARNA_API_BASE: z.optional(SafeUrl),
  VIPPS_CLIENT_ID: Text,
  VIPPS_CLIENT_SECRET: Text,
  VIPPS_SUBSCRIPTION_KEY: Text,
  VIPPS_MSN: z.optional(z.string().check(z.regex(/^\d{4,10}$/, 'must be 4 to 10 digits'))),
  VIPPS_WEBHOOK_SECRET: Text,
  VIPPS_API_BASE: z.optional(SafeUrl),
  SWISH_PAYEE_ALIAS: z.optional(z.string().check(z.regex(/^\d{10}$/, 'must be 10 digits'))),
  SWISH_CERT: Text,
  SWISH_KEY: Text,
  SWISH_CA: Text,
  SWISH_API_BASE: z.optional(SafeUrl),
};
const Environment = z.object(PROVIDER_VARIABLES);
export type ProviderEnvironment = z.infer<typeof Environment>;
type Name = keyof ProviderEnvironment;

/** What it takes to be let in at each provider. */
const CREDENTIALS: Readonly<Record<ProviderName, readonly Name[]>> = {
  stripe: ['STRIPE_SECRET_KEY'],
  klarna: ['KLARNA_USERNAME', 'KLARNA_PASSWORD'],
  vipps: ['VIPPS_CLIENT_ID', 'VIPPS_CLIENT_SECRET', 'VIPPS_SUBSCRIPTION_KEY', 'VIPPS_MSN'],
  swish: ['SWISH_PAYEE_ALIAS', 'SWISH_CERT', 'SWISH_KEY'],
};

/** Where no real money moves. Any other address might. */
const TEST_HOSTS: Readonly<Record<Exclude<ProviderName, 'stripe'>, [base: Name, host: RegExp]>> = {
  klarna: ['KLARNA_API_BASE', /^api(-na|-oc)?\.playground\.klarna\.com$/],
  vipps: ['VIPPS_API_BASE', /^apitest\.vipps\.no$/],
  swish: ['SWISH_API_BASE', /^(mss\.cpc\.getswish\.net|staging\.getswish\.pub\.tds\.tieto\.com)$/],
};

/** Whether a provider has all its credentials. */
export function isComplete(provider: ProviderName, environment: ProviderEnvironment): boolean {
  return needed(provider, environment).every((name) => environment[name] !== undefined);
}

/** What a half-configured provider lacks, one line each: nobody sets half of it on purpose. */
export function halfConfigured(environment: ProviderEnvironment): string[] {
  return (Object.keys(CREDENTIALS) as ProviderName[]).flatMap((provider) => {
    const names = needed(provider, environment);
    const [set] = CREDENTIALS[provider].filter((name) => environment[name] !== undefined);
    const missing = names.filter((name) => environment[name] === undefined);
    return set ? missing.map((name) => `${name}: required with ${set}`) : [];
  });
}

/** Where anybody may sign in, nobody must be able to move real money: what is not known to be a test is live. */
export function liveInDemo(environment: ProviderEnvironment): string[] {
  const wrong: string[] = [];
  const key = environment.STRIPE_SECRET_KEY;
  if (key !== undefined && !/^(sk|rk)_test_/.test(key))
    wrong.push('STRIPE_SECRET_KEY: a live key needs AUTH_ISSUERS');
  for (const provider of ['klarna', 'vipps', 'swish'] as const) {
    const [base, host] = TEST_HOSTS[provider];
    const url = environment[base];
    const { hostname = '' } = (url && URL.parse(url)) || {};
    if (isComplete(provider, environment) && !host.test(hostname) && !isLoopback(hostname))
      wrong.push(
        `${base}: live credentials need AUTH_ISSUERS; without, name a test environment here`,
      );
  }
  return wrong;
}

/** Swish calls back to https alone, and refuses a refund that names another address. */
export function unreachable(
  environment: ProviderEnvironment,
  publicUrl: string | undefined,
): string[] {
  const real = isComplete('swish', environment) && !isPlain(environment);
  return real && !publicUrl?.startsWith('https:')
    ? ['PUBLIC_URL: must be https, because Swish calls back']
    : [];
}

function isPlain({ SWISH_API_BASE }: ProviderEnvironment): boolean {
  return SWISH_API_BASE?.startsWith('http:') ?? false;
}

/** Swish knows its merchants by their certificate, unless it is a pretended one without TLS. */
function needed(provider: ProviderName, environment: ProviderEnvironment): readonly Name[] {
  return provider === 'swish' && isPlain(environment)
    ? ['SWISH_PAYEE_ALIAS']
    : CREDENTIALS[provider];
}
