import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type NoteMark, marksIn } from '../../../widget/extras/note-marks.ts';

/** Numbers made for tests by those who give the real ones out, or by their rules. */
const MARKED: readonly [note: string, mark: NoteMark][] = [
  ['4242424242424242', 'card-number'],
  ['card 4242 4242 4242 4242 was charged twice', 'card-number'],
  ['5555-5555-5555-4444', 'card-number'],
  ['378282246310005', 'card-number'],
  ['811228-9874', 'personal-number'],
  ['born 19811228-9874.', 'personal-number'],
  ['198112289874', 'personal-number'],
  ['811288-9871', 'personal-number'],
  ['121212+1212', 'personal-number'],
  ['010190 12480', 'personal-number'],
  ['01019012480', 'personal-number'],
  ['070761-4285', 'personal-number'],
  ['131052-308T', 'personal-number'],
  ['131052A308T', 'personal-number'],
  ['write to anna.andersson@example.com', 'e-mail'],
  ['Åsa <åsa@exämple.se>', 'e-mail'],
];

const UNMARKED: readonly string[] = [
  '',
  'Charged twice',
  'Paid 99,00 kr on 2026-11-12, refunded 49,00 kr',
  'Bill 1002361 of contract_84_2',
  'ticket 4711-2026',
  '4242424242424241',
  'call 070-174 06 05',
  '+46 8 123 456 78',
  '811228-9873',
  '812228-9874',
  'pi_3Nabc1234567890123456',
  're_7df0bd395bf64828906d07c6',
  '60f77b03-bc6a-489f-91b0-4a9d82121f0c',
  '131052-308U',
  '010190 12481',
  '410190-1234',
  'from 5 @ 10 kr',
  '12 of 30 days',
];

describe('a note', () => {
  for (const [note, mark] of MARKED)
    it(`has a ${mark} in “${note}”`, () => assert.deepEqual(marksIn(note), [mark]));

  for (const note of UNMARKED)
    it(`has nothing to look at in “${note}”`, () => assert.deepEqual(marksIn(note), []));

  it('says each once, however often it stands there', () => {
    const note = '4242424242424242 and 5555555555554444, a@example.com, b@example.com, 811228-9874';
    assert.deepEqual(marksIn(note), ['card-number', 'personal-number', 'e-mail']);
  });

  it('is read to its end, however long and odd', () => {
    for (const note of ['@.'.repeat(5000), 'a@'.repeat(5000), '1'.repeat(9999), '1-'.repeat(5000)])
      assert.deepEqual(marksIn(note), []);
  });
});
