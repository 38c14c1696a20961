import type { CDPSession } from 'playwright-core';
import type { Figure } from '../figure.ts';
import { median } from '../median.ts';
import { interleaved } from './interleaved.ts';
import type { Scene } from './scene.ts';
import { SLOW_CPU, visit } from './visit.ts';

/** Of a page's time by the profiler, what is not its script's. */
const NOT_SCRIPT = new Set(['(root)', '(program)', '(idle)', '(garbage collector)']);

/**
 * The time that code runs until the form is usable. By the profiler, because the browser's own sum leaves out what runs
 * as promises go on, which is nearly all of it.
 */
export async function scriptTime({ browser, host, times }: Scene): Promise<Figure[]> {
  const prepare = async (cdp: CDPSession) => {
    await cdp.send('Profiler.enable');
    await cdp.send('Profiler.setSamplingInterval', { interval: 100 });
    await cdp.send('Profiler.start');
  };
  const all = await interleaved(['vanilla', 'panel'], times.script, (variant) =>
    visit(browser, host.page(variant, 1), variant, { ...SLOW_CPU, prepare }, ({ cdp }) =>
      profiled(cdp),
    ),
  );
  const floor = { what: 'vanilla', value: median(all.vanilla) };
  return [{ what: 'script until the form is usable', value: median(all.panel), unit: 'ms', floor }];
}

async function profiled(cdp: CDPSession): Promise<number> {
  const { profile } = await cdp.send('Profiler.stop');
  const { nodes, samples = [], timeDeltas = [] } = profile;
  const others = new Set(
    nodes.flatMap(({ id, callFrame }) => (NOT_SCRIPT.has(callFrame.functionName) ? id : [])),
  );
  const microseconds = samples.reduce(
    (sum, id, at) => sum + (others.has(id) ? 0 : (timeDeltas[at] ?? 0)),
    0,
  );
  return microseconds / 1000;
}
