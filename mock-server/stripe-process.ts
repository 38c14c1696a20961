import { startStripeSimulator } from './node.ts';

/**
 * The Stripe simulator as a process of its own, so that it outlives a server that crashes:
 * `node mock-server/stripe-process.ts FOLDER [PORT]`. Prints its address when it listens.
 */
const [folder, port = '0'] = process.argv.slice(2);
if (!folder) throw new Error('usage: stripe-process.ts FOLDER [PORT]');

const { url } = await startStripeSimulator(folder, Number(port));
console.log(url);
