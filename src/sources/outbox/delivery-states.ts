/**
 * How far a change got on its way to the service. Its answer may be lost at any moment: then nobody knows whether it
 * arrived, it is `unsure`, and it is sent again under the same id until there is an answer.
 */
import type { Problem } from '../../contract/problem.js';
import type { Done } from '../../state/ports.js';
import type { Table } from '../../state/state-table.js';

export const deliveryStates = [
  /** Nothing of it has left. */
  'waiting',
  /** About to be sent from here: it is noted on the device first, so that also after a crash it counts as sent. */
  'starting',
  /** On its way from here, for the first time. */
  'sending',
  /** It may have arrived; nobody knows. */
  'unsure',
  /** On its way from here, once more, or about to be. */
  'resending',
  /** On its way from another tab. */
  'elsewhere',
  /** The service said no: it stays for the person to read. */
  'refused',
  /** The device does not have it any more: another tab settled it or took it back, and is about to tell. */
  'missing',
  /** Done or taken back: it has left the list. */
  'settled',
] as const;

export type DeliveryState = (typeof deliveryStates)[number];

/** Events that say nothing besides themselves. */
type Plain =
  // The sender
  | 'start'
  | 'untouched'
  | 'lost'
  // The device
  | 'noted'
  | 'not there'
  | 'stored as sent'
  | 'stored as unsent'
  // The person
  | 'withdrawn'
  | 'erased'
  // Other tabs
  | 'waits elsewhere'
  | 'unsure elsewhere'
  | 'sent elsewhere'
  | 'withdrawn elsewhere'
  | 'this tab leads';

export type DeliveryEvent =
  | { readonly type: Plain }
  | { readonly type: 'refused' | 'refused elsewhere'; readonly problem: Problem }
  | { readonly type: 'done'; readonly answer: Done }
  /** Without an answer it is not known how. */
  | { readonly type: 'settled elsewhere'; readonly answer: Done | undefined };

/** What follows from an event: who hears of it, and what is done on the device. */
export type DeliveryEffect =
  /** The list lets go of it. */
  | 'list'
  /** What is shown is looked at anew, and so is what may be sent. */
  | 'page'
  /** The space takes in what the service says has changed. */
  | 'space'
  /** Whoever asked for the change hears what became of it. */
  | 'caller'
  /** The other tabs hear how it stands. */
  | 'tabs'
  /** The device notes it as sent; then comes `noted` or `not there`. */
  | 'note sent'
  | 'note unsent'
  | 'note refused'
  | 'remove'
  /** What only the memory holds is stored, if the device works by now. */
  | 'store'
  /** In a second it counts as settled elsewhere. */
  | 'timer';

const here: readonly DeliveryState[] = ['sending', 'resending'];
const undecided: readonly DeliveryState[] = ['waiting', 'starting', 'unsure', 'elsewhere', ...here];
const unsettled: readonly DeliveryState[] = [...undecided, 'refused', 'missing'];

// prettier-ignore
export const deliveryTable: Table<DeliveryState, DeliveryEvent['type'], DeliveryEffect> = [
  // states                    event                  next          what follows, in this order
  [['waiting'],                'start',               'starting',   ['page', 'note sent']],
  [['unsure', 'elsewhere'],    'start',               'resending',  ['page', 'note sent']],
  [['starting'],               'noted',               'sending',    ['page', 'tabs']],
  [['resending'],              'noted',               'resending',  ['page', 'tabs']],
  [['starting', 'resending'],  'not there',           'missing',    ['timer']],
  // The answers of the service.
  [here,                       'lost',                'unsure',     ['store', 'tabs', 'page']],
  [['sending'],                'untouched',           'waiting',    ['note unsent', 'tabs', 'page']],
  [['resending'],              'untouched',           'unsure',     ['store', 'tabs', 'page']],
  [here,                       'refused',             'refused',    ['page', 'caller', 'note refused', 'tabs']],
  [[...here, 'refused'],       'done',                'settled',    ['space', 'list', 'page', 'caller', 'tabs', 'remove']],
  [['settled'],                'done',                'settled',    ['tabs', 'remove']],
  // What other tabs tell. What is on its way from here stays so, and may have arrived from there.
  [['unsure', 'elsewhere'],    'waits elsewhere',     'waiting',    ['page']],
  [['waiting', 'elsewhere'],   'unsure elsewhere',    'unsure',     ['page']],
  [['starting', 'sending'],    'unsure elsewhere',    'resending',  ['page']],
  [['waiting', 'unsure'],      'sent elsewhere',      'elsewhere',  ['page']],
  [['starting', 'sending'],    'sent elsewhere',      'resending',  ['page']],
  [undecided,                  'refused elsewhere',   'refused',    ['page', 'caller']],
  [unsettled,                  'settled elsewhere',   'settled',    ['space', 'list', 'page', 'caller']],
  [unsettled,                  'withdrawn elsewhere', 'settled',    ['list', 'page', 'caller']],
  [['elsewhere'],              'this tab leads',      'unsure',     []],
  // What the device says of what is on its way from nowhere.
  [['waiting'],                'stored as sent',      'unsure',     ['page']],
  [['unsure'],                 'stored as unsent',    'waiting',    ['page']],
  // The person: the device is asked first whether it may still be taken back.
  [unsettled,                  'withdrawn',           'settled',    ['tabs', 'list', 'page', 'caller']],
  [['refused'],                'erased',              'settled',    ['list']],
];

/** Whether it is on its way from here, and noted. */
export const isOnItsWay = (state: DeliveryState): boolean => here.includes(state);

/** How it is shown, here and in other tabs. */
export const statusOf = (state: DeliveryState): 'waiting' | 'sending' | 'refused' =>
  state === 'refused'
    ? state
    : isOnItsWay(state) || state === 'starting' || state === 'elsewhere'
      ? 'sending'
      : 'waiting';

/** Whether the person may take it back, or put it away. */
export const mayBeWithdrawn = (state: DeliveryState): boolean => state === 'waiting' || state === 'refused';

/** Whether it may have reached the service. */
export const mayHaveArrived = (state: DeliveryState): boolean => state !== 'waiting' && state !== 'starting';
