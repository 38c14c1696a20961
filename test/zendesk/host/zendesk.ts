/** What Zendesk's side was asked, in order. */
export interface Asked {
  readonly resizes: { readonly at: number; readonly width: string; readonly height: string }[];
  readonly sets: [path: string, value: unknown][];
  readonly appended: string[];
  /** Events that the app listens to now. */
  readonly listening: string[];
}

export interface Zendesk {
  readonly asked: Asked;
  /** What the app may read. Changing it tells nobody: that is what `fire` is for. */
  readonly known: Record<string, unknown>;
  /** Whether the editor turns into an internal note when it is told to. */
  obedient: boolean;
  fire(event: string, data?: unknown): void;
}

/** What the SDK posts: a request with its id, or an event with its key. */
export interface Message {
  readonly id?: number;
  readonly key?: string;
  readonly request?: 'get' | 'set' | 'invoke';
  readonly params?: unknown;
  readonly message?: { readonly subscriberCount?: number };
}

/** Answers as jQuery did. */
export type Proxy = (
  options: unknown,
) => Promise<{ event: 'done' | 'fail'; responseArgs: unknown[] }>;
