import assert from 'node:assert/strict';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { build } from 'vite';
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

describe('the packed file, in a build of a host’s', () => {
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
    it(`has types that say what a host may do, where modules are found as by ${resolution}`, async () => {
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

  // prettier-ignore
  const bundles = [
    { what: 'all of the panel where it is imported',   code: `import 'sesamy-refund-panel';`,                                                         holds: true },
    { what: 'nothing of it where no class is used',    code: `import { SesamyBillList } from 'sesamy-refund-panel/element';`,                         holds: false },
    { what: 'nothing of zod where only a word is used', code: `import { REQUEST_ID } from 'sesamy-refund-panel/contract'; console.log(REQUEST_ID);`,  holds: false },
  ];
  for (const { what, code, holds } of bundles)
    it(`leaves ${what}`, async () => {
      host.write('entry.js', code);
      const built = await build({
        root: host.folder,
        configFile: false,
        logLevel: 'silent',
        build: { write: false, lib: { entry: join(host.folder, 'entry.js'), formats: ['es'] } },
      });
      const size = [built]
        .flat()
        .flatMap((one) => ('output' in one ? one.output : []))
        .reduce((sum, chunk) => sum + ('code' in chunk ? chunk.code.length : 0), 0);
      assert.equal(size > 50_000, holds, `${size} characters`);
      assert.ok(holds || size < 100, `${size} characters`);
    });
});
