import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A host's project, elsewhere and empty, with the machine's own npm and Node. */
export interface HostProject {
  readonly folder: string;
  /** Runs a program there, and gives what it printed. */
  run(program: string, ...args: string[]): Promise<string>;
  write(file: string, text: string): void;
  remove(): void;
}

export function hostProject(): HostProject {
  const folder = mkdtempSync(join(tmpdir(), 'host-project-'));
  const project: HostProject = {
    folder,
    run: (program, ...args) => onMachine(folder, program, args),
    write: (file, text) => writeFileSync(join(folder, file), text),
    remove: () => rmSync(folder, { recursive: true }),
  };
  project.write('package.json', '{ "private": true, "type": "module" }');
  return project;
}

/** Packs the built package as `npm publish` would, into a folder, and gives the file's path. */
export async function pack(folder: string): Promise<string> {
  const told = await onMachine('.', 'npm', ['pack', '--json', '--pack-destination', folder]);
  const [packed] = JSON.parse(told) as { filename: string }[];
  return join(folder, packed?.filename ?? '');
}

/** Runs a program as if ours were not around, and gives what it printed. */
export async function onMachine(
  folder: string,
  program: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<string> {
  const { stdout } = await run(program, args, {
    cwd: folder,
    env: { ...machineEnvironment(), ...env },
  });
  return stdout;
}

/** What npm told our own scripts is none of a host's business: neither its settings nor the Node we bring. */
export function machineEnvironment(): NodeJS.ProcessEnv {
  const ours = resolve('node_modules');
  const path = process.env['PATH']?.split(delimiter) ?? [];
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(npm_|node_|init_cwd)/i.test(name),
  );
  return {
    ...Object.fromEntries(inherited),
    PATH: path
      .filter((folder) => !folder.startsWith(ours) && folder !== dirname(process.execPath))
      .join(delimiter),
    npm_config_prefer_offline: 'true',
    npm_config_audit: 'false',
    npm_config_fund: 'false',
    npm_config_update_notifier: 'false',
  };
}
