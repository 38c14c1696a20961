import * as fc from 'fast-check';

/** Deeper than anything that is meant, and still small. */
const nested = (depth: number): unknown => JSON.parse('['.repeat(depth) + ']'.repeat(depth));

// prettier-ignore
const NUMBERS = fc.constantFrom(0, -0, -1, 1, 0.5, 49.999, -9900, 9900, 9901, 1e21, 1e308, 2 ** 31, 2 ** 53, -(2 ** 53), Number.MAX_SAFE_INTEGER);
// prettier-ignore
const TEXTS = fc.constantFrom(
  '', ' ', '\n', '0', '-1', '4900', '49,00', 'null', 'SEK', 'sek', 'succeeded', 'pending', 'paid', 'disputed', 'stripe', 'acme', 'NaN',
  '\0', 'a\0b', '\ud800', '\udc00a', 'a\ud83d', '\ufeff', '\u202e', '\u2028', '😀', 'é', 'e\u0301', 'ﬀ', 'İ',
  'x'.repeat(255), 'x'.repeat(256), 'x'.repeat(500), 'x'.repeat(501), 'x'.repeat(1000), 'x'.repeat(1001), '😀'.repeat(500), '😀'.repeat(255),
  'y'.repeat(20_000), 'javascript:alert(1)', 'https://x.example/\0', 'http://', `'; drop table bills; --`, '%00', '../..', '__proto__', 'constructor',
);
// prettier-ignore
const MOMENTS = fc.constantFrom(
  '2026-11-01T12:00:00Z', '2026-11-01', '2026-02-30T00:00:00Z', '2026-11-01t12:00:00z', '2026-12-31T23:59:60Z', '2026-11-01T12:00:00.123456789012+02:00',
  '0001-01-01T00:00:00Z', '1899-12-31T23:59:59Z', '1900-01-01T00:00:00Z', '1900-01-01T00:00:00+23:59', '8999-12-31T23:59:59.999Z', '9999-12-31T23:59:59.999Z',
  '9999-12-31T23:59:59.999-23:59', '+010000-01-01T00:00:00Z', '2026-11-01T12:00:00+24:00',
);

/** What fits nowhere, or only nearly. */
export const hostile: fc.Arbitrary<unknown> = fc.oneof(
  NUMBERS,
  TEXTS,
  MOMENTS,
  // prettier-ignore
  fc.constantFrom<unknown>(null, true, false, [], [[]], {}, [null], ['SEK'], { kind: 'open' }, { $ref: '#' }, { toString: 1 }, { length: 1 }),
  fc.constantFrom(50, 2000).map(nested),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.double(),
  fc.jsonValue({ maxDepth: 2 }),
);

/** The same, but of the kind that is wanted: what gets further in. */
export const hostileOfKind = fc.record({ number: NUMBERS, text: TEXTS, moment: MOMENTS });

/** Texts that are no JSON, or none that one would write. */
export const noJson: fc.Arbitrary<string | Uint8Array<ArrayBuffer>> = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '{',
    '{"amount":',
    '{"amount":1e400,"currency":"SEK","reason":"x"}',
    '{"amount":1,"amount":2,"currency":"SEK","reason":"x"}',
    '{"__proto__":{"amount":1},"currency":"SEK","reason":"x"}',
    '\ufeff{"amount":1}',
    'amount=1&currency=SEK',
    'undefined',
    'NaN',
    '[1,2',
    '"text"',
    '['.repeat(5000),
    '{"a":'.repeat(3000),
  ),
  fc.constant(new Uint8Array([0xff, 0xfe, 0x7b, 0x00])),
  fc.string({ maxLength: 60 }),
  fc.uint8Array({ maxLength: 60 }).map((bytes) => new Uint8Array(bytes)),
);

/** More than any route reads. Made only when it is sent. */
export const hugeBody = (): string => `{"reason":"${'x'.repeat(600_000)}"}`;
