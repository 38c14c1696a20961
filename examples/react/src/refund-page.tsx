import { useState } from 'react';
import 'sesamy-refund-panel';
import 'sesamy-refund-panel/jsx';
import type { GetToken, RefundEventDetail, Transport } from 'sesamy-refund-panel/element';

const BILLS = ['bill_anna_1', 'bill_ingrid_2'];

/** React 19 sets functions as properties, and hears an event by `on` and its name. The colon needs the spread. */
export function RefundPage(given: { getToken: GetToken; transport: Transport }) {
  const [bill, setBill] = useState(BILLS[0]);
  const [refund, setRefund] = useState<RefundEventDetail>();

  return (
    <>
      <h1>The refund panel in React</h1>
      <label htmlFor="bill">Bill</label>
      <select id="bill" value={bill} onChange={(event) => setBill(event.target.value)}>
        {BILLS.map((id) => (
          <option key={id}>{id}</option>
        ))}
      </select>
      <sesamy-refund-panel
        bill-id={bill}
        getToken={given.getToken}
        transport={given.transport}
        {...{ 'onsesamy:refund-succeeded': (event) => setRefund(event.detail) }}
      />
      {refund && (
        <output>
          Refunded {refund.amount} {refund.currency} of {refund.billId}
        </output>
      )}
    </>
  );
}
