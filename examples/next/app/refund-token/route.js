/** Only your server knows who is signed in. This one takes everybody for the demo's admin. */
export async function POST() {
  const response = await fetch(`${process.env.API_BASE ?? 'http://127.0.0.1:8787'}/demo/token`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ as: 'admin' }),
  });
  const { token } = await response.json();
  return new Response(token);
}
