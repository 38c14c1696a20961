/** What one test file came to. */
export interface FileReport {
  file: string;
  passed: number;
  skipped: number;
  /** Why, of those that say so. */
  reasons: string[];
  failures: Failure[];
  /** What it printed; shown only beside failures. */
  output: string;
  milliseconds: number;
}

export interface Failure {
  name: string;
  error: string;
}

export function emptyReport(file: string): FileReport {
  return { file, passed: 0, skipped: 0, reasons: [], failures: [], output: '', milliseconds: 0 };
}

/** Stands for a file, or a whole runner, that never came to run its tests. */
export function brokenReport(file: string, error: string, output = ''): FileReport {
  return { ...emptyReport(file), failures: [{ name: 'does not run', error }], output };
}

/** Shows that the run is getting on. */
export function printProgress(report: FileReport): void {
  const { file, passed, reasons, failures, milliseconds } = report;
  const failed = failures.length > 0 ? `, ${failures.length} failed` : '';
  console.log(`${file}: ${passed} passed${failed} (${seconds(milliseconds)})`);
  for (const reason of new Set(reasons)) console.log(`  skipped: ${reason}`);
}

/** Ends with the line that says it all. */
export function printReport(reports: readonly FileReport[]): void {
  for (const report of reports) printFailures(report);
  printSlowest(reports);
  console.log(`\n${verdict(reports)}`);
}

export function isGreen(reports: readonly FileReport[]): boolean {
  return reports.length > 0 && reports.every(({ failures }) => failures.length === 0);
}

function printFailures({ file, failures, output }: FileReport): void {
  for (const { name, error } of failures) console.log(`\n✖ ${name}\n  ${file}\n${indent(error)}`);
  if (failures.length > 0 && output.trim()) console.log(`\n  printed:\n${indent(output.trim())}`);
}

function printSlowest(reports: readonly FileReport[]): void {
  const slowest = reports.toSorted((a, b) => b.milliseconds - a.milliseconds).slice(0, 5);
  console.log('\nslowest files');
  for (const { file, milliseconds } of slowest) console.log(`  ${seconds(milliseconds)} ${file}`);
}

function verdict(reports: readonly FileReport[]): string {
  const passed = sum(reports.map((report) => report.passed));
  const failed = sum(reports.map((report) => report.failures.length));
  const skipped = sum(reports.map((report) => report.skipped));
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

function indent(text: string): string {
  return text.replace(/^/gm, '    ');
}
