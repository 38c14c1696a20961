import { setTimeout as pause } from 'node:timers/promises';
import { EngineRefused } from './engine-refused.ts';
import type { Home } from './home.ts';
import { takeLock, type InstanceLock } from './instance-lock.ts';
import { launch, StillDying } from './launch.ts';
import { activityIn, type Engine, type Left } from './postmaster.ts';
import { stopEngine } from './stop-engine.ts';

export interface TakenEngine {
  engine: Engine;
  lock: InstanceLock;
}

interface Patience {
  deadline: number;
  log: (line: string) => void;
  underWay: () => void;
}

/**
 * An engine under our lock: the orphan of a server that was killed where there is one, otherwise a new one. One that is
 * dying is waited for, one that can no longer be reached is stopped.
 */
export async function takeEngine(
  home: Home,
  { deadline, log, underWay }: Patience,
): Promise<TakenEngine> {
  let launched = false;
  for (;;) {
    const step = await attempt(home, underWay);
    if (step.kind === 'taken') {
      if (!launched)
        log(`adopted the database engine (process ${step.engine.pid}) of a server that was killed`);
      return step;
    }
    launched ||= step.kind === 'launched';
    if (step.kind === 'blocked' && performance.now() > deadline) throw new EngineRefused(step.why);
    await pause(step.kind === 'launched' ? 0 : 50);
  }
}

type Step =
  | ({ kind: 'taken' } & TakenEngine)
  | { kind: 'launched' | 'recovering' }
  | { kind: 'blocked'; why: string };

async function attempt(home: Home, underWay: () => void): Promise<Step> {
  const activity = await activityIn(home.data);
  switch (activity.kind) {
    case 'quiet':
      return start(home, activity.left, underWay);
    case 'restless':
      return blocked(
        `processes ${activity.pids.join(', ')} of an engine that ended still use ${home.data}`,
      );
    case 'running':
      if (activity.status === 'starting') return { kind: 'recovering' };
      if (activity.status === 'ready') return lockOrStop(home, activity.engine);
      return blocked(
        `the engine (process ${activity.engine.pid}) of ${home.data} is still stopping`,
      );
  }
}

async function start(home: Home, left: Left | undefined, underWay: () => void): Promise<Step> {
  try {
    await launch(home, left, underWay);
    return { kind: 'launched' };
  } catch (error) {
    if (error instanceof StillDying) return blocked(error.message);
    throw error;
  }
}

async function lockOrStop(home: Home, engine: Engine): Promise<Step> {
  try {
    const lock = await takeLock(engine.socketFolder);
    if (!('heldBy' in lock)) return { kind: 'taken', engine, lock };
    return blocked(`another server (${lock.heldBy}) already uses ${home.data}`);
  } catch (error) {
    // The claim is ours, so nobody else works with it: its socket may have been cleaned away with the temporary files.
    await stopEngine(engine);
    return blocked(`the engine of ${home.data} could not be reached: ${(error as Error).message}`);
  }
}

function blocked(why: string): Step {
  return { kind: 'blocked', why };
}
