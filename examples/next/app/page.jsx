import { RefundPage } from './refund-page';

// The address of the backend is read when somebody asks, not when this is built.
export const dynamic = 'force-dynamic';

export default function Page() {
  return (
    <main>
      <h1>The refund panel in Next.js</h1>
      <RefundPage apiBase={process.env.API_BASE ?? 'http://127.0.0.1:8787'} />
    </main>
  );
}
