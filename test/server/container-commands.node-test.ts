import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { type FreshDatabase, freshDatabase } from '../runner/fresh-database.ts';
import { cardBill } from './bills.ts';
import { PRODUCTION, layOutImage } from './container-image.ts';
import { killIsolated } from './container-program.ts';

const IMPORT = ['node', 'dist/server/import.js'];
const RECONCILE = ['node', 'dist/server/reconcile.js'];

describe('a command in the container image', () => {
  const image = layOutImage();
  const mounted = mkdtempSync(join(tmpdir(), 'mounted-'));
  const file = join(mounted, 'bills.ndjson');
  let database: FreshDatabase;
  before(async () => {
    database = await freshDatabase();
    const payment = { provider: 'outside', method: 'CASH', label: 'Cash', reference: {} } as const;
    writeFileSync(file, `${JSON.stringify(cardBill({ payment }))}\n`);
    chmodSync(mounted, 0o755);
  });
  after(async () => {
    killIsolated();
    await database.drop();
    rmSync(mounted, { recursive: true });
    image.remove();
  });

  const settings = () => ({ ...PRODUCTION, DATABASE_URL: database.url });

  it('imports bills from a folder that is mounted', async () => {
    const command = [...IMPORT, file, '--vendor', 'acme'];
    const { code, out, errors } = await image.run(command, settings(), mounted).ended;
    assert.deepEqual([code, errors], [0, '']);
    assert.match(out, /^Imported: 1 created/);
  });

  it('cannot write where nothing is mounted to write to', async () => {
    const { code, errors } = await image.run([...IMPORT, file, '--vendor', 'acme'], settings())
      .ended;
    assert.equal(code, 2);
    assert.match(errors, /ERR_ACCESS_DENIED/);
  });

  it('compares the books', async () => {
    const { code, out, errors } = await image.run(RECONCILE, settings()).ended;
    assert.deepEqual([code, errors], [0, '']);
    assert.match(out, /not compared: 1 paid by hand/);
  });
});

describe('the container image, wrongly set,', () => {
  const image = layOutImage();
  after(() => {
    killIsolated();
    image.remove();
  });

  it('says all that is missing where nothing is set, and ends with 2', async () => {
    const { code, errors } = await image.run(image.command, {}).ended;
    assert.equal(code, 2);
    for (const name of ['AUTH_ISSUERS', 'AUTH_AUDIENCES', 'PUBLIC_URL', 'VENDOR_ID', 'STRIPE_'])
      assert.match(errors, new RegExp(`^.*${name}.*: required in production$`, 'm'));
  });

  it('brings no database of its own', async () => {
    const { code, errors } = await image.run(image.command, PRODUCTION).ended;
    assert.equal(code, 1);
    assert.match(errors, /^there are no PostgreSQL binaries for \S+ here: set DATABASE_URL/);
  });

  it('can pretend nothing', async () => {
    const demo = { NODE_ENV: '', LOG_LEVEL: 'warn' };
    const { code, errors } = await image.run(['node', 'dist/server/import.js', '-'], demo).ended;
    assert.equal(code, 2);
    assert.match(errors, /^NODE_ENV: only production, because this build can pretend nothing$/m);
  });
});
