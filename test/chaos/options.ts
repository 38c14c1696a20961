import { parseArgs } from 'node:util';

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
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...args],
    options: { refunds: text, bills: text, seconds: text, seed: text, settle: text },
  });
  const number = (name: keyof typeof values, otherwise: number) => {
    const value = Number(values[name] ?? otherwise);
    if (!Number.isSafeInteger(value) || value < 1) throw new Error(`--${name}: a number from 1`);
    return value;
  };
  return {
    refunds: number('refunds', DEFAULTS.refunds),
    bills: number('bills', DEFAULTS.bills),
    seconds: number('seconds', DEFAULTS.seconds),
    seed: number('seed', (Date.now() % 1_000_000) + 1),
    settleSeconds: number('settle', DEFAULTS.settle),
    hurry: false,
    say,
  };
}
