import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { Pool } from 'pg';

// What reading a bill is measured against: a route with nothing around it, and one statement that it keeps prepared.

const pool = new Pool({ connectionString: process.env['DATABASE_URL'], max: 10 });
const app = new Hono().get('/bills/:vendor/:id', async (c) => {
  const { vendor, id } = c.req.param();
  const { rows } = await pool.query({
    name: 'bill',
    text: 'select * from bills where vendor_id = $1 and id = $2',
    values: [vendor, id],
  });
  return rows[0] ? c.json(rows[0]) : c.notFound();
});

const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) =>
  console.log(`listening on http://127.0.0.1:${port}`),
);
process.once('SIGTERM', () => {
  if ('closeAllConnections' in server) server.closeAllConnections();
  server.close(() => void pool.end());
});
