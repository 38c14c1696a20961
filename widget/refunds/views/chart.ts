import { html, nothing, svg } from 'lit';
import { type Chart, type Strip, chartOf } from '../chart.ts';
import { daysFrom } from '../days.ts';
import type { Sums } from '../seen-refunds.ts';
import type { RefundTools } from '../tools.ts';
import { daysTableView } from './days-table.ts';

/** How wide a day is drawn, and how high the strip. Stretched to the room there is. */
const DAY = 10;
const HEIGHT = 40;

/**
 * A strip of bars for each provider, with its name beside it, so that nothing depends on colours. Screen readers are
 * given the table.
 */
export function chartView(
  sums: Sums,
  { from, to }: { from: string; to: string },
  tools: RefundTools,
) {
  if (sums.days.length === 0) return nothing;
  const { said, formats } = tools;
  const days = daysFrom(from, to);
  const chart = chartOf(sums.days, days);
  return html`
    <section class="chart" part="chart" data-testid="chart" aria-labelledby="chart">
      <h3 id="chart">${said.chart.title}</h3>
      <p class="meta">${said.chart.what}</p>
      <div class="strips" aria-hidden="true">
        ${chart.strips.map((strip) => stripView(strip, chart, days.length, tools))}
        <span class="axis">
          <span>${formats.days(from, from)}</span><span>${formats.days(to, to)}</span>
        </span>
      </div>
      ${daysTableView(sums, tools)}
    </section>
  `;
}

function stripView(
  { provider, count, bars }: Strip,
  { most }: Chart,
  days: number,
  tools: RefundTools,
) {
  const { known, said, formats } = tools;
  return html`
    <span class="name">${known.nameOf(provider)}</span>
    <svg viewBox="0 0 ${days * DAY} ${HEIGHT}" preserveAspectRatio="none">
      ${bars.map((bar) => {
        const height = (bar.count / most) * HEIGHT;
        return svg`<rect x=${bar.at * DAY + 1} y=${HEIGHT - height} width=${DAY - 2} height=${height}>
          <title>${formats.days(bar.day, bar.day)}: ${said.sums.refunds(bar.count)}</title>
        </rect>`;
      })}
    </svg>
    <b>${count}</b>
  `;
}
