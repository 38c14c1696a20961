import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { VendorStore } from '../../../server/store/store.ts';
import { type Shared, sharedInMemory, sharedOnPostgres } from './two-vendors.ts';
import { QUESTIONS } from './whole-interface.ts';

/** What is answered under the names that both vendors have. */
const OWN: Record<keyof VendorStore, RegExp> = {
  bill: /"name":"Åsa acme"/,
  bills: /"number":"acme"/,
  siblings: /"number":"acme".*"lastRefundAt":"2/,
  customer: /"name":"Åsa acme"/,
  contract: /"product":"acme"/,
  contractsOf: /"product":"acme"/,
  search: /"name":"Åsa acme"/,
  refund: /"reason":"acme"/,
  refunds:
    /"refund":{"id":"refund-both".*"reason":"acme".*"bill":{"id":"bill-both","number":"acme"/,
  refundSums: /^\[{"(provider|day)".*"count":1,"amount":100/,
  refundByKey: /"reason":"acme"/,
  findBillId: /bill-both/,
  request: /"reason":"acme".*,null\]$/,
  requestsOf: /"reason":"acme".*,\[\]\]$/,
  lease: /^\["refund-both"\]$/,
  release: /^$/,
  keepRefusal: /^$/,
  refusalsOf: /^\[\[(\[{[^\]]*"requestId":"acme"}\],?){3}\],\[\[\],\[\],\[\]\]\]$/,
  deliveriesOf: /"sha256":"acme bill-both"/,
  takeDelivery: /^true$/,
  // The rival's bill, key and payment are free here.
  withBill: /"Åsa acme".*"reason":"acme".*"saved",.*null,"saved",.*,null,\[\],null,null\]\]$/,
};

for (const [where, open] of Object.entries({
  'in memory': sharedInMemory,
  'on PostgreSQL': sharedOnPostgres,
})) {
  describe(`a vendor whose names for everything another has too, ${where}`, () => {
    let shared: Shared;
    before(async () => {
      shared = await open();
    });
    after(() => shared.close());

    for (const [part, ask] of Object.entries(QUESTIONS)) {
      it(`reads and changes what is its own: ${part}`, async () => {
        const theirs = await shared.theirs();
        const answer = JSON.stringify(await ask(shared.store.vendor('acme'))) ?? '';
        assert.match(answer, OWN[part as keyof VendorStore]);
        assert.doesNotMatch(answer, /rival|theirs/);
        assert.deepEqual(await shared.theirs(), theirs);
      });
    }

    it('puts off its own work, whatever that says', () => {
      const [last] = shared.jobs.slice(-1);
      assert.deepEqual([last?.vendorId, last?.billId], ['acme', 'bill-both']);
    });

    it('is told of what is its own', async () => {
      const told = await shared.store.outbox.claim('2999-01-01', '2999-01-02', 100);
      const bills = told.map(
        ({ event: { data } }) => `${data.vendorId} ${data.bill.id} ${data.bill.number}`,
      );
      assert.deepEqual(bills.toSorted(), [
        'acme bill-both acme',
        'acme bill-theirs acme',
        'rival bill-both rival',
        'rival bill-theirs rival',
      ]);
    });
  });
}
