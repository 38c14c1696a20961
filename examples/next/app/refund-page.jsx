'use client';

import { useEffect, useRef, useState } from 'react';

const BILLS = ['bill_anna_1', 'bill_ingrid_2'];

/** The server sends the tag with its attributes. What is no text is set here, before the element comes to life. */
export function RefundPage({ apiBase }) {
  const panel = useRef(null);
  const [bill, setBill] = useState(BILLS[0]);
  const [refund, setRefund] = useState(null);

  useEffect(() => {
    const element = panel.current;
    const hear = (event) => setRefund(event.detail);
    element.getToken = async () => (await fetch('/refund-token', { method: 'POST' })).text();
    element.addEventListener('sesamy:refund-succeeded', hear);
    void import('sesamy-refund-panel');
    return () => element.removeEventListener('sesamy:refund-succeeded', hear);
  }, []);

  return (
    <>
      <label htmlFor="bill">Bill</label>
      <select id="bill" value={bill} onChange={(event) => setBill(event.target.value)}>
        {BILLS.map((id) => (
          <option key={id}>{id}</option>
        ))}
      </select>
      <sesamy-refund-panel ref={panel} bill-id={bill} api-base={apiBase} />
      {refund && (
        <output>
          Refunded {refund.amount} {refund.currency} of {refund.billId}
        </output>
      )}
    </>
  );
}
