import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { hostProject, pack } from './host-project.ts';

const ELEMENTS = [
  'SesamyBillDetails',
  'SesamyBillList',
  'SesamyRefundContext',
  'SesamyRefundList',
  'SesamyRefundPanel',
  'SesamySubscriberSearch',
];

describe('the packed file, installed into an empty project', () => {
  const host = hostProject();
  let nodeBefore: string;
  before(async () => {
    nodeBefore = await host.run('node', '--version');
    await host.run('npm', 'install', await pack(host.folder));
  });
  after(() => host.remove());

  const evaluate = async (code: string) =>
    JSON.parse(await host.run('node', '--input-type=module', '--eval', code)) as unknown;
  const namesOf = (entry: string) =>
    evaluate(`console.log(JSON.stringify(Object.keys(await import('${entry}')).sort()))`);

  it('brings Lit, its tasks and context, zod, and nothing else', () => {
    const { packages } = JSON.parse(
      readFileSync(join(host.folder, 'package-lock.json'), 'utf8'),
    ) as { packages: Record<string, object> };
    const installed = Object.keys(packages).map((path) => path.replace('node_modules/', ''));
    assert.deepEqual(
      installed.filter(Boolean).toSorted(),
      // The last six are Lit's own.
      ['sesamy-refund-panel', 'lit', '@lit/task', '@lit/context', 'zod']
        .concat('@lit/reactive-element', 'lit-html', 'lit-element', '@lit-labs/ssr-dom-shim')
        .concat('@types/trusted-types')
        .toSorted(),
    );
  });

  it('leaves the host its own Node', async () => {
    assert.ok(!readdirSync(join(host.folder, 'node_modules')).includes('.bin'));
    assert.equal(await host.run('npm', 'exec', '--call', 'node --version'), nodeBefore);
  });

  it('defines the elements where it is imported, on a server too', async () => {
    assert.deepEqual(await namesOf('sesamy-refund-panel'), ELEMENTS);
    const defined = `await import('sesamy-refund-panel');
      console.log(Boolean(customElements.get('sesamy-refund-panel') && customElements.get('sesamy-bill-list')))`;
    assert.equal(await evaluate(defined), true);
  });

  it('defines nothing where only the classes are asked for', async () => {
    assert.deepEqual(await namesOf('sesamy-refund-panel/element'), ELEMENTS);
    const defined = `const { SesamyRefundPanel } = await import('sesamy-refund-panel/element');
      console.log(customElements.get('sesamy-refund-panel') === undefined && SesamyRefundPanel.observedAttributes.includes('bill-id'))`;
    assert.equal(await evaluate(defined), true);
  });

  it('has the panel’s own file for pages, and its names for servers', async () => {
    const entry = 'sesamy-refund-panel/cdn/sesamy-refund-panel.js';
    assert.deepEqual(await namesOf(entry), ['SesamyRefundPanel', 'loadFamily']);
    const file = join(
      host.folder,
      'node_modules/sesamy-refund-panel/dist/cdn/sesamy-refund-panel.js',
    );
    const [exported = ''] = /export ?\{[^}]*\};?\s*$/.exec(readFileSync(file, 'utf8')) ?? [];
    for (const name of ['SesamyRefundPanel', 'loadFamily'])
      assert.ok(exported.includes(name), exported);
  });

  it('has the host’s side of the frame, and names without code for React and Vue', async () => {
    assert.deepEqual(await namesOf('sesamy-refund-panel/embed'), ['mountRefundPanel']);
    for (const framework of ['jsx', 'vue'])
      assert.deepEqual(await namesOf(`sesamy-refund-panel/${framework}`), []);
  });

  it('checks what comes from the backend by the contract', async () => {
    const parsed = `const { MinorUnits } = await import('sesamy-refund-panel/contract');
      console.log(JSON.stringify([MinorUnits.safeParse(4900).success, MinorUnits.safeParse(49.5).success]))`;
    assert.deepEqual(await evaluate(parsed), [true, false]);
  });

  it('has a backend in it that refunds by the server’s rules', async () => {
    const refunded = `const { mockTransport } = await import('sesamy-refund-panel/mock');
      const { transport, getToken, stop } = await mockTransport();
      const headers = { 'Authorization': 'Bearer ' + await getToken(), 'Content-Type': 'application/json', 'Idempotency-Key': 'key-1' };
      const order = { amount: 4900, currency: 'SEK', reason: 'Charged twice' };
      const answer = await transport('https://refunds.example.com/api/v1/bills/bill_anna_1/refunds', { method: 'POST', headers, body: JSON.stringify(order) });
      const { bill } = await answer.json();
      await stop();
      console.log(JSON.stringify([answer.status, bill.refundable]))`;
    assert.deepEqual(await evaluate(refunded), [201, 5000]);
  });
});
