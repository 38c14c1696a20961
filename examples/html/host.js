const panel = document.querySelector('sesamy-refund-panel');

// Yours asks your own server, which knows who is signed in. This is the demo's sign-in, which asks nobody.
panel.getToken = async () => {
  const response = await fetch(`${panel.apiBase}/demo/token`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ as: 'admin' }),
  });
  return (await response.json()).token;
};

panel.addEventListener('sesamy:refund-succeeded', ({ detail }) => {
  document.querySelector('output').textContent =
    `Refunded ${detail.amount} ${detail.currency} of ${detail.billId}`;
});

document.querySelector('select').addEventListener('change', ({ target }) => {
  panel.billId = target.value;
});
