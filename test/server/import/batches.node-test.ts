import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { type Batch, LONGEST_LINE, readBatches } from '../../../server/import/batches.ts';
import { cardBill } from '../bills.ts';

async function read(...chunks: (string | Uint8Array)[]): Promise<Batch[]> {
  async function* source() {
    for (const chunk of chunks) yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
  }
  const batches: Batch[] = [];
  const from = { bytes: 0, lines: 0, hash: createHash('sha256') };
  for await (const batch of readBatches(source(), from)) batches.push(batch);
  return batches;
}

const told = (batches: readonly Batch[]) =>
  batches.flatMap(({ lines }) =>
    lines.map((read) => [read.line, 'bill' in read ? read.bill.id : read.bad.reason]),
  );
const line = (id: string) => `${JSON.stringify(cardBill({ id }))}\n`;

describe('lines of bills', () => {
  it('are numbered with the empty ones, and the last may come without its end', async () => {
    const batches = await read(`${line('a')}\n \r\n${line('b').trim()}\r\n\n${line('c').trim()}`);
    assert.deepEqual(told(batches), [
      [1, 'a'],
      [4, 'b'],
      [6, 'c'],
    ]);
    assert.equal(batches.at(-1)?.end.lines, 6);
  });

  it('of nothing are none, and yet there is an end', async () => {
    for (const nothing of [[], [''], ['\n\n']]) {
      const batches = await read(...nothing);
      assert.deepEqual(told(batches), []);
      assert.equal(batches.at(-1)?.last, true);
    }
  });

  it('are the same however the bytes come', async () => {
    const text = Buffer.from(['å', 'ä', 'ö😀'].map(line).join(''));
    const bytes = Array.from(text, (_, index) => text.subarray(index, index + 1));
    assert.deepEqual(told(await read(...bytes)), told(await read(text)));
  });

  it('that are bad are told apart', async () => {
    const { contract: _, ...without } = cardBill({ id: 'x' });
    const bad = [
      Buffer.from('{"id":\n[]\n"text"\nnull\n'),
      Buffer.from([0x22, 0xc3, 0x28, 0x22, 0x0a]),
      Buffer.from(`${JSON.stringify(without)}\n`),
    ];
    const batches = await read(Buffer.concat(bad));
    assert.deepEqual(told(batches), [
      [1, 'not-json'],
      [2, 'invalid-request'],
      [3, 'invalid-request'],
      [4, 'invalid-request'],
      [5, 'not-utf-8'],
      [6, 'invalid-request'],
    ]);
    const last = batches[0]?.lines.at(-1);
    assert.ok(last && 'bad' in last);
    assert.equal(last.bad.errors?.[0]?.path, 'contract');
  });

  it('that are too long are passed over, and cost only themselves', async () => {
    const long = 'x'.repeat(LONGEST_LINE);
    const batches = await read(
      line('a'),
      `${long}x\n`,
      line('b'),
      `"${long.repeat(5)}"\n`,
      line('c'),
      long,
      long,
    );
    assert.deepEqual(told(batches), [
      [1, 'a'],
      [2, 'too-long'],
      [3, 'b'],
      [4, 'too-long'],
      [5, 'c'],
      [6, 'too-long'],
    ]);
  });

  it('without end take no more memory than one', async () => {
    async function* endless() {
      for (let piece = 0; piece < 6000; piece += 1) yield Buffer.alloc(64 * 1024, 'x');
    }
    const before = process.memoryUsage().arrayBuffers;
    let most = 0;
    const from = { bytes: 0, lines: 0, hash: createHash('sha256') };
    const watched = (async function* () {
      for await (const chunk of endless()) {
        most = Math.max(most, process.memoryUsage().arrayBuffers - before);
        yield chunk;
      }
    })();
    const batches: Batch[] = [];
    for await (const batch of readBatches(watched, from)) batches.push(batch);
    assert.deepEqual(told(batches), [[1, 'too-long']]);
    // A third of what came by: what was let go of waits for the collector.
    assert.ok(most < 128 * LONGEST_LINE, `${most} bytes`);
  });

  it('come in batches that say how many bytes they are, and which', async () => {
    const text = Array.from({ length: 5000 }, (_, index) => line(`b${index}`)).join('');
    const batches = await read(Buffer.from(text));
    const pieces = await read(...(text.match(/[^]{1,65536}/g) ?? []));
    assert.ok(pieces.length > 3);
    for (const { end } of [...batches, ...pieces]) {
      const bytes = Buffer.from(text).subarray(0, end.bytes);
      assert.equal(createHash('sha256').update(bytes).digest('hex'), end.sha256);
      assert.equal(bytes.toString().split('\n').length - 1, end.lines);
    }
  });
});
