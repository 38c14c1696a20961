import { Client } from 'pg';
import { inBulk } from '../fill/in-bulk.ts';
import { indexesAside } from '../fill/indexes-aside.ts';
import { type Publisher, bringNames, fillPublisher } from '../fill/publisher.ts';

/** Whom the demo signs people in to. */
export const BIG = 'acme';
/** Publishers beside a large one, as many and as small whatever its size. */
export const SMALL: readonly Publisher[] = Array.from({ length: 50 }, (_, n) => ({
  vendor: `village-${n + 1}`,
  bills: 100,
}));

/** Fills a migrated database with a large publisher, and with fifty small ones beside it. */
export async function fillLedger(
  url: string,
  big: Omit<Publisher, 'vendor'>,
  say: (line: string) => void,
): Promise<void> {
  const sql = new Client(url);
  await sql.connect();
  try {
    await bringNames(sql);
    await inBulk(sql, () =>
      indexesAside(sql, async () => {
        for (const publisher of [...SMALL, { vendor: BIG, ...big }])
          await fillPublisher(sql, publisher, say);
      }),
    );
  } finally {
    await sql.end();
  }
}
