import { type Bar, type Figure, holds, measureOf } from './figure.ts';

const HEAD = ['', 'measured', 'divided by', 'ratio', 'bar', ''] as const;

/** Figures as lines of columns. */
export function table(figures: readonly Figure[]): string {
  const rows = [HEAD, ...figures.map(rowOf)];
  const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function rowOf(figure: Figure): string[] {
  const { what, value, unit, floor, bar } = figure;
  const held = holds(figure);
  return [
    what,
    `${short(value)} ${unit}`,
    floor ? `${floor.what}, ${short(floor.value)}` : '',
    floor ? short(measureOf(figure)) : '',
    bar ? said(bar) : '',
    held === null ? '' : held ? 'holds' : 'MISSED',
  ];
}

function said(bar: Bar): string {
  return 'least' in bar ? `at least ${bar.least}` : `at most ${bar.most}`;
}

/** Three digits say enough. */
export function short(value: number): string {
  if (Math.abs(value) >= 100) return String(Math.round(value));
  return String(Number(value.toPrecision(3)));
}
