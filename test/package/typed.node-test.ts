import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { hostProject, pack } from './host-project.ts';

// A host's code. What is marked must not compile.
const USE = `
import 'sesamy-refund-panel';
import type { GetToken, RefundEventDetail, Transport } from 'sesamy-refund-panel/element';
import { type Bill, PROBLEMS, type ProblemSlug } from 'sesamy-refund-panel/contract';
import { type MockTransport, mockTransport } from 'sesamy-refund-panel/mock';
import { loadFamily } from 'sesamy-refund-panel/cdn/sesamy-refund-panel.js';

export const panel = document.createElement('sesamy-refund-panel');
panel.billId = 'bill_123';
panel.draft = { amount: 4900, reason: 'Goodwill' };
panel.theme = 'dark';
const getToken: GetToken = async ({ reason, signal }) => (signal.aborted ? '' : reason);
panel.getToken = getToken;
panel.addEventListener('sesamy:refund-succeeded', ({ detail }) => report(detail, detail.amount));
document.querySelector('sesamy-bill-list')?.addEventListener('sesamy:bill-selected', ({ detail }) => detail.billId);
export const isBusy: boolean = panel.busy;
export const left = (bill: Bill): number => bill.refundable;
export const slug: ProblemSlug = 'not-permitted';
export const status: 403 = PROBLEMS[slug].status;
const mock: MockTransport = await mockTransport({ as: 'agent' });
export const transport: Transport = mock.transport;
Object.assign(panel, mock);
await loadFamily();
function report(detail: RefundEventDetail, amount: number | undefined): void { console.log(detail.billId, amount); }

// @ts-expect-error
panel.busy = false;
// @ts-expect-error
panel.theme = 'pink';
// @ts-expect-error
panel.addEventListener('sesamy:refund-succeeded', ({ detail }) => detail.email);
`;

describe('the types of the packed file', () => {
  const host = hostProject();
  before(async () => {
    host.write('use.ts', USE);
    await host.run('npm', 'install', await pack(host.folder));
  });
  after(() => host.remove());

  for (const [module, resolution] of [
    ['nodenext', 'nodenext'],
    ['esnext', 'bundler'],
  ] as const)
    it(`say what a host may do, where modules are found as by ${resolution}`, async () => {
      const options = `--noEmit --strict --target es2022 --lib es2022,dom,dom.iterable --module ${module} --moduleResolution ${resolution}`;
      await host
        // Declarations are checked too: a host may not skip that.
        .run(
          resolve('node_modules/.bin/tsc'),
          ...options.split(' '),
          '--exactOptionalPropertyTypes',
          'use.ts',
        )
        .catch(({ stdout }: { stdout: string }) => assert.fail(stdout));
    });
});
