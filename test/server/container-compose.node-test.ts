import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { parse } from 'yaml';
import { SETTINGS, readConfig } from '../../server/config.ts';
import { PRODUCTION } from './container-image.ts';

describe('compose.yaml', () => {
  const { services, volumes } = parse(readFileSync('compose.yaml', 'utf8'));
  const { db, refunds } = services;

  it('sets nothing that the server does not know, and what it sets is right', () => {
    const environment: Record<string, string> = refunds.environment;
    for (const name of Object.keys(environment)) assert.ok(SETTINGS.includes(name), name);
    const url = environment['DATABASE_URL']?.replace('${POSTGRES_PASSWORD}', 'secret');
    const read = readConfig({ ...PRODUCTION, ...environment, DATABASE_URL: url });
    assert.ok('config' in read);
    const { username, password, host, pathname } = new URL(read.config.DATABASE_URL ?? '');
    assert.deepEqual([username, password], [db.environment.POSTGRES_USER, 'secret']);
    assert.deepEqual([host, pathname], ['db:5432', `/${db.environment.POSTGRES_DB}`]);
    assert.deepEqual(refunds.ports, [`127.0.0.1:8787:${read.config.PORT}`]);
  });

  it('has no password in it, and starts nothing before there is one', () => {
    assert.match(db.environment.POSTGRES_PASSWORD, /^\$\{POSTGRES_PASSWORD:\?[^}]+\}$/);
    assert.equal(refunds.env_file, '.env');
  });

  it('keeps its secrets out of the image', () => {
    assert.ok(readFileSync('.dockerignore', 'utf8').split('\n').includes('.env*'));
  });

  it('waits for a database that answers, and keeps it', () => {
    assert.equal(db.image, 'postgres:18');
    assert.deepEqual(db.healthcheck.test.slice(0, 2), ['CMD', 'pg_isready']);
    assert.deepEqual(refunds.depends_on, { db: { condition: 'service_healthy' } });
    // Where the image of this major version has its data: a folder further down would not be kept.
    assert.deepEqual(db.volumes, ['db:/var/lib/postgresql']);
    assert.ok('db' in volumes);
    assert.equal(db.ports, undefined);
  });

  it('gives the server no more than it needs, and the time to finish what runs', () => {
    assert.equal(refunds.build, '.');
    assert.equal(refunds.read_only, true);
    assert.deepEqual(refunds.cap_drop, ['ALL']);
    assert.deepEqual(refunds.security_opt, ['no-new-privileges:true']);
    assert.equal(refunds.stop_grace_period, '60s');
    assert.equal(refunds.restart, 'unless-stopped');
  });
});
