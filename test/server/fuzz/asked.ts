import type { Body } from './bodies.ts';

/** A request as it is sent, all of it. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Body;
}

const SHOWN = 300;

/** The same in a line or three, for whoever has to find out what happened. */
export function shown({ method, path, headers, body }: Asked): string {
  const text = typeof body === 'string' ? body : body && `bytes ${[...body].join(' ')}`;
  const lines = [
    `${method} ${short(path)}`,
    short(JSON.stringify(headers)),
    ...(text ? [short(text)] : []),
  ];
  return lines.join('\n  ');
}

export const short = (text: string) =>
  text.length > SHOWN ? `${text.slice(0, SHOWN)}… (${text.length})` : text;

/** What a part of an address names. What cannot be decoded names itself. */
export function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
