import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { PROVIDER_VARIABLES, type ProviderEnvironment } from './provider-environment.ts';

/** What each vendor's credentials are, by its name: what the environment says of one, a file says of many. */
export type VendorCredentials = ReadonlyMap<string, ProviderEnvironment>;

const File = z.record(
  z.string().check(z.minLength(1)),
  z.record(z.string(), z.record(z.string(), z.string())),
);
const { VENDOR_ID: _one, ...VARIABLES } = PROVIDER_VARIABLES;
const Variables = z.strictObject(VARIABLES);
/** In the environment’s words: `stripe.secretKey` in the file is STRIPE_SECRET_KEY. */
const FILE_WORDS = new Map(Object.keys(VARIABLES).map((name) => [name, fileWord(name)]));
const FROM_ENVIRONMENT = 'env:';

/**
 * Reads PROVIDERS_FILE: JSON, by vendor and provider, each value as it is or `env:NAME`. What is wrong with it
 * is told by the name of the setting, never by its value.
 */
export function readProvidersFile(
  path: string,
  environment: Record<string, string | undefined>,
): { vendors: VendorCredentials } | { wrong: string[] } {
  let text: unknown;
  try {
    text = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    const what = error instanceof SyntaxError ? 'is not JSON' : 'cannot be read';
    return { wrong: [`PROVIDERS_FILE: ${what}`] };
  }
  const file = File.safeParse(text);
  if (!file.success)
    return { wrong: ['PROVIDERS_FILE: must be { vendor: { provider: { setting: text } } }'] };

  const wrong: string[] = [];
  const vendors = new Map<string, ProviderEnvironment>();
  for (const [vendor, providers] of Object.entries(file.data)) {
    const say = (line: string) => wrong.push(inFileWords(vendor, line));
    const read = Variables.safeParse(variablesOf(providers, environment, say), {
      reportInput: false,
    });
    if (read.success) vendors.set(vendor, { VENDOR_ID: vendor, ...read.data });
    else for (const issue of read.error.issues) say(lineOf(issue));
  }
  return wrong.length > 0 ? { wrong } : { vendors };
}

/** A line about a variable, as one about a place in the file. */
export function inFileWords(vendor: string, line: string): string {
  const words = line.replaceAll(/\b[A-Z]+_[A-Z_]+\b/g, (name) => FILE_WORDS.get(name) ?? name);
  return `PROVIDERS_FILE: ${vendor}: ${words}`;
}

function variablesOf(
  providers: Record<string, Record<string, string>>,
  environment: Record<string, string | undefined>,
  say: (line: string) => void,
): Record<string, string> {
  const variables: Record<string, string> = {};
  for (const [provider, settings] of Object.entries(providers))
    for (const [setting, told] of Object.entries(settings)) {
      const place = `${provider}.${setting}`;
      const name = told.startsWith(FROM_ENVIRONMENT) ? told.slice(FROM_ENVIRONMENT.length) : null;
      const value = name === null ? told : environment[name];
      if (value) variables[variable(place)] = value;
      else say(`${place}: ${name === null ? 'is empty' : `${name} is not set`}`);
    }
  return variables;
}

function lineOf(issue: z.core.$ZodIssue): string {
  const unknown = issue.code === 'unrecognized_keys' && issue.keys.map(fileWord).join(', ');
  return unknown ? `${unknown}: no such setting` : `${String(issue.path[0])}: ${issue.message}`;
}

function variable(place: string): string {
  return place.replaceAll('.', '_').replaceAll(/[A-Z]/g, '_$&').toUpperCase();
}

function fileWord(name: string): string {
  const [provider = '', ...words] = name.toLowerCase().split('_');
  return `${provider}.${words.join('_').replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase())}`;
}
