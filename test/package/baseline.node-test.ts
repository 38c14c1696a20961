import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { BASELINE, published } from '../../tools/package/baseline.ts';

describe('what others may rely on', () => {
  const recorded = JSON.parse(readFileSync(BASELINE, 'utf8')) as string[];

  it('is all still there', async () => {
    const now = await published();
    assert.deepEqual(
      recorded.filter((line) => !now.includes(line)),
      [],
      'This breaks hosts. Where it is meant: npm run baseline -- --breaking, and a major changeset.',
    );
  });

  it('is on record', async () => {
    assert.deepEqual(
      (await published()).filter((line) => !recorded.includes(line)),
      [],
      'This is new, and will have to stay. Where it is meant: npm run baseline.',
    );
  });
});
