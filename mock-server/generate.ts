import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { type Publisher, publisherBills } from './publisher/bills.ts';

/**
 * Writes a made-up publisher as `npm run import` reads it. The same options give the same bytes on any day: it is
 * looked at on a day that is an option too.
 */
const USAGE =
  'usage: npm run -s generate -- --bills N [--seed N] [--until YYYY-MM-DD] > FILE.ndjson';
const PIECE = 64 * 1024;

const publisher = readArguments();
await pipeline(Readable.from(pieces(publisher)), process.stdout).catch((error: unknown) => {
  // Whoever reads, such as `head`, has had enough.
  if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error;
});

function* pieces(publisher: Publisher): Generator<string> {
  let piece = '';
  for (const bill of publisherBills(publisher)) {
    piece += `${JSON.stringify(bill)}\n`;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  if (piece) yield piece;
}

function readArguments(): Publisher {
  try {
    const { values } = parseArgs({
      options: {
        bills: { type: 'string' },
        seed: { type: 'string', default: '1' },
        until: { type: 'string', default: '2026-12-01' },
      },
    });
    const [bills, seed] = [Number(values.bills), Number(values.seed)];
    const until = new Date(`${values.until}T00:00:00Z`);
    const isPublisher = Number.isSafeInteger(bills) && bills >= 0 && Number.isSafeInteger(seed);
    if (isPublisher && until.getTime() > 0) return { bills, seed, until };
  } catch (error) {
    console.error((error as Error).message);
  }
  console.error(USAGE);
  process.exit(2);
}
