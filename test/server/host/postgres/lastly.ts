import type { TestContext } from 'node:test';

/** Does something after the test, the latest first: a process ends before the folder that it works in goes. */
export function lastly(t: TestContext, task: () => unknown) {
  const tasks = TASKS.get(t) ?? [];
  if (!TASKS.has(t)) {
    TASKS.set(t, tasks);
    t.after(async () => {
      for (const each of tasks.toReversed()) await each();
    });
  }
  tasks.push(task);
}

const TASKS = new WeakMap<TestContext, (() => unknown)[]>();
