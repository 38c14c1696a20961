import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { importBill } from '../../../server/refunds/import.ts';
import { paymentKey } from '../../../server/refunds/payment.ts';
import type { RefundRecord } from '../../../server/refunds/refund.ts';
import { type BillBook, KeyTaken, type VendorStore } from '../../../server/store/store.ts';
import { cardBill } from '../bills.ts';
import { requested, someRefund } from '../refunds/some-refund.ts';
import { dismissal, someRequest } from '../refunds/some-request.ts';
import { STORES, type TestStore } from '../stores.ts';

const parts = { now: () => new Date(), newId: () => crypto.randomUUID() };

for (const [where, open] of Object.entries(STORES)) {
  describe(`the ledger ${where}`, () => {
    let ledger: TestStore;
    let acme: VendorStore;
    before(async () => {
      ledger = await open();
      acme = ledger.store.vendor('acme');
    });
    after(() => ledger.close());

    async function newBill(special = {}): Promise<string> {
      const bill = cardBill(special);
      assert.equal(await importBill(bill, acme, parts), 'created');
      return bill.id;
    }

    it('gives back what was put in', async () => {
      const wanted = cardBill({
        period: { start: '2026-11-01T00:00:00+01:00', end: '2026-12-01T00:00:00+01:00' },
        receiptUrl: 'https://example.com/receipt',
      });
      await importBill(wanted, acme, parts);
      const bill = await acme.bill(wanted.id);
      assert.equal(bill?.paid, 9900);
      assert.equal(bill.customer.name, 'Åsa Öst');
      assert.deepEqual(bill.period, {
        start: '2026-10-31T23:00:00.000Z',
        end: '2026-11-30T23:00:00.000Z',
      });
      assert.deepEqual(bill.payment.reference, wanted.payment.reference);
      assert.deepEqual(bill.refunds, []);
    });

    it('finds the siblings of a bill, each with when its last refund that did not fail was ordered', async () => {
      const contract = { id: 'contract-twins', product: 'Acme', status: 'active' };
      const put = (id: string, paidAt: string | null, special = {}) =>
        newBill({ id, contract, paidAt, ...special });
      await put('twin', '2026-11-10T12:00:00Z');
      await put('first-moment', '2026-11-08T12:00:00Z');
      await put('last-moment', '2026-11-12T13:00:00+01:00');
      await put('too-early', '2026-11-08T11:59:59.999Z');
      await put('too-late', '2026-11-12T12:00:00.001Z');
      await put('same-time-b', '2026-11-10T12:00:00Z', { status: 'disputed' });
      await put('same-time-a', '2026-11-10T12:00:00Z');
      await put('dearer', '2026-11-10T12:00:00Z', { paid: 9901 });
      await put('of-kroner', '2026-11-10T12:00:00Z', { currency: 'NOK' });
      await put('unpaid', '2026-11-10T12:00:00Z', { status: 'unpaid' });
      await put('not-yet', null, {
        period: { start: '2026-11-10T12:00:00Z', end: '2026-12-10T12:00:00Z' },
      });
      await newBill({ id: 'elsewhere', paidAt: '2026-11-10T12:00:00Z' });
      const refund = (at: string, status: RefundRecord['status']): RefundRecord => ({
        ...someRefund('same-time-a', 100, `twin ${at}`),
        requestedAt: at,
        status,
      });
      const refunds = [
        refund('2026-11-11T12:00:00.000Z', 'succeeded'),
        refund('2026-11-12T12:00:00.000Z', 'unknown'),
        refund('2026-11-13T12:00:00.000Z', 'failed'),
      ];
      await acme.withBill('same-time-a', async (book) => {
        for (const one of refunds) await book.addRefund(one, requested);
      });
      await acme.withBill('last-moment', (book) =>
        book.addRefund({ ...someRefund('last-moment', 1, 'twin'), status: 'failed' }, requested),
      );

      const query = {
        billId: 'twin',
        contractId: contract.id,
        currency: 'SEK',
        paid: 9900,
        paidFrom: '2026-11-08T12:00:00.000Z',
        paidTo: '2026-11-12T12:00:00.000Z',
      } as const;
      const siblings = await acme.siblings({ ...query, limit: 10 });
      assert.deepEqual(
        siblings.map(({ bill, lastRefundAt }) => [bill.id, lastRefundAt]),
        [
          ['last-moment', null],
          ['same-time-b', null],
          ['same-time-a', '2026-11-12T12:00:00.000Z'],
          ['first-moment', null],
        ],
      );
      const two = await acme.siblings({ ...query, limit: 2 });
      assert.deepEqual(two, siblings.slice(0, 2));
      assert.deepEqual(await ledger.store.vendor('rival').siblings({ ...query, limit: 10 }), []);
    });

    it('lists the requests of a bill that nobody dismissed, made at a moment or later, the newest first', async () => {
      const id = await newBill();
      const other = await newBill();
      const asked = (name: string, at: string, billId = id) =>
        someRequest(billId, { id: `${id}-${name}`, requestedAt: at });
      await acme.withBill(id, async (book) => {
        await book.addRequest(asked('early', '2026-11-23T11:59:59.999Z'));
        await book.addRequest(asked('late', '2026-11-23T12:00:00.001Z'));
        await book.addRequest(asked('b', '2026-11-23T12:00:00.000Z'));
        await book.addRequest(asked('a', '2026-11-23T12:00:00.000Z'));
        await book.addRequest(asked('dismissed', '2026-11-23T12:00:00.000Z'));
        await book.dismissRequest(`${id}-dismissed`, dismissal);
      });
      await acme.withBill(other, (book) =>
        book.addRequest(asked('other', '2026-11-23T12:00:00.000Z', other)),
      );
      const names = async (since: string | null, limit = 10) =>
        (await acme.requestsOf({ billId: id, since, limit })).map((one) =>
          one.id.replace(`${id}-`, ''),
        );
      assert.deepEqual(await names(null), ['late', 'b', 'a', 'early']);
      assert.deepEqual(await names('2026-11-23T12:00:00.000Z'), ['late', 'b', 'a']);
      assert.deepEqual(await names(null, 2), ['late', 'b']);
      const inBook = await acme.withBill(id, (book) =>
        book.requestsOf({ billId: id, since: null, limit: 10 }),
      );
      assert.equal(inBook.length, 4);
    });

    it('gives back a request as it was put in, and who dismissed it first', async () => {
      const id = await newBill();
      const request = someRequest(id);
      await acme.withBill(id, (book) => book.addRequest(request));
      assert.deepEqual(await acme.request(request.id), request);

      const second = { ...dismissal, by: { id: 'v', name: 'Viv' } };
      await acme.withBill(id, (book) => book.dismissRequest(request.id, dismissal));
      await acme.withBill(id, (book) => book.dismissRequest(request.id, second));
      assert.deepEqual(await acme.request(request.id), { ...request, dismissed: dismissal });
      assert.equal(await acme.request('none'), null);
      assert.equal(await ledger.store.vendor('rival').request(request.id), null);
    });

    it('keeps no request of work that throws', async () => {
      const id = await newBill();
      const request = someRequest(id);
      const work = acme.withBill(id, async (book) => {
        await book.addRequest(request);
        assert.deepEqual(await book.request(request.id), request);
        throw new Error('No');
      });
      await assert.rejects(work, /No/);
      assert.equal(await acme.request(request.id), null);
    });

    it('knows nothing of another vendor’s bills, refunds and keys', async () => {
      const id = await newBill();
      const refund = someRefund(id, 100, 'key-of-acme');
      await acme.withBill(id, (book) => book.addRefund(refund, requested));

      const rival = ledger.store.vendor('rival');
      assert.equal(await rival.bill(id), null);
      assert.equal(await rival.refund(refund.id), null);
      assert.equal(await rival.refundByKey('key-of-acme'), null);
    });

    it('keeps a refund with its record, and numbers the events', async () => {
      const id = await newBill();
      const refund = someRefund(id, 4900, 'key-1');
      await acme.withBill(id, (book) => book.addRefund(refund, requested));
      const done: RefundRecord = { ...refund, status: 'succeeded', providerReference: 're_1' };
      await acme.withBill(id, (book) =>
        book.changeRefund(done, { ...requested, type: 'answered', status: 'succeeded' }),
      );

      const found = await acme.refund(refund.id);
      assert.deepEqual(found?.refund, done);
      assert.deepEqual(
        found.events.map(({ seq, type, status }) => [seq, type, status]),
        [
          [1, 'requested', 'sending'],
          [2, 'answered', 'succeeded'],
        ],
      );
      assert.deepEqual((await acme.bill(id))?.refunds, [done]);
      assert.deepEqual(await acme.refundByKey('key-1'), done);
    });

    it('does all of a transaction or, when the work throws, none', async () => {
      const id = await newBill();
      const broken = acme.withBill(id, async (book) => {
        await book.addRefund(someRefund(id, 100, 'lost'), requested);
        await book.setFigures({ refunded: 0, reserved: 100, excess: 0 });
        throw new Error('midway');
      });
      await assert.rejects(broken, /midway/);
      const bill = await acme.bill(id);
      assert.equal(bill?.reserved, 0);
      assert.deepEqual(bill.refunds, []);
      assert.equal(await acme.refundByKey('lost'), null);
    });

    it('refuses by itself to hold more than was paid, unless the excess says so', async () => {
      const id = await newBill();
      const set = (reserved: number, excess: number) =>
        acme.withBill(id, (book) => book.setFigures({ refunded: 0, reserved, excess }));
      await assert.rejects(set(9901, 0));
      await set(9901, 1);
      await set(9900, 0);
    });

    it('lets one key name one refund, also when two bills want it at once', async () => {
      const ids = [await newBill(), await newBill()];
      const both = await Promise.allSettled(
        ids.map((id) =>
          acme.withBill(id, (book) =>
            book.addRefund(someRefund(id, 100, 'wanted-twice'), requested),
          ),
        ),
      );
      const refused = both.filter((one) => one.status === 'rejected').map(({ reason }) => reason);
      assert.deepEqual(refused, [new KeyTaken()]);
      const bills = await Promise.all(ids.map((id) => acme.bill(id)));
      assert.deepEqual(bills.map((bill) => bill?.refunds.length).toSorted(), [0, 1]);
    });

    it('lets one piece of work at a time at a bill', async () => {
      const id = await newBill();
      const addOne = async (book: BillBook) => {
        const reserved = (book.bill?.reserved ?? 0) + 1;
        await new Promise((resolve) => {
          setTimeout(resolve, 2);
        });
        await book.setFigures({ refunded: 0, reserved, excess: 0 });
      };
      await Promise.all(Array.from({ length: 30 }, () => acme.withBill(id, addOne)));
      assert.equal((await acme.bill(id))?.reserved, 30);
    });

    it('finds a bill that moves to another contract while it is waited for', async () => {
      const id = await newBill();
      const locked = Promise.withResolvers<void>();
      const moved = acme.withBill(id, async (book) => {
        locked.resolve();
        await new Promise((resolve) => {
          setTimeout(resolve, 60);
        });
        const bill = book.bill!;
        await book.putBill({ ...bill, contract: { ...bill.contract, id: 'moved' } });
      });
      await locked.promise;
      const seen = acme.withBill(id, async (book) => book.bill?.contract.id);
      await moved;
      assert.equal(await seen, 'moved');
    });

    it('lets one payment belong to one bill, also when two are imported at once', async () => {
      const first = cardBill();
      const twins = [first, { ...cardBill(), payment: first.payment }];
      const answers = await Promise.all(twins.map((bill) => importBill(bill, acme, parts)));
      assert.deepEqual(
        answers.map((answer) => (typeof answer === 'string' ? answer : answer.refused)).toSorted(),
        ['created', 'payment-taken'],
      );
    });

    it('creates a bill once when it is imported twice at once', async () => {
      const bill = cardBill();
      const answers = await Promise.all([1, 2, 3].map(() => importBill(bill, acme, parts)));
      assert.deepEqual(answers.toSorted(), ['created', 'replaced', 'replaced']);
    });

    it('shows a piece of work the bill as it has left it so far', async () => {
      const id = await newBill();
      await acme.withBill(id, async (book) => {
        const [first, second] = [someRefund(id, 100, 'one'), someRefund(id, 200, 'two')];
        await book.addRefund(first, requested);
        await book.addRefund(second, requested);
        await book.setFigures({ refunded: 0, reserved: 300, excess: 0 });
        await book.changeRefund({ ...first, status: 'pending' }, null);
        assert.equal(book.bill?.reserved, 300);
        assert.deepEqual(
          book.bill.refunds.map(({ amount, status }) => [amount, status]).toSorted(),
          [
            [100, 'pending'],
            [200, 'sending'],
          ],
        );
      });
    });

    it('writes no event where nothing happened that is worth one', async () => {
      const id = await newBill();
      const refund = someRefund(id, 100, 'quiet');
      await acme.withBill(id, (book) => book.addRefund(refund, requested));
      await acme.withBill(id, (book) =>
        book.changeRefund({ ...refund, checkedAt: '2026-11-23T12:01:00.000Z' }, null),
      );
      const found = await acme.refund(refund.id);
      assert.equal(found?.refund.checkedAt, '2026-11-23T12:01:00.000Z');
      assert.equal(found.events.length, 1);
    });

    it('gives a refund into one hand at a time, until that lets go or its time is up', async () => {
      const id = await newBill();
      const refund = someRefund(id, 100, 'held');
      await acme.withBill(id, (book) => book.addRefund(refund, requested));
      const moment = (second: number) => `2026-11-23T12:00:${second}.000Z`;
      const take = async (until: number, now: number) =>
        (await acme.lease([refund.id], moment(until), moment(now))).size;

      const hands = await Promise.all([40, 41, 42, 43].map((until) => take(until, 10)));
      assert.equal(
        hands.reduce((sum, one) => sum + one),
        1,
      );
      const until = 40 + hands.indexOf(1);
      assert.equal(await take(50, 39), 0);
      await acme.release([refund.id], moment(59));
      assert.equal(await take(50, 39), 0);
      await acme.release([refund.id], moment(until));
      assert.equal(await take(50, 39), 1);
      assert.equal(await take(58, 50), 1);
      assert.equal(
        (await ledger.store.vendor('rival').lease([refund.id], moment(59), moment(59))).size,
        0,
      );
    });

    it('finds the bill of a refund, or of a payment by any of its names, within one vendor', async () => {
      const paymentIntent = 'pi_sim_9900sek_findme';
      const id = await newBill({
        payment: {
          provider: 'stripe',
          method: 'CARD',
          label: 'Visa',
          reference: { paymentIntent },
        },
      });
      const refund = someRefund(id, 100, 'findme');
      await acme.withBill(id, (book) => book.addRefund(refund, requested));
      const keys = [{ charge: 'ch_other' }, { paymentIntent }].map((reference) =>
        paymentKey({ reference })!,
      );
      const find = (special: object, vendor = acme) =>
        vendor.findBillId({ provider: 'stripe', refundId: null, paymentKeys: [], ...special });

      assert.equal(await find({ paymentKeys: keys }), id);
      assert.equal(await find({ refundId: refund.id }), id);
      assert.equal(await find({ paymentKeys: keys, provider: 'klarna' }), null);
      assert.equal(await find({ refundId: refund.id, provider: 'swish' }), null);
      assert.equal(await find({ refundId: 'none', paymentKeys: [] }), null);
      assert.equal(await find({ paymentKeys: keys }, ledger.store.vendor('rival')), null);
    });

    it('marks a bill disputed and changes nothing else of it', async () => {
      const id = await newBill();
      const before = await acme.bill(id);
      await acme.withBill(id, async (book) => {
        await book.markDisputed();
        assert.equal(book.bill?.status, 'disputed');
      });
      assert.deepEqual(await acme.bill(id), { ...before, status: 'disputed' });
    });

    it('lists newest first, page by page, without losing or repeating any', async () => {
      const contract = { id: 'long', product: 'Paper', status: 'active' };
      for (let day = 1; day <= 7; day += 1)
        await newBill({ contract, paidAt: `2026-01-0${(day % 4) + 1}T12:00:00Z` });

      const seen: string[] = [];
      let after: { billedAt: string; id: string } | null = null;
      do {
        const page = await acme.bills({ filter: { contractId: 'long' }, limit: 2, after });
        seen.push(...page.bills.map(({ billedAt, id }) => `${billedAt} ${id}`));
        after = page.next;
      } while (after);

      assert.equal(new Set(seen).size, 7);
      assert.deepEqual(seen, seen.toSorted().toReversed());
    });

    it('finds bills by customer, and by e-mail in any case', async () => {
      const customer = { id: 'cu-anna', name: 'Anna', email: 'Anna.Ek@Example.com' };
      const id = await newBill({ customer });
      const ids = async (filter: { customerId: string } | { email: string }) =>
        (await acme.bills({ filter, limit: 10, after: null })).bills.map((bill) => bill.id);
      assert.deepEqual(await ids({ customerId: 'cu-anna' }), [id]);
      assert.deepEqual(await ids({ email: 'ANNA.EK@example.COM' }), [id]);
      assert.deepEqual(await ids({ email: 'anna' }), []);
    });

    it('knows a subscriber’s contracts, by the newest word on whose they are', async () => {
      const [ida, eva] = [
        { id: 'cu-ida', name: 'Ida', email: 'ida@example.com' },
        { id: 'cu-eva', name: 'Eva', email: 'eva@example.com' },
      ];
      const paper = {
        id: 'co-paper',
        product: 'Paper',
        status: 'active',
        nextChargeAt: '2026-12-01T00:00:00.000Z',
      };
      const app = { id: 'co-app', product: 'App', status: 'cancelled' };
      const bill = await newBill({ customer: ida, contract: paper });
      await newBill({ customer: ida, contract: app });
      assert.deepEqual(await acme.customer('cu-ida'), ida);
      assert.deepEqual(await acme.contractsOf(['cu-ida']), [
        { ...app, nextChargeAt: null, customer: ida },
        { ...paper, customer: ida },
      ]);
      assert.deepEqual(await acme.contract('co-paper'), { ...paper, customer: ida });

      // Taken over by somebody else, with a bill that was there before.
      const { billedAt: _, ...facts } = (await acme.bill(bill))!;
      await importBill(
        cardBill({ id: bill, payment: facts.payment as never, customer: eva, contract: paper }),
        acme,
        parts,
      );
      assert.deepEqual((await acme.contract('co-paper'))?.customer, eva);
      assert.deepEqual(
        (await acme.contractsOf(['cu-ida'])).map(({ id }) => id),
        ['co-app'],
      );

      const rival = ledger.store.vendor('rival');
      assert.deepEqual(
        [
          await rival.customer('cu-ida'),
          await rival.contract('co-app'),
          await rival.contractsOf(['cu-ida']),
        ],
        [null, null, []],
      );
    });

    it('finds subscribers by any part of a name in any spelling, by e-mail, and contracts by id', async () => {
      const people = [
        ['se-1', 'Åsa Öberg', 'asa.oberg@find.example'],
        ['se-2', 'Oberon Aal', 'aal@find.example'],
        ['se-3', 'Karin Kröberg', 'kk@find.example'],
        ['se-4', 'Søren Ærø', 'soren_100%@find.example'],
      ] as const;
      for (const [id, name, email] of people)
        await newBill({
          customer: { id, name, email },
          contract: { id: `K-${id}`, product: 'Paper', status: 'active' },
        });
      const find = async (wanted: string) => {
        const { customers, contracts } = await acme.search(wanted, 10);
        return [...customers, ...contracts].map(({ id }) => id).filter((id) => id.includes('se-'));
      };
      // Beginnings first, also of the last name; then any other part.
      assert.deepEqual(await find('ober'), ['se-1', 'se-2', 'se-3']);
      assert.deepEqual(await find('aero'), ['se-4']);
      assert.deepEqual(await find('ob'), ['se-1', 'se-2'], 'two letters only where names begin');
      assert.deepEqual(await find('berg'), ['se-1', 'se-3']);
      assert.deepEqual(await find('kk@find'), ['se-3']);
      assert.deepEqual(
        await find('_100%'),
        ['se-4'],
        'what means anything to a database means itself',
      );
      assert.deepEqual(await find('k-se-2'), ['K-se-2']);
      assert.deepEqual(await find('nobody at all'), []);
      assert.equal((await acme.search('find.example', 2)).customers.length, 2);
      assert.deepEqual(await ledger.store.vendor('rival').search('ober', 10), {
        customers: [],
        contracts: [],
      });
    });

    it('tells the newest truth about a customer on all of their bills', async () => {
      const old = { id: 'cu-moved', name: 'Old Name', email: 'old@example.com' };
      const id = await newBill({ customer: old });
      await newBill({ customer: { ...old, name: 'New Name' } });
      assert.equal((await acme.bill(id))?.customer.name, 'New Name');
    });
  });
}
