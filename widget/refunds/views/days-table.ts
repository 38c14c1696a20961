import { html } from 'lit';
import type { Sums } from '../seen-refunds.ts';
import type { RefundTools } from '../tools.ts';

/** The chart's figures, to be read one by one. */
export function daysTableView({ days, totals }: Sums, { said, known, formats }: RefundTools) {
  const { table, day, refunds, amount } = said.chart;
  const decimalsOf = (currency: string) =>
    totals.find((total) => total.currency === currency)?.decimals ?? 2;
  return html`
    <details>
      <summary data-testid="chart-table">${table}</summary>
      <div class="scroll" tabindex="0" role="group" aria-label=${table}>
        <table>
          <thead>
            <tr>
              <th scope="col">${day}</th>
              <th scope="col">${said.filters.provider}</th>
              <th scope="col" class="number">${refunds}</th>
              <th scope="col" class="number">${amount}</th>
            </tr>
          </thead>
          <tbody>
            ${days.toReversed().map(
              (sum) => html`
                <tr data-day=${sum.day} data-provider=${sum.provider} data-currency=${sum.currency}>
                  <th scope="row">${formats.days(sum.day, sum.day)}</th>
                  <td>${known.nameOf(sum.provider)}</td>
                  <td class="number">${sum.count}</td>
                  <td class="number">
                    ${formats.money(sum.amount, { currency: sum.currency, decimals: decimalsOf(sum.currency) })}
                  </td>
                </tr>
              `,
            )}
          </tbody>
        </table>
      </div>
    </details>
  `;
}
