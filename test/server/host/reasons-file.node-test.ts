import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { readConfig } from '../../../server/config.ts';

const folder = mkdtempSync(join(tmpdir(), 'reasons-file-'));

function read(file: unknown) {
  const path = join(folder, 'reasons.json');
  writeFileSync(path, typeof file === 'string' ? file : JSON.stringify(file));
  return readConfig({ REASONS_FILE: path });
}

describe('the file of reasons', () => {
  after(() => rmSync(folder, { recursive: true }));

  it('gives each vendor its own, in its own order and words', () => {
    const emoji = '🗞'.repeat(100);
    const answer = read({ acme: ['Dubbelt debiterad', '  Goodwill '], fokus: [emoji], none: [] });
    assert.ok('config' in answer);
    assert.deepEqual(
      [...answer.config.reasons],
      [
        ['acme', ['Dubbelt debiterad', 'Goodwill']],
        ['fokus', [emoji]],
        ['none', []],
      ],
    );
  });

  it('need not be there', () => {
    const answer = readConfig({});
    assert.ok('config' in answer);
    assert.equal(answer.config.reasons.size, 0);
  });

  // prettier-ignore
  const wrong: [what: string, file: unknown, line: string][] = [
    ['is not JSON',             '{',                                       'REASONS_FILE: is not JSON'],
    ['is a list',               ['Goodwill'],                              'REASONS_FILE: must be { vendor: [reason] }'],
    ['has no list',             { acme: 'Goodwill' },                      'REASONS_FILE: acme: must be a list'],
    ['has a number',            { acme: ['Goodwill', 5] },                 'REASONS_FILE: acme: reason 2: Invalid input: expected string, received number'],
    ['has an empty one',        { acme: ['Goodwill', '  '] },              'REASONS_FILE: acme: reason 2: is empty'],
    ['has one too long',        { acme: ['x'.repeat(101)] },               'REASONS_FILE: acme: reason 1: must be at most 100 characters'],
    ['has one nobody can save', { acme: ['a\0b'] },                        'REASONS_FILE: acme: reason 1: must be well-formed text'],
    ['has too many',            { acme: Array.from({ length: 13 }, String) }, 'REASONS_FILE: acme: must be at most 12 reasons'],
    ['has one twice',           { acme: ['Goodwill', 'Goodwill '] },       'REASONS_FILE: acme: has a reason twice'],
  ];
  for (const [what, file, line] of wrong)
    it(`that ${what} is refused in a line`, () => {
      assert.deepEqual(read(file), { wrong: [line] });
    });
});
