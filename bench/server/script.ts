import type { Sent } from './statements.ts';

/** What is another with every refund, as it was in the one whose statements were noted. */
export interface Noted {
  readonly statements: readonly Sent[];
  readonly billId: string;
  readonly refundId: string;
  readonly key: string;
}

const UUID = String.raw`[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}`;

/**
 * The statements of one refund as a script of pgbench's, with a bill, a refund, a key and events of its own each time.
 * `:start` is the first bill's number, and every client takes the next one that nobody else takes.
 */
export function pgbenchScript({ statements, ...own }: Noted): string {
  const events = new Map<string, string>();
  const names = `(${own.billId}|${own.refundId}|${own.key}|${UUID})`;
  const another = new RegExp(`\\b${names}\\b`);
  const isWhole = new RegExp(`^${names}$`);
  const isEvent = new RegExp(`^${UUID}$`);

  function value(one: unknown): string {
    if (one === null || one === undefined) return 'null';
    if (Array.isArray(one)) return `array[${one.map(value).join(', ')}]`;
    const text = String(one);
    // Rows that are told as JSON have it within. What they are split by stands at the odd places.
    const pieces = isWhole.test(text) || text.startsWith('[{') ? text.split(another) : [text];
    const parts = pieces.map((piece, at) => (at % 2 === 0 ? literal(piece) : anew(piece)));
    const said = parts.filter((_, at) => pieces[at] !== '').join(' || ');
    return isEvent.test(text) && text !== own.refundId ? `(${said})::uuid` : `(${said || "''"})`;
  }

  function anew(piece: string): string {
    if (piece === own.billId) return `'b-' || :n`;
    if (piece === own.refundId) return `'r-' || :n`;
    if (piece === own.key) return `'k-' || :n`;
    return `md5('${nameOf(piece)}' || :n)`;
  }

  function nameOf(event: string): string {
    if (!events.has(event)) events.set(event, `e${events.size}-`);
    return events.get(event) ?? '';
  }

  const lines = inTransactions(statements).map(
    ({ text, values }) => `${text.replaceAll(/\$(\d+)/g, (_, n) => value(values[Number(n) - 1]))};`,
  );
  return ['\\set i :i + 1', '\\set n :start + :i * :clients + :client_id', ...lines, ''].join('\n');
}

/** Without a colon, which begins a variable. */
function literal(text: string): string {
  const escaped = text
    .replaceAll('\\', String.raw`\\`)
    .replaceAll("'", "''")
    .replaceAll(':', String.raw`\x3a`);
  return `E'${escaped}'`;
}

/** Transactions of several connections, each whole, in the order of their beginnings. */
function inTransactions(statements: readonly Sent[]): Sent[] {
  const units: Sent[][] = [];
  const open = new Map<number, Sent[]>();
  for (const statement of statements) {
    const unit = open.get(statement.connection) ?? [];
    if (unit.length === 0) units.push(unit);
    unit.push(statement);
    if (/^(begin|start)/.test(statement.text)) open.set(statement.connection, unit);
    if (/^(commit|rollback)/.test(statement.text)) open.delete(statement.connection);
  }
  return units.flat();
}
