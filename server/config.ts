import './english.ts';
import * as z from 'zod/mini';
import {
  PROVIDER_VARIABLES,
  type ProviderEnvironment,
  halfConfigured,
  isComplete,
  liveInDemo,
  unreachable,
} from './host/provider-environment.ts';
import { type VendorReasons, readReasonsFile } from './host/reasons-file.ts';
import { SettlementsSetting } from './host/settlements.ts';
import { PROVIDER_NAMES } from './providers/names.ts';
import { type VendorCredentials, inFileWords, readProvidersFile } from './host/providers-file.ts';
import { STEPS } from './refunds/placed-order.ts';
import { HttpUrl, SafeUrl } from './host/safe-url.ts';

/** An origin: scheme and host, without path. A page opened from disk has `null`. */
const Origin = z
  .string()
  .check(z.refine((text) => text === (URL.parse(text)?.origin ?? 'null'), 'must be an origin'));

/** The origin of a site that may frame us. */
const SiteOrigin = Origin.check(z.refine((text) => text !== 'null', 'must be an origin'));

function isIssuerAndUrl(pair: string): boolean {
  const split = pair.indexOf('=');
  return split > 0 && SafeUrl.safeParse(pair.slice(split + 1)).success;
}

/** Words with commas between, each of one kind. */
const list = (item: z.ZodMiniType<string, string>) =>
  z.pipe(
    z.pipe(
      z._default(z.string(), ''),
      z.transform((text) => text.split(',').map((word) => word.trim())),
    ),
    z.pipe(
      z.transform((words: string[]) => words.filter((word) => word !== '')),
      z.array(item),
    ),
  );

const Environment = z.object({
  NODE_ENV: z.optional(z.string()),
  HOST: z._default(z.string(), '127.0.0.1'),
  PORT: z._default(z.coerce.number().check(z.int(), z.minimum(0), z.maximum(65_535)), 8787),
  PUBLIC_URL: z.optional(HttpUrl),
  // Not every connection string is a URL: one with a socket folder has no host.
  DATABASE_URL: z.optional(
    z.string().check(z.regex(/^postgres(ql)?:\/\//, 'must be postgres://…')),
  ),
  DATA_DIR: z._default(z.string(), '.data'),
  AUTH_ISSUERS: list(SafeUrl),
  AUTH_JWKS: list(
    z
      .string()
      .check(z.refine(isIssuerAndUrl, 'must be issuer=url, the url https, or http on loopback')),
  ),
  AUTH_AUDIENCES: list(z.string().check(z.minLength(1))),
  AUTH_VENDOR_CLAIM: z._default(z.string(), 'vendor_id'),
  AUTH_RIGHTS_CLAIM: z._default(z.string(), 'permissions'),
  AUTH_RIGHT_READ: z._default(z.string(), 'bills:read'),
  AUTH_RIGHT_REFUND: z._default(z.string(), 'refunds:create'),
  AUTH_RIGHT_WRITE: z._default(z.string(), 'bills:write'),
  CORS_ORIGINS: list(Origin),
  EMBED_ORIGINS: list(SiteOrigin),
  /** Requests a second and person, on average; five times as many may come at once. */
  RATE_LIMIT: z._default(z.coerce.number().check(z.minimum(1), z.maximum(1_000_000)), 200),
  /** For tests of crashes: the process ends itself, as by a power cut, once it has done this step. */
  TEST_CRASH_AFTER: z.optional(z.enum(STEPS)),
  EVENTS_URL: z.optional(SafeUrl),
  EVENTS_SECRET: list(
    z
      .string()
      .check(
        z.regex(/^whsec_[A-Za-z0-9+/]{32,}={0,2}$/, 'must be whsec_ and base64, 24 bytes or more'),
      ),
  ),
  PROVIDERS_FILE: z.optional(z.string()),
  SETTLEMENTS: SettlementsSetting,
  REASONS_FILE: z.optional(z.string()),
  ...PROVIDER_VARIABLES,
  LOG_LEVEL: z._default(
    z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']),
    'info',
  ),
});

/** The name of everything that can be set. */
export const SETTINGS: readonly string[] = Object.keys(Environment.shape);

export type Config = z.infer<typeof Environment> & {
  readonly production: boolean;
  /** Whether anybody may sign in and unset providers are simulated. */
  readonly demo: boolean;
  /** Each vendor's own credentials, in place of the one's that the variables name. */
  readonly vendors: VendorCredentials | null;
  readonly reasons: VendorReasons;
};

/** The environment, read and judged, or what is wrong with it, one line each. An empty value counts as unset. */
export function readConfig(
  environment: Record<string, string | undefined>,
): { config: Config } | { wrong: string[] } {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const read = Environment.safeParse(set, { reportInput: false });
  if (!read.success) return { wrong: oneLineEach(read.error.issues) };

  const { PROVIDERS_FILE: file, REASONS_FILE: words } = read.data;
  const many = file === undefined ? { vendors: null } : readProvidersFile(file, set);
  if ('wrong' in many) return many;
  const own = words === undefined ? { reasons: new Map() } : readReasonsFile(words);
  if ('wrong' in own) return own;

  const production = read.data.NODE_ENV === 'production';
  const demo = read.data.AUTH_ISSUERS.length === 0;
  const config: Config = { ...read.data, ...many, ...own, production, demo };
  const wrong = [
    ...(config.vendors
      ? [...config.vendors].flatMap(([id, env]) =>
          wrongCredentials(env, config).map((line) => inFileWords(id, line)),
        )
      : wrongCredentials(config, config)),
    ...halfAnEvent(config),
    ...(!config.demo && config.CORS_ORIGINS.includes('null')
      ? ['CORS_ORIGINS: null, which is any page without an origin, only in the demo']
      : []),
    ...(config.TEST_CRASH_AFTER && !config.demo ? ['TEST_CRASH_AFTER: only in the demo'] : []),
  ];
  if (wrong.length > 0) return { wrong };
  const missing = production ? missingInProduction(config) : [];
  return missing.length > 0
    ? { wrong: missing.map((name) => `${name}: required in production`) }
    : { config };
}

function wrongCredentials(env: ProviderEnvironment, { demo, PUBLIC_URL }: Config): string[] {
  return [
    ...halfConfigured(env),
    ...(demo ? liveInDemo(env) : []),
    ...unreachable(env, PUBLIC_URL),
  ];
}

/** Nobody may believe an event that is not signed, and a secret alone tells nobody. */
function halfAnEvent({ EVENTS_URL, EVENTS_SECRET }: z.infer<typeof Environment>): string[] {
  if (EVENTS_URL && EVENTS_SECRET.length === 0) return ['EVENTS_SECRET: required with EVENTS_URL'];
  if (!EVENTS_URL && EVENTS_SECRET.length > 0) return ['EVENTS_URL: required with EVENTS_SECRET'];
  return [];
}

/** What is wrong with each setting: the first thing found. */
function oneLineEach(issues: z.core.$ZodIssue[]): string[] {
  const lines = new Map<string, string>();
  for (const { path, message } of issues) {
    const name = String(path[0]);
    if (!lines.has(name)) lines.set(name, `${name}: ${message}`);
  }
  return [...lines.values()];
}

/** Where money is real nothing is pretended, so what the demo would fill in has to be there. */
function missingInProduction(config: Config): string[] {
  const missing: string[] = [];
  if (config.AUTH_ISSUERS.length === 0) missing.push('AUTH_ISSUERS');
  if (config.AUTH_AUDIENCES.length === 0) missing.push('AUTH_AUDIENCES');
  if (!config.PUBLIC_URL) missing.push('PUBLIC_URL');
  if (!config.VENDOR_ID && !config.vendors) missing.push('VENDOR_ID or PROVIDERS_FILE');
  const environments = config.vendors ? [...config.vendors.values()] : [config];
  if (!environments.some((env) => PROVIDER_NAMES.some((provider) => isComplete(provider, env))))
    missing.push('the credentials of a provider (STRIPE_…, KLARNA_…, VIPPS_… or SWISH_…)');
  return missing;
}
