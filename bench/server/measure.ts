import type { Figure } from '../figure.ts';
import type { Part } from '../parts.ts';
import { measureProcesses } from './processes.ts';
import { openPublisher } from './publisher.ts';
import { measureReading } from './reading.ts';
import { measureRefunding } from './refunding.ts';
import { measureSlowProvider } from './slow-provider.ts';

const BILLS = 500_000;

/** A real server on a real database, its provider apart, under as much load as it takes. */
export const measureServer: Part = async (say) => {
  say(`Making up ${BILLS} bills`);
  const publisher = await openPublisher(BILLS);
  const figures: Figure[] = [];
  try {
    figures.push(...(await measureReading(publisher)));
    figures.push(...(await measureRefunding(publisher, say)));
    const { memory } = await publisher.usage();
    figures.push({
      what: 'memory of the server after that',
      value: memory / 1024 ** 2,
      unit: 'MB',
    });
    figures.push(...(await measureProcesses(publisher)));
  } finally {
    await publisher.close();
  }
  return [...figures, ...(await measureSlowProvider())];
};
