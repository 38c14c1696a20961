import type { ProviderName } from '../server/providers/index.ts';
import { startSimulator } from './node.ts';

/**
 * A simulator as a process of its own, so that it outlives a server that crashes:
 * `node mock-server/simulator-process.ts PROVIDER FOLDER [PORT]`. Prints its address when it listens.
 */
const [provider, folder, port = '0'] = process.argv.slice(2);
if (!provider || !folder) throw new Error('usage: simulator-process.ts PROVIDER FOLDER [PORT]');

const { url } = await startSimulator(provider as ProviderName, folder, Number(port));
console.log(url);
