/** What the queue of the viewer's changes goes by: its outbox, whether its owner is there, and whether it shows itself. */
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
  /** It is open, and changes have come in meanwhile. */
  | 'opened for changes'
  | 'failed'
  /** A change waits until somebody signs in; none does any more. */
  | 'waits for sign-in'
  | 'goes on'
  | 'nobody there'
  | 'somebody else there';

export type OutboxEffect =
  | 'open'
  /** What is in it is shown from now on. */
  | 'listen'
  /** The one that was just opened is one too many. */
  | 'close'
  /** It closes as soon as nothing would be lost by it. */
  | 'rest'
  | 'forget'
  /** Somebody else may have signed in. */
  | 'doubt';

const closed: readonly OutboxState[] = ['closed', 'closed, held'];

// prettier-ignore
export const outboxTable: Table<OutboxState, OutboxEvent, OutboxEffect> = [
  // states                        event                  next              what is told, in this order
  [closed,                         'needed',              'opening',        ['open']],
  [['opening, left'],              'needed',              'opening',        []],
  [[...closed, 'opening'],         'opened',              'open',           ['listen']],
  [['opening, left'],              'opened',              'closed',         ['close', 'forget']],
  [['open'],                       'opened',              'open',           ['close']],
  [['held'],                       'opened',              'held',           ['close']],
  [[...closed, 'opening'],         'opened for changes',  'open',           ['listen']],
  [['opening, left'],              'opened for changes',  'open',           ['listen']],
  [['open'],                       'opened for changes',  'open',           ['close']],
  [['held'],                       'opened for changes',  'held',           ['close']],
  [['opening', 'opening, left'],   'failed',              'closed',         ['forget']],
  [['open'],                       'waits for sign-in',   'held',           ['doubt']],
  [['held'],                       'goes on',             'open',           []],
  [['closed, held'],               'goes on',             'closed',         []],
  [['opening'],                    'nobody there',        'opening, left',  []],
  [['open'],                       'nobody there',        'closed',         ['rest', 'forget']],
  [['held'],                       'nobody there',        'closed, held',   ['rest', 'forget']],
  [['open', 'held'],               'somebody else there', 'closed',         ['rest', 'forget']],
  [['opening', 'opening, left'],   'somebody else there', 'closed',         ['forget']],
  [['closed, held'],               'somebody else there', 'closed',         []],
];

export const ownerStates = [
  'there',
  /** Somebody else may have signed in since the service last took the viewer for who they are. */
  'in doubt',
  /** The page was read since then, and its owner was not there. */
  'away',
] as const;

export type OwnerState = (typeof ownerStates)[number];

export type OwnerEvent =
  /** A change waits until somebody signs in. */
  | 'denied'
  /** The page could not be read for its owner. */
  | 'missed'
  /** The page was read for its owner. */
  | 'found'
  /** It was looked anew who is at the page. */
  | 'looked'
  | 'somebody else there';

export type OwnerEffect =
  /** It is to be looked anew who is at the page. */
  | 'look'
  /** What waited until they are back is sent. */
  | 'send';

// prettier-ignore
export const ownerTable: Table<OwnerState, OwnerEvent, OwnerEffect> = [
  // states                 event                  next        what is told
  [['there', 'in doubt'],   'denied',              'in doubt', ['look']],
  [['away'],                'denied',              'away',     ['look']],
  [['in doubt'],            'missed',              'away',     []],
  [['away'],                'found',               'in doubt', ['send']],
  [['in doubt'],            'looked',              'there',    []],
  [['in doubt', 'away'],    'somebody else there', 'there',    []],
];

export const showingStates = ['shown', 'hidden'] as const;

export type ShowingState = (typeof showingStates)[number];

// prettier-ignore
export const showingTable: Table<ShowingState, 'follow' | 'hide', 'page'> = [
  // states     event     next      what is told
  [['shown'],   'hide',   'hidden', ['page']],
  [['hidden'],  'follow', 'shown',  []],
];
