import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createLog } from '../../server/host/log.ts';
import { found, needles } from './log-search.ts';

describe('the search of the logs', () => {
  const wanted = needles();

  it('knows the subscribers, the staff and the reasons', () => {
    for (const text of ['Anna Lindqvist', 'Ada Admin', 'Charged twice', 'Åsa Öst'])
      assert.ok(wanted.includes(text), text);
    assert.ok(wanted.length > 40);
  });

  // prettier-ignore
  for (const line of [
    '{"msg":"Refunded Anna Lindqvist"}', '{"q":"anna@example.com"}', 'Bearer eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiJkZW1v.x',
    '"reason":"Charged twice"', 'sk_test_abcdef',
  ])
    it(`sees what names somebody in ${line}`, () => assert.ok(found(line, wanted)));

  it('leaves an ordinary line alone', () => {
    const line =
      '{"level":30,"method":"GET","route":"/api/v1/bills/:id","status":200,"vendorId":"acme"}';
    assert.equal(found(line, wanted), null);
  });

  it('is not what keeps errors quiet: the log does', () => {
    const written: string[] = [];
    const log = createLog('info', { write: (line: string) => void written.push(line) });
    const cause = Object.assign(new Error('invalid input syntax for type date: "Anna Lindqvist"'), {
      code: '22007',
      detail: 'Failing row contains (Anna Lindqvist)',
    });
    log.error({ err: new Error('It failed', { cause }) }, 'Something');
    for (const text of ['{"name":"Anna Lindqvist"', '<html>Anna Lindqvist</html>'])
      try {
        JSON.parse(text);
      } catch (error) {
        log.error({ err: error }, 'Something');
      }
    log.error({ err: { reason: 'Charged twice' } }, 'Something');
    assert.equal(written.length, 4);
    for (const line of written) assert.equal(found(line, wanted), null, line);
    assert.match(written[0] ?? '', /log-search/, 'and still says where');
  });
});
