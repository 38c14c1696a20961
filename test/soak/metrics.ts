/** Reads what Prometheus reads: the sum of all lines of a name that have a label. */
export function sumOf(metrics: string, name: string, label = ''): number {
  const lines = metrics
    .split('\n')
    .filter((line) => line.startsWith(`${name}{`) || line.startsWith(`${name} `));
  return lines
    .filter((line) => line.includes(label))
    .reduce((sum, line) => sum + Number(line.slice(line.lastIndexOf(' '))), 0);
}
