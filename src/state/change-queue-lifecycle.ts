/** What the queue of the viewer's changes goes by: whether its outbox is open, and whether its owner is there. */
import type { Table } from './state-table.js';

export const outboxStates = [
  'closed',
  /** Closed while its changes waited until somebody signs in. */
  'closed, held',
  'opening',
  /** Nobody is there any more for whom it is being opened. */
  'opening, left',
  'open',
  /** Open, and something waits until somebody signs in. */
  'held',
] as const;

export type OutboxState = (typeof outboxStates)[number];

export type OutboxEvent =
  /** Somebody is there whose changes have a destination. */
  | 'needed'
  | 'opened'
  | 'failed'
  /** A change waits until somebody signs in. */
  | 'denied'
  /** None does, or none does any more. */
  | 'goes on'
  | 'nobody there'
  | 'somebody else';

export type OutboxEffect =
  | 'open'
  /** What is in it is shown from now on. */
  | 'listen'
  /** The one that was just opened is one too many. */
  | 'close'
  /** It closes as soon as nothing would be lost by it; nothing more is heard of it. */
  | 'leave'
  /** Somebody else may have signed in. */
  | 'doubt';

const closed: readonly OutboxState[] = ['closed', 'closed, held'];
const opening: readonly OutboxState[] = ['opening', 'opening, left'];
const open: readonly OutboxState[] = ['open', 'held'];

// prettier-ignore
export const outboxTable: Table<OutboxState, OutboxEvent, OutboxEffect> = [
  // states                   event            next              what follows, in this order
  [closed,                    'needed',        'opening',        ['open']],
  [['opening, left'],         'needed',        'opening',        []],
  [[...closed, 'opening'],    'opened',        'open',           ['listen']],
  [['opening, left'],         'opened',        'closed',         ['close', 'leave']],
  [['open'],                  'opened',        'open',           ['close']],
  [['held'],                  'opened',        'held',           ['close']],
  [opening,                   'failed',        'closed',         ['leave']],
  [['open'],                  'denied',        'held',           ['doubt']],
  [['held'],                  'goes on',       'open',           []],
  [['closed, held'],          'goes on',       'closed',         []],
  [['opening'],               'nobody there',  'opening, left',  []],
  [['open'],                  'nobody there',  'closed',         ['leave']],
  [['held'],                  'nobody there',  'closed, held',   ['leave']],
  [[...opening, ...open],     'somebody else', 'closed',         ['leave']],
  [['closed, held'],          'somebody else', 'closed',         []],
];

export const ownerStates = [
  'there',
  /** Somebody else may have signed in since the service last took the viewer for who they are. */
  'in doubt',
  /** The page was read since then, and its owner was not there. */
  'away',
  /** Nor is anything of theirs on the page. */
  'hidden',
] as const;

export type OwnerState = (typeof ownerStates)[number];

export type OwnerEvent =
  /** A change waits until somebody signs in. */
  | 'denied'
  /** The page could not be read for its owner. */
  | 'missed'
  /** The page shows nothing of its owner any more. */
  | 'left'
  /** The page was read for its owner. */
  | 'found'
  /** It was looked anew who is at the page. */
  | 'looked'
  | 'somebody else';

export type OwnerEffect =
  /** It is to be looked anew who is at the page. */
  | 'look'
  /** What waited until they are back is sent. */
  | 'send';

// prettier-ignore
export const ownerTable: Table<OwnerState, OwnerEvent, OwnerEffect> = [
  // states                          event            next        what follows
  [['there', 'in doubt'],            'denied',        'in doubt', ['look']],
  [['away'],                         'denied',        'away',     ['look']],
  [['hidden'],                       'denied',        'hidden',   ['look']],
  [['in doubt'],                     'missed',        'away',     []],
  [['in doubt', 'away'],             'left',          'hidden',   []],
  [['away', 'hidden'],               'found',         'in doubt', ['send']],
  [['in doubt'],                     'looked',        'there',    []],
  [['in doubt', 'away', 'hidden'],   'somebody else', 'there',    []],
];
