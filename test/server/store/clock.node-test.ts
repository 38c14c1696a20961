import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Clock, databaseClock } from '../../../server/store/postgres/clock.ts';
import { connect } from '../../../server/store/postgres/connect.ts';
import { StoreUnavailable } from '../../../server/store/store.ts';
import { freshDatabase } from '../../runner/fresh-database.ts';

const MINUTE = 60_000;

describe('servers whose own clocks differ', () => {
  it('have one time between them, the database’s, and the one that is wrong is told of', async () => {
    const { url, drop } = await freshDatabase();
    const db = connect(url, () => {});
    const reports: string[] = [];
    const report = (what: string, error: unknown) => void reports.push(`${what}: ${String(error)}`);
    const clocks: Clock[] = [];
    for (const wrongBy of [0, -2 * MINUTE, 10 * MINUTE])
      clocks.push(await databaseClock(db, report, () => Date.now() + wrongBy));

    for (const { now } of clocks) {
      const apart = Math.abs(now().getTime() - Date.now());
      assert.ok(apart < 2000, `${apart} ms apart`);
    }
    assert.equal(reports.length, 2);
    assert.match(
      reports[0] ?? '',
      /clock of this machine is wrong: Error: the database’s is 12\d\.\d s ahead/,
    );
    for (const clock of clocks) clock.stop();
    await db.destroy();
    await drop();
  });

  it('do not start without the database', async () => {
    const gone = connect('postgres://nobody@127.0.0.1:1/none', () => {});
    await assert.rejects(
      databaseClock(gone, () => {}),
      StoreUnavailable,
    );
    await gone.destroy();
  });
});
