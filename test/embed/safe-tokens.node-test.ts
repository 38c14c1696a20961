import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { NAMES } from '../../widget/embed/safe-tokens.ts';

describe('the tokens that a host may set', () => {
  it('are those that the panel reads, and no others', () => {
    const styles = readFileSync('widget/styles/tokens.ts', 'utf8');
    const read = new Set([...styles.matchAll(/--sesamy-refund-[a-z-]+/g)].map(([name]) => name));
    assert.deepEqual([...NAMES].toSorted(), [...read].toSorted());
  });
});
