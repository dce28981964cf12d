/** What the routes of the service work with. */
import type { HttpBindings } from '@hono/node-server';
import type { Logger } from 'pino';
import type { CarryOutOptions } from './actions/carry-out.js';
import type { Limits } from './http/limits.js';
import type { DemoIssuer } from './identity/demo-issuer.js';
import type { Identity } from './identity/identity.js';
import type { EventIds } from './live/event-ids.js';
import type { Hub } from './live/hub.js';
import type { Metrics } from './metrics.js';
import type { Settings } from './settings.js';

export type Env = {
  Bindings: Partial<HttpBindings>;
  Variables: { until: number; session: string | undefined; requestId: string };
};

export interface Parts extends CarryOutOptions {
  readonly settings: Settings;
  readonly identity: Identity;
  readonly limits: Limits;
  readonly hub: Hub;
  readonly eventIds: EventIds;
  readonly log: Logger;
  readonly demoIssuer: DemoIssuer | undefined;
  readonly metrics: Metrics;
  readonly isStopping: () => boolean;
}
