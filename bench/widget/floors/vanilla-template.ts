import { FINAL } from './words.ts';

const html = String.raw;

/** All that the form can be; what is not the case now is hidden. */
export const TEMPLATE = html`
  <section class="panel" aria-labelledby="title">
    <div id="status" class="status" role="status">Loading the bill…</div>
    <header>
      <h2 id="title" tabindex="-1">Refund</h2>
      <p id="about" class="muted"></p>
      <p id="paid-with" class="muted"></p>
    </header>
    <p id="loading" class="muted">Loading the bill…</p>
    <div id="problem" class="problem" role="alert" hidden>
      <p id="problem-text"></p>
      <button id="retry" type="button">Try again</button>
    </div>
    <div id="body" class="body" hidden>
      <dl id="figures" class="figures"></dl>
      <section class="history" aria-labelledby="history-title">
        <h3 id="history-title">Previous refunds</h3>
        <p id="none" class="muted">Nothing has been refunded on this bill.</p>
        <ol id="history"></ol>
      </section>
      <p id="closed" hidden></p>
      <div id="outcome" hidden>
        <h3 id="outcome-text" tabindex="-1"></h3>
        <button id="done" type="button">Done</button>
      </div>
      <form id="form" novalidate hidden>
        <div class="field">
          <div class="label">
            <label for="amount">Amount</label>
            <span id="amount-max" class="muted"></span>
          </div>
          <input
            id="amount"
            data-testid="amount"
            type="text"
            inputmode="decimal"
            autocomplete="off"
            required
            aria-describedby="amount-error amount-max"
          />
          <p id="amount-error" class="error" hidden></p>
        </div>
        <div class="field">
          <label for="reason">Reason</label>
          <textarea
            id="reason"
            data-testid="reason"
            rows="3"
            required
            aria-describedby="reason-error reason-hint"
          ></textarea>
          <p id="reason-error" class="error" hidden></p>
          <p id="reason-hint" class="muted">
            Stays on the bill for your team. It is not sent to the subscriber.
          </p>
        </div>
        <button id="submit" class="primary" type="submit" data-testid="submit">Refund</button>
        <p class="muted">${FINAL}</p>
      </form>
    </div>
    <dialog id="dialog" role="alertdialog" aria-labelledby="question">
      <form method="dialog">
        <h2 id="question"></h2>
        <dl class="facts">
          <div>
            <dt>Subscriber</dt>
            <dd id="to"></dd>
          </div>
          <div>
            <dt>Back to</dt>
            <dd id="method"></dd>
          </div>
        </dl>
        <p>${FINAL}</p>
        <div class="line">
          <button type="submit">Go back</button>
          <button id="confirm" class="primary" type="button" data-testid="confirm"></button>
        </div>
      </form>
    </dialog>
  </section>
`;
