import type { Route } from './routes.ts';

/** How often each operation has answered with each status. */
export function coverage(routes: readonly Route[]) {
  const counts = new Map(routes.map(({ name }) => [name, new Map<number, number>()]));

  return {
    count(name: string, status: number): void {
      const own = counts.get(name) ?? new Map<number, number>();
      counts.set(name, own);
      own.set(status, (own.get(status) ?? 0) + 1);
    },

    /** The operations that were never answered as they are meant to be. */
    neverDone: (): string[] =>
      [...counts].flatMap(([name, own]) =>
        [...own.keys()].some((status) => status >= 200 && status < 300) ? [] : [name],
      ),

    table: (): string =>
      [...counts]
        .map(([name, own]) => {
          const statuses = [...own].toSorted(([a], [b]) => a - b);
          return `${name.padEnd(44)}${statuses.map(([status, times]) => `${status} ×${times}`).join('  ')}`;
        })
        .join('\n'),
  };
}
