import { EngineRefused } from './engine-refused.ts';
import { run } from './run.ts';

export interface OsUser {
  uid: number;
  gid: number;
}

export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/** The OS user `postgres`, made when missing: PostgreSQL refuses to run as root. */
export async function postgresUser(): Promise<OsUser> {
  let user = await lookUp();
  for (const [program, ...args] of WAYS_TO_MAKE) {
    if (user) break;
    // Another server may be making the same user, so what counts is whether there is one afterwards.
    await run(program, args);
    user = await lookUp();
  }
  if (user) return user;
  throw new EngineRefused(
    `PostgreSQL does not run as root, and the OS user "${NAME}" could not be made: make it, or set DATABASE_URL`,
  );
}

/** Whether the user may enter a folder, tried by entering it. */
export async function canEnter(folder: string, user: OsUser): Promise<boolean> {
  return (await run('/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder], { as: user })).ok;
}

/** Whether the user may read every one of these files. */
export async function canRead(files: readonly string[], user: OsUser): Promise<boolean> {
  const script = 'for file do [ -r "$file" ] || exit 1; done';
  return (await run('/bin/sh', ['-c', script, 'sh', ...files], { as: user })).ok;
}

async function lookUp(): Promise<OsUser | undefined> {
  const [uid, gid] = await Promise.all([run('id', ['-u', NAME]), run('id', ['-g', NAME])]);
  return uid.ok && gid.ok ? { uid: Number(uid.output), gid: Number(gid.output) } : undefined;
}

const NAME = 'postgres';

// The usual one, the one where only the group is left, and Alpine's.
const WAYS_TO_MAKE: readonly [string, ...string[]][] = [
  ['useradd', '--system', '--no-create-home', '--user-group', NAME],
  ['useradd', '--system', '--no-create-home', '--gid', NAME, NAME],
  ['adduser', '-S', '-D', '-H', NAME],
];
