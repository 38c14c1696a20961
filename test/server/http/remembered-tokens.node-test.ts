import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Verified, remembering } from '../../../server/http/remembered-tokens.ts';

const actor = {
  id: 'u',
  name: 'Ada',
  vendorId: 'acme',
  rights: { read: true, refund: true, write: true },
};
const START = Date.parse('2026-11-30T12:00:00Z');

describe('a token that was verified', () => {
  function reader(verified: (token: string) => Verified | null) {
    let time = START;
    const asked: string[] = [];
    const read = remembering(
      async (token) => {
        asked.push(token);
        return verified(token);
      },
      () => time,
    );
    return { read, asked, wait: (ms: number) => (time += ms) };
  }

  it('is not verified again for half a minute', async () => {
    const { read, asked, wait } = reader(() => ({ actor, until: START + 3_600_000 }));
    for (const ms of [0, 29_999, 1]) {
      wait(ms);
      assert.equal(await read('good'), actor);
    }
    assert.deepEqual(asked, ['good', 'good']);
  });

  it('is known for no longer than it is good', async () => {
    const { read, asked, wait } = reader(() => ({ actor, until: START + 5000 }));
    await read('short');
    wait(4999);
    await read('short');
    wait(1);
    await read('short');
    assert.deepEqual(asked, ['short', 'short']);
  });

  it('says nothing about another, and a bad one is verified each time', async () => {
    const { read, asked } = reader((token) =>
      token === 'good' ? { actor, until: START + 60_000 } : null,
    );
    assert.equal(await read('good'), actor);
    assert.equal(await read('goof'), null);
    assert.equal(await read('goof'), null);
    assert.deepEqual(asked, ['good', 'goof', 'goof']);
  });

  it('takes no more memory however many there are', async () => {
    const { read, asked } = reader(() => ({ actor, until: START + 60_000 }));
    for (let n = 0; n <= 5000; n += 1) await read(`token-${n}`);
    await read('token-0');
    assert.equal(asked.length, 5002);
  });
});
