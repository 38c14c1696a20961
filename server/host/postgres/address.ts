/** How to reach an engine. All of it is stated, so that no PG* variable of the environment can change it. */
export interface Address {
  /** The folder of the engine's Unix socket. */
  host: string;
  port: number;
  user: string;
  database: string;
  ssl: false;
}

export const SUPERUSER = 'postgres';
export const PORT = 5432;

export function addressOf(socketFolder: string, database: string): Address {
  return { host: socketFolder, port: PORT, user: SUPERUSER, database, ssl: false };
}
