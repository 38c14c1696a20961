import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../runner/free-port.ts';
import { freshDatabase } from '../runner/fresh-database.ts';
import { killAll } from '../server/server-process.ts';
import { type Follower, startFollower } from './follower.ts';
import { type Notes, notes } from './notes.ts';
import { type Providers, startProviders } from './providers.ts';
import { type Server, serverAt } from './server.ts';

/** Everything that our servers have to do with in a run, and the notes that are taken of it. */
export interface Outside {
  readonly notes: Notes;
  readonly providers: Providers;
  readonly follower: Follower;
  readonly databaseUrl: string;
  /** Where the providers keep their ledgers. */
  readonly folder: string;
  /** How servers and commands of ours find all of this. */
  readonly env: Readonly<Record<string, string>>;
  /** To which callbacks come. It is not started yet. */
  readonly server: Server;
  /** Another one on the same database. */
  anotherServer(): Promise<Server>;
  close(): Promise<void>;
}

/** How to close each that is open, by its folder. */
const open = new Map<string, () => Promise<void>>();

/** Ends what an interrupted run has left. */
export async function closeAll(): Promise<void> {
  await Promise.all([...open.values()].map((close) => close()));
}

/** A database of its own, the four providers as processes of their own, and a follower that may refuse events. */
export async function openOutside(
  refuses: () => boolean,
  settings: Readonly<Record<string, string>> = {},
): Promise<Outside> {
  const folder = mkdtempSync(join(tmpdir(), 'refund-panel-run-'));
  const database = await freshDatabase();
  const closing: (() => void)[] = [];
  async function close(): Promise<void> {
    open.delete(folder);
    for (const one of closing) one();
    killAll();
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
  }

  open.set(folder, close);
  try {
    const providers = await startProviders(folder);
    const port = await freePort();
    const publicUrl = `http://127.0.0.1:${port}`;
    await providers.register(publicUrl);

    const noted = notes();
    const follower = await startFollower(refuses, noted);
    closing.push(follower.close);
    const env = {
      ...follower.env,
      ...providers.env,
      DATABASE_URL: database.url,
      PUBLIC_URL: publicUrl,
      ...settings,
    };
    const at = (port: number) =>
      serverAt(port, { ...env, DATA_DIR: join(folder, `server-${port}`) }, noted);
    return {
      notes: noted,
      providers,
      follower,
      databaseUrl: database.url,
      folder,
      env,
      server: at(port),
      anotherServer: async () => at(await freePort()),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
