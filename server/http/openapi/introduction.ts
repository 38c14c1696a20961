/** The groups of routes, in the order a reader meets them. */
export const TAGS = [
  { name: 'Signing in', description: 'Who is asking, and what they may do.' },
  { name: 'Bills', description: 'What subscribers paid, and ordering refunds of it.' },
  {
    name: 'Refunds',
    description: 'What became of a refund, and what can be done about one in doubt.',
  },
  {
    name: 'Requests',
    description: 'Asking whoever may refund to do so. Nothing is refunded by it.',
  },
  {
    name: 'Search & subscribers',
    description: 'The way to a bill from what is known of its subscriber.',
  },
  { name: 'Callbacks', description: 'Where payment providers tell of refunds.' },
  { name: 'Operations', description: 'For whoever runs the server, and these pages.' },
] as const;

type Tag = (typeof TAGS)[number]['name'];

/** The group of a route, for its description. */
export const tagged = (tag: Tag) => ({ tags: [tag] });

/** What holds for all of it, as Markdown with a line for each paragraph. */
export const INTRODUCTION = `
Refunds of subscription bills: how much may go back, ordering it, and an honest answer about what became of it.

## Tokens and rights

Everything under \`/api\` wants a JWT of an issuer that the server was told of:

\`\`\`http
GET /api/v1/me
Authorization: Bearer eyJhbGciOiJFUzI1NiIs…
\`\`\`

The token alone says whose bills there are: another publisher’s id is \`not-found\`, as if there were no such thing. It also holds the rights: \`read\`, \`refund\` and \`write\`, which tokens call \`bills:read\`, \`refunds:create\` and \`bills:write\` unless the server was told otherwise.

## Ordering a refund once

\`\`\`http
POST /api/v1/bills/bill_123/refunds
Authorization: Bearer eyJhbGciOiJFUzI1NiIs…
Idempotency-Key: 9b2f6c1e-57a4-4f0f-8f3c-2a6f0f1d7c55
Content-Type: application/json

{
  "amount": 4900,
  "currency": "SEK",
  "reason": "Charged twice",
  "expectedRefundable": 9900
}
\`\`\`

The key names the order and is never forgotten. The same order under the same key is the same refund, as it is now, with \`Idempotent-Replayed: true\`; another order under that key is refused. Send an order whose answer was lost again under its key, and nothing is refunded twice.

## Amounts, times and ids

Amounts are whole minor units: \`4900\` with \`decimals\` 2 is 49.00. Times are ISO 8601 in the years 1900 to 8999, sent in UTC. Ids are opaque text of 1 to 255 characters. Bodies are JSON in UTF-8. Ignore fields and values that you do not know: more may be added.

## Refusals

A refusal is an RFC 9457 problem document. Its \`type\` ends in a slug that never changes; its \`title\` is for logs. Every answer has a \`Request-Id\`: give it to whoever you ask for help. A request may bring its own.

## Lists, and how much of them

Lists come in pages: \`limit\` says how long, and \`nextCursor\` asks for the next one. Who asks too much is answered \`too-many-requests\`, and \`Retry-After\` says in how many seconds to ask again. Looking people up counts ten times.

## Other methods

HEAD is answered as GET is, without the body. Browsers’ preflights are answered for the origins that the server was told of. Any other method is \`not-found\`. What is no HTTP, or has a head of more than 16 KB, is refused before it reaches a route. Files that pages load, such as the panel under \`/cdn/\`, are no part of this.
`.trim();
