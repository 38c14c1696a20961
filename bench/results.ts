import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { type Figure, holds, measureOf } from './figure.ts';

const FILE = new URL('results.json', import.meta.url);

interface Machine {
  readonly cores: number;
  readonly cpu: string;
  readonly memoryGB: number;
  readonly node: string;
}

/** What the last run of each part came to, and where that was. */
interface Results {
  readonly [part: string]: {
    readonly on: string;
    readonly machine: Machine;
    readonly figures: readonly object[];
  };
}

/** Puts a part's figures in the place of those of its last run; other parts keep theirs. */
export function keep(part: string, figures: readonly Figure[]): void {
  const results = {
    ...read(),
    [part]: { on: today(), machine: machine(), figures: figures.map(written) },
  };
  writeFileSync(FILE, `${JSON.stringify(results, null, 2)}\n`);
}

function read(): Results {
  return existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as Results) : {};
}

function written(figure: Figure): object {
  const { what, value, unit, floor, bar } = figure;
  return {
    what,
    ...(floor ? { ratio: digits(measureOf(figure)), dividedBy: floor.what } : {}),
    value: digits(value),
    unit,
    ...(floor ? { floor: digits(floor.value) } : {}),
    ...(bar ? { bar, holds: holds(figure) } : {}),
  };
}

const digits = (value: number) => Number(value.toPrecision(4));
const today = () => new Date().toISOString().slice(0, 10);

function machine(): Machine {
  return {
    cores: availableParallelism(),
    cpu: cpus()[0]?.model.trim() ?? '',
    memoryGB: Math.round(totalmem() / 1024 ** 3),
    node: process.version,
  };
}
