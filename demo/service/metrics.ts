/**
 * Numbers for whoever runs the service, in the Prometheus text form. They are about requests, connections and streams,
 * never about people: no kind of change, no person, no text. They are given at an address of their own (METRICS_PORT),
 * which no browser of an employee reaches.
 */
import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import type { Database } from './database/database.js';
import { version } from './version.js';

export interface MetricsSources {
  readonly database: Database;
  /** How many live streams are open at this instance. */
  readonly streams: () => number;
  /** Seconds by which this instance is behind the newest event. */
  readonly lag: () => Promise<number>;
  /** Milliseconds since 1970 of the last tidying that came to its end. */
  readonly tidied: () => number | undefined;
  readonly now: () => Date;
}

export interface RequestTold {
  readonly method: string;
  readonly route: string;
  readonly status: number;
  readonly seconds: number;
  /** Why, as the log says it. */
  readonly reason: string | undefined;
}

export class Metrics {
  readonly #registry = new Registry();
  readonly #requests: Histogram<'method' | 'route' | 'status'>;
  readonly #unavailable: Counter<'cause'>;

  constructor({ database, streams, lag, tidied, now }: MetricsSources) {
    const registers = [this.#registry];
    collectDefaultMetrics({ register: this.#registry });
    this.#requests = new Histogram({
      name: 'vonk_request_seconds',
      help: 'Requests by method, route and status, and how long they took.',
      labelNames: ['method', 'route', 'status'],
      buckets: [0.005, 0.02, 0.1, 0.5, 2, 10],
      registers,
    });
    this.#unavailable = new Counter({
      name: 'vonk_unavailable_total',
      help: 'Answers with 503, by cause.',
      labelNames: ['cause'],
      registers,
    });
    new Gauge({ name: 'vonk_info', help: 'Which release runs.', labelNames: ['version'], registers }).set(
      { version },
      1,
    );
    this.#gauge('vonk_streams', 'Live streams that are open at this instance.', streams);
    this.#gauge('vonk_stream_lag_seconds', 'How far this instance is behind the newest event.', lag);
    this.#gauge('vonk_tidied_age_seconds', 'Since the last tidying came to its end.', () => {
      const at = tidied();
      return at === undefined ? Number.NaN : Math.max(0, (now().getTime() - at) / 1000);
    });
    const pool = (): ReturnType<NonNullable<Database['connections']>> =>
      database.connections?.() ?? { all: 1, idle: 0, waiting: 0 };
    this.#gauge('vonk_database_connections', 'Connections to the database.', () => pool().all);
    this.#gauge('vonk_database_connections_idle', 'Connections that nobody uses.', () => pool().idle);
    this.#gauge('vonk_database_connections_waited_for', 'Requests that wait for a connection.', () => pool().waiting);
    this.#gauge('vonk_database_lock_waits', 'Statements of all instances that wait for a lock.', async () => {
      const [row] = await database.query<{ count: number }>(
        `select count(*) as count from pg_stat_activity
         where datname = current_database() and application_name = 'vonk' and wait_event_type = 'Lock'`,
      );
      return row?.count ?? 0;
    });
  }

  told({ method, route, status, seconds, reason }: RequestTold): void {
    this.#requests.observe({ method, route, status: String(status) }, seconds);
    if (status === 503) this.#unavailable.inc({ cause: reason ?? 'unknown' });
  }

  text(): Promise<string> {
    return this.#registry.metrics();
  }

  /** Gives the numbers at an address of their own. Answers where, and how to stop. */
  async listen(host: string, port: number): Promise<{ readonly port: number; stop(): void }> {
    const server: Server = createServer((request, response) => {
      if (request.url !== '/metrics') return void response.writeHead(404).end();
      this.text().then(
        (text) => response.writeHead(200, { 'content-type': this.#registry.contentType }).end(text),
        () => response.writeHead(500).end(),
      );
    });
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, host, resolve);
    });
    const { port: taken } = server.address() as AddressInfo;
    return {
      port: taken,
      stop: () => {
        server.close();
        server.closeAllConnections();
      },
    };
  }

  #gauge(name: string, help: string, read: () => number | Promise<number>): void {
    new Gauge({
      name,
      help,
      registers: [this.#registry],
      async collect() {
        // One number that cannot be had does not cost the others.
        this.set(await Promise.resolve(read()).catch(() => Number.NaN));
      },
    });
  }
}
