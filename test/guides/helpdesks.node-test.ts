import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { parseSync } from 'vite';
import type { EmbeddedPanel, MountOptions } from '../../integrations/embed/options.ts';

const GUIDE = readFileSync('docs/guides/helpdesks.md', 'utf8');

/** What `mountRefundPanel` takes. Whatever else is in a recipe would be ignored, and nobody would be told. */
// prettier-ignore
const OPTIONS = Object.keys({
  container: 1, origin: 1, getToken: 1, title: 1, billId: 1, contractId: 1, customerId: 1, email: 1, lang: 1, theme: 1,
  timeZone: 1, around: 1, helpUrl: 1, noConfirm: 1, draft: 1, tokens: 1,
  onReady: 1, onRefunded: 1, onError: 1, onClose: 1, onResize: 1,
} satisfies Record<keyof MountOptions, 1>);
const NEEDED = ['container', 'origin', 'getToken'];
const METHODS: readonly string[] = [
  'update',
  'focus',
  'destroy',
  'iframe',
] satisfies (keyof EmbeddedPanel)[];

/** A node of the syntax tree, as far as it matters here. */
interface Node {
  readonly type?: string;
  readonly callee?: { readonly name?: string; readonly object?: Node; readonly property?: Node };
  readonly name?: string;
  readonly arguments?: readonly Node[];
  readonly properties?: readonly { readonly key?: { readonly name: string } }[];
}

const blocks = [...GUIDE.matchAll(/```(jsx?|json)\n([^]*?)```/g)].map(
  ([, kind = '', code = '']) => {
    const before = GUIDE.slice(0, GUIDE.indexOf(code));
    const title = /## ([^\n]+)\n[^#]*$/.exec(before)?.[1] ?? 'the guide';
    return { kind, code, title };
  },
);
const scripts = blocks.filter(({ kind }) => kind !== 'json');

function nodesIn(value: unknown): Node[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.values(value).flatMap(nodesIn);
  return 'type' in value ? [value as Node, ...inside] : inside;
}

const keysOf = (node: Node | undefined): (string | undefined)[] =>
  node?.properties?.map(({ key }) => key?.name) ?? [];

describe('the recipes for helpdesks', () => {
  for (const { kind, code, title } of blocks)
    it(`are code (${title}, ${kind})`, () => {
      if (kind === 'json') JSON.parse(code);
      else assert.deepEqual(parseSync(`recipe.${kind}`, code).errors, []);
    });

  for (const { kind, code, title } of scripts) {
    const calls = nodesIn(parseSync(`recipe.${kind}`, code).program).filter(
      ({ type }) => type === 'CallExpression',
    );
    const mounts = calls.filter(({ callee }) => callee?.name === 'mountRefundPanel');
    if (mounts.length === 0) continue;

    it(`give the panel what it needs, and nothing it does not know (${title})`, () => {
      for (const { arguments: [options] = [] } of mounts) {
        const keys = keysOf(options);
        for (const key of keys) assert.ok(OPTIONS.includes(String(key)), key);
        for (const key of NEEDED) assert.ok(keys.includes(key), key);
        assert.ok(['billId', 'email', 'customerId', 'contractId'].some((at) => keys.includes(at)));
      }
      for (const { callee, arguments: [changes] = [] } of calls)
        if (callee?.object?.name === 'panel') {
          assert.ok(METHODS.includes(callee.property?.name ?? ''), callee.property?.name);
          for (const key of keysOf(changes)) assert.ok(OPTIONS.includes(String(key)), key);
        }
    });
  }

  it('are one for each helpdesk that can frame, each saying what was not confirmed', () => {
    const sections = GUIDE.split(/^## /m).slice(1);
    for (const helpdesk of ['Freshdesk', 'Front', 'Help Scout', 'Chatwoot', 'HubSpot']) {
      const section = sections.find((text) => text.startsWith(`${helpdesk}\n`)) ?? '';
      assert.match(section, /mountRefundPanel\(/, helpdesk);
      assert.match(section, /_The agent:_/, helpdesk);
      assert.match(section, /_Not confirmed:_/, helpdesk);
    }
  });

  it('put no token into an address, and link to pages that are there', () => {
    assert.doesNotMatch(GUIDE, /[?&](access_)?token=/);
    for (const [, file = ''] of GUIDE.matchAll(/\]\(([^)#]+)/g))
      assert.ok(existsSync(`docs/guides/${file}`), file);
  });
});
