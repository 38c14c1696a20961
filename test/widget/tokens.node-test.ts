import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { designTokens, readTokens } from '../../tools/tokens.ts';
import { styles } from '../../widget/styles/index.ts';

const css = styles.map(({ cssText }) => cssText).join('\n');
const guide = readFileSync('docs/guides/theming.md', 'utf8');
const namesOf = (pattern: RegExp) => [...css.matchAll(pattern)].map(([, name]) => name);

describe('the tokens', () => {
  it('are the ones of the contract, each read once', () => {
    assert.deepEqual(
      readTokens()
        .map(({ name }) => name)
        .toSorted(),
      'background border danger focus font-family font-size on-primary primary radius space success surface text text-muted warning'.split(
        ' ',
      ),
    );
    const read = namesOf(/var\(\s*(--sesamy-refund-[a-z-]+)/g);
    assert.equal(read.length, new Set(read).size);
  });

  it('are neither undefined nor unused inside', () => {
    const defined = new Set(namesOf(/(--_[a-z-]+):/g));
    const used = new Set(namesOf(/var\((--_[a-z-]+)/g));
    assert.deepEqual(
      [...used].filter((name) => !defined.has(name)),
      [],
    );
    assert.deepEqual(
      [...defined].filter((name) => !used.has(name)),
      [],
    );
  });

  for (const { name, light, dark } of readTokens())
    it(`${name} is in the guide with its default`, () => {
      const line = guide.split('\n').find((each) => each.includes(`\`--sesamy-refund-${name}\``));
      assert.ok(line, 'it is not there');
      // Computed and inherited ones are described in words.
      if (!/^(#|[\d.])/.test(light)) return;
      assert.ok(line.includes(`\`${light}\``), line);
      assert.ok(line.includes(`\`${dark}\``), line);
    });

  it('go to design tools as typed values, with the dark ones beside', () => {
    const tokens = designTokens(readTokens()) as Record<string, Record<string, object>>;
    assert.partialDeepStrictEqual(tokens['sesamy-refund'], {
      danger: {
        $type: 'color',
        $value: { colorSpace: 'srgb', components: [0.702, 0.149, 0.1176], hex: '#b3261e' },
        $extensions: {
          'com.sesamy.refund': { cssProperty: '--sesamy-refund-danger', dark: { hex: '#ffb4ab' } },
        },
      },
      radius: { $type: 'dimension', $value: { value: 8, unit: 'px' } },
    });
  });
});
