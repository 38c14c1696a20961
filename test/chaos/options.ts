import { anySeed, readNumbers } from './numbers.ts';

export interface Options {
  /** How many refunds are ordered, repeats not counted. */
  readonly refunds: number;
  readonly bills: number;
  /** How long orders and trouble go on at most. */
  readonly seconds: number;
  readonly seed: number;
  /** How long the server may take afterwards to find out what became of everything. */
  readonly settleSeconds: number;
  /** Whether time is made to pass once the trouble is over, so that nobody has to wait for leases and checks. */
  readonly hurry: boolean;
  /** Told what is being done. */
  readonly say: (line: string) => void;
}

const DEFAULTS = { refunds: 2000, bills: 200, seconds: 120, settle: 900 };

/** `--refunds N --bills N --seconds N --settle N --seed N`. Without a seed it is another run each time. */
export function readOptions(args: readonly string[], say: Options['say']): Options {
  const { settle, ...numbers } = readNumbers(args, { ...DEFAULTS, seed: anySeed() });
  return { ...numbers, settleSeconds: settle, hurry: false, say };
}
