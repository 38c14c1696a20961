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
  try {
    const reading = await measureReading(publisher);
    const refunding = await measureRefunding(publisher, say);
    const { memory } = await publisher.usage();
    return [
      ...refunding,
      { what: 'memory of the server after that', value: memory / 1024 ** 2, unit: 'MB' },
      ...reading,
      ...(await measureSlowProvider(publisher)),
      ...(await measureProcesses(publisher)),
    ];
  } finally {
    await publisher.close();
  }
};
