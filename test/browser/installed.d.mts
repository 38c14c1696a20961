/** The first of these programs that is on PATH and starts, else the first of these files that is there. */
export function installed(names: string[], places: string[]): string | undefined;
