import type { Context } from 'hono';
import type { Connection, Environment } from '../environment.ts';
import { streamed } from './streamed.ts';

/** Told of what should not happen. Never given anything personal. */
export type Report = (what: string, error: unknown, requestId?: string) => void;

/** A file, as its parts are made. One that cannot be finished breaks off, and is reported. */
export async function csvAnswer(
  c: Context<Environment>,
  { name, parts, report }: { name: string; parts: AsyncGenerator<string, void>; report: Report },
): Promise<Response> {
  // A request that comes over no connection, as in the mock, has nothing of the kind.
  const hangUp = (c.env as Connection | undefined)?.hangUp;
  const failed = (error: unknown) => {
    report('A file broke off', error, c.get('requestId'));
    hangUp?.();
    return hangUp !== undefined;
  };
  return c.body(await streamed(parts, failed), 200, {
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': `attachment; filename="${name}.csv"`,
  });
}
