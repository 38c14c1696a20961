import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { streamed } from '../../../server/http/csv/streamed.ts';

/** Parts that tell what was done with them. */
function parts(count: number, breaksAt = Infinity) {
  const did: string[] = [];
  async function* make(): AsyncGenerator<string, void> {
    try {
      for (let part = 1; part <= count; part += 1) {
        if (part === breaksAt) throw new Error('gone');
        did.push(`made ${part}`);
        yield `part ${part};`;
      }
    } finally {
      did.push('closed');
    }
  }
  return { did, make };
}

const never = () => assert.fail('Nothing has failed');

describe('a body that is made as it is read', () => {
  it('is all of its parts, and then ends', async () => {
    const { make, did } = parts(3);
    const text = await new Response(await streamed(make(), never)).text();
    assert.equal(text, 'part 1;part 2;part 3;');
    assert.equal(did.at(-1), 'closed');
  });

  it('is made no further than it is read, and not for somebody who has gone', async () => {
    const { make, did } = parts(9);
    const reader = (await streamed(make(), never)).getReader();
    await new Promise(setImmediate);
    assert.deepEqual(did, ['made 1']);
    await reader.read();
    await reader.read();
    await new Promise(setImmediate);
    assert.deepEqual(did, ['made 1', 'made 2']);
    await reader.cancel();
    assert.deepEqual(did, ['made 1', 'made 2', 'closed']);
  });

  it('that cannot even begin is none', async () => {
    await assert.rejects(streamed(parts(3, 1).make(), never), /gone/);
  });

  it('that fails on the way ends with that, and never as if it were whole', async () => {
    const failures: unknown[] = [];
    const body = await streamed(parts(3, 3).make(), (error) => {
      failures.push(error);
      return false;
    });
    await assert.rejects(new Response(body).text(), /gone/);
    assert.match(String(failures), /gone/);
  });

  it('that fails where somebody hangs up says nothing more, and can still be left', async () => {
    const reader = (await streamed(parts(3, 2).make(), () => true)).getReader();
    await reader.read();
    const next = reader.read();
    assert.equal(
      await Promise.race([next, new Promise((resolve) => setTimeout(resolve, 20, 'silence'))]),
      'silence',
    );
    await reader.cancel();
    assert.equal((await next).done, true);
  });
});
