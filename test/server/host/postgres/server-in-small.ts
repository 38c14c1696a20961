import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { once } from 'node:events';
import type { TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Word } from './hold-engine.ts';
import { lastly } from './lastly.ts';

type Said<Kind extends Word['kind']> = Extract<Word, { kind: Kind }>;

/** A Node process of its own that holds an engine, to be killed or told to stop. */
export class ServerInSmall {
  readonly words: Word[] = [];
  readonly process: ChildProcess;
  readonly #sleepers: (() => void)[] = [];

  constructor(
    t: TestContext,
    engine: { dataDir: string; packageRoot?: string; patience?: number },
    { within = [], ...options }: SpawnOptions & { within?: string[] } = {},
  ) {
    const [program = '', ...rest] = [...within, process.execPath, SCRIPT, JSON.stringify(engine)];
    this.process = spawn(program, rest, {
      ...options,
      detached: true,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    this.process.on('message', (word: Word) => {
      this.words.push(word);
      this.#wake();
    });
    this.process.on('disconnect', () => this.#wake());
    lastly(t, () => this.kill());
  }

  /** Waits for a word of this kind, or for one that makes it impossible. */
  async hear<Kind extends Word['kind']>(kind: Kind, enough = 1): Promise<Said<Kind>> {
    for (;;) {
      const said = this.words.filter((word) => word.kind === kind);
      if (said.length >= enough) return said[enough - 1] as Said<Kind>;
      if (!this.process.connected) throw new Error(`no "${kind}": ${JSON.stringify(this.words)}`);
      await new Promise<void>((resolve) => this.#sleepers.push(resolve));
    }
  }

  has(kind: Word['kind']): boolean {
    return this.words.some((word) => word.kind === kind);
  }

  order(order: 'stop' | 'write') {
    this.process.send(order);
  }

  /** Ends the process and nothing else, as if it had crashed. */
  async kill() {
    await this.#end(this.process.pid);
  }

  /** Ends its whole process group with one signal. */
  async killGroup(signal: NodeJS.Signals = 'SIGKILL') {
    await this.#end(-this.process.pid!, signal);
  }

  #wake() {
    for (const wake of this.#sleepers.splice(0)) wake();
  }

  async #end(pid = 0, signal: NodeJS.Signals = 'SIGKILL') {
    if (pid === 0 || this.process.exitCode !== null || this.process.signalCode !== null) return;
    process.kill(pid, signal);
    await once(this.process, 'exit');
  }
}

const SCRIPT = fileURLToPath(new URL('hold-engine.ts', import.meta.url));
