/** Asks the host for a token. `expired` means that the last one was turned down. */
export type GetToken = (asked: {
  readonly reason: 'initial' | 'expired';
  readonly signal: AbortSignal;
}) => Promise<string>;

/** `none`: the host gives no tokens. `refused`: it could not give one now. */
export type Token =
  | { readonly kind: 'bearer'; readonly token: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'refused' };

/** Keeps the token between calls, and never asks the host twice at a time. */
export class TokenDesk {
  readonly #source: () => GetToken | undefined;
  #token: Token | null = null;
  #asking: Promise<Token> | null = null;
  #from: GetToken | undefined;
  #asked: GetToken | undefined;
  #stop = new AbortController();

  constructor(source: () => GetToken | undefined) {
    this.#source = source;
  }

  /** What gives the tokens now. */
  get source(): GetToken | undefined {
    return this.#source();
  }

  /** The token to call with now. */
  async take(): Promise<Token> {
    for (;;) {
      this.#follow();
      if (!this.#asking) return this.#token ?? this.#ask('initial');
      if (this.#asked === this.#from) return this.#asking;
      // One at a time: the host is still busy for an earlier function of its own.
      await this.#asking;
    }
  }

  /** Another token than the one that was turned down; a call that came earlier may have fetched it. */
  async renew(turnedDown: string): Promise<Token> {
    this.#follow();
    if (this.#asking) return this.take();
    const fresh = this.#token?.kind === 'bearer' && this.#token.token !== turnedDown;
    return fresh && this.#token ? this.#token : this.#ask('expired');
  }

  /** Nobody waits for a token any more. */
  abandon(): void {
    this.#stop.abort();
    this.#stop = new AbortController();
    this.#asking = null;
  }

  /** Another `getToken` may speak for another person, so what the last one gave is dropped. */
  #follow(): void {
    const { source } = this;
    if (source === this.#from) return;
    this.#from = source;
    this.#token = null;
  }

  #ask(reason: 'initial' | 'expired'): Promise<Token> {
    const from = this.#from;
    if (!from) return Promise.resolve({ kind: 'none' });

    const asking = answerOf(from, reason, this.#stop.signal);
    this.#asking = asking;
    this.#asked = from;
    void asking.then((token) => {
      if (this.#asking !== asking) return;
      this.#asking = null;
      if (this.#asked === this.#from) this.#token = token.kind === 'bearer' ? token : null;
    });
    return asking;
  }
}

async function answerOf(
  getToken: GetToken,
  reason: 'initial' | 'expired',
  signal: AbortSignal,
): Promise<Token> {
  try {
    const token: unknown = await getToken({ reason, signal });
    return typeof token === 'string' && token !== ''
      ? { kind: 'bearer', token }
      : { kind: 'refused' };
  } catch {
    return { kind: 'refused' };
  }
}
