import type { Route } from './routes.ts';

const NAME_WIDTH = 40;

/** How often each operation has answered with each status. */
export function coverage(routes: readonly Route[]) {
  const counts = new Map(routes.map(({ name }) => [name, new Map<number, number>()]));

  function line({ name, operation }: Route): string {
    const own = counts.get(name) ?? new Map<number, number>();
    const seen = [...own].toSorted(([a], [b]) => a - b).map(([status, n]) => `${status} ×${n}`);
    // What stays out while nothing is broken: the document says it, and this has not seen it.
    const never = Object.keys(operation.responses).filter((status) => !own.has(Number(status)));
    return `${name.padEnd(NAME_WIDTH)}${seen.join(' ')}${never.length > 0 ? `, never ${never.join(' ')}` : ''}`;
  }

  return {
    count({ name }: Route, status: number): void {
      const own = counts.get(name);
      own?.set(status, (own.get(status) ?? 0) + 1);
    },

    /** The operations that were never answered as they are meant to be. */
    neverDone: (): string[] =>
      [...counts].flatMap(([name, own]) =>
        [...own.keys()].some((status) => status >= 200 && status < 300) ? [] : [name],
      ),

    table: (): string => routes.map(line).join('\n'),
  };
}
