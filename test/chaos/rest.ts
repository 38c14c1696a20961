import { setTimeout as sleep } from 'node:timers/promises';
import type { Made } from './ledgers/made.ts';
import { type OurBill, type OurRefund, readOurBooks } from './ledgers/ours.ts';
import { readLedgers } from './ledgers/read.ts';
import { makeDue, passTime } from './time.ts';
import type { World } from './world.ts';

const POLL_MS = 1000;
const TELL_EVERY = 30;
/** The storm has used up the first checks, and nobody wants to wait the hours until the later ones. */
const DUE_EVERY = 10;
/** In a hurry, after how many polls a minute passes. */
const MINUTE_EVERY = 6;

/** Waits until checking has found out what became of every refund, or gives up: the checks tell which are left. */
export async function atRest(world: World, deadline: number): Promise<void> {
  const { options, databaseUrl, folder } = world;
  for (let polls = 1; Date.now() < deadline; polls += 1) {
    const open = stillOpen(await readOurBooks(databaseUrl), readLedgers(folder));
    if (open.length === 0) return;
    if (polls % TELL_EVERY === 0) options.say(`  ${open.length} are open`);
    if (options.hurry && polls % MINUTE_EVERY === 0) await passTime(world);
    else if (options.hurry || polls % DUE_EVERY === 0) await makeDue(world);
    await sleep(POLL_MS);
  }
}

/** Those that can still turn out either way, though the provider could tell by now. */
export function stillOpen(bills: readonly OurBill[], made: readonly Made[]): OurRefund[] {
  return bills.flatMap((bill) =>
    bill.refunds.filter(
      (refund) =>
        refund.status !== 'succeeded' &&
        refund.status !== 'failed' &&
        !(refund.status === 'unknown' && whyUnknowable(refund, bill, made)),
    ),
  );
}

/** Why nobody can know yet what becomes of an unknown refund, or null. */
export function whyUnknowable(
  { id, amount }: OurRefund,
  { paid, payment }: OurBill,
  made: readonly Made[],
): string | null {
  const there = made.find(({ ourId }) => ourId === id);
  if (there) return there.end === 'nobody-knows' ? 'the bank did not answer' : null;
  // Sent again it is refused, as the money went out by hand; that is no answer about the first time.
  const gone = made
    .filter((one) => one.payment === payment && one.end !== 'failed')
    .reduce((total, one) => total + one.amount, 0);
  return amount > paid - gone ? 'lost, and its money was refunded by hand meanwhile' : null;
}
