/** What this app uses of Zendesk's client (ZAF SDK 2.0), which the page loads from Zendesk. */
export interface ZafClient {
  get(path: string): Promise<Readonly<Record<string, unknown>>>;
  set(path: string, value: unknown): Promise<unknown>;
  invoke(name: string, ...args: readonly unknown[]): Promise<unknown>;
  request(options: ZafRequest): Promise<unknown>;
  metadata(): Promise<{ readonly settings?: Readonly<Record<string, unknown>> }>;
  on(event: string, handler: (said: unknown) => void): void;
  off(event: string, handler: (said: unknown) => void): void;
}

/** The options that matter here. They are jQuery's, and some of Zendesk's own. */
export interface ZafRequest {
  readonly url: string;
  readonly type: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly contentType?: string;
  readonly data?: string;
  /** Whether Zendesk fills `{{setting.…}}` in, on its way through Zendesk's proxy. */
  readonly secure: boolean;
  readonly cors: false;
  readonly autoRetry: false;
  readonly httpCompleteResponse: true;
  readonly timeout: number;
}

declare global {
  /** False outside Zendesk. Not there where the script did not load. */
  var ZAFClient: { init(): ZafClient | false } | undefined;
}

/** One thing Zendesk knows, or undefined: what it does not know, this version of it does not have. */
export async function look(client: ZafClient, path: string): Promise<unknown> {
  try {
    return (await client.get(path))[path];
  } catch {
    return undefined;
  }
}

/** Of something that may be anything: Zendesk's answers come without types. */
export function field(of: unknown, name: string): unknown {
  return typeof of === 'object' && of !== null ? (of as Record<string, unknown>)[name] : undefined;
}
