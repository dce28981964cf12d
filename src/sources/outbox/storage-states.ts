/** Where a change is kept: on the device, in the memory of this tab alone, or just on its way from one to the other. */
import type { Table } from '../../state/state-table.js';

export const storageStates = [
  /** It has just come in. */
  'new',
  /** It is being stored for the first time. */
  'writing',
  /** In this tab alone: the device keeps nothing, or nobody would wait for its answer after a reload. */
  'memory',
  'memory, writing',
  /** On the device, where the other tabs read it too. */
  'stored',
  /** It was stored, and the database that held it is gone. */
  'forgotten',
  'forgotten, writing',
] as const;

export type StorageState = (typeof storageStates)[number];

export type StorageEvent =
  /** It is about to be stored. */
  | 'write'
  /** It is on the device, and has its place there. */
  | 'placed'
  /** Storing is over, or was not tried. */
  | 'not placed'
  /** The database was deleted. */
  | 'database gone';

export type StorageEffect =
  /** The list gives it a place after all that this tab has ever seen. */
  | 'list'
  /** Other tabs hear where to read it. */
  | 'tabs';

// prettier-ignore
export const storageTable: Table<StorageState, StorageEvent, StorageEffect> = [
  // states                event            next                  what follows
  [['new'],                'write',         'writing',            []],
  [['memory'],             'write',         'memory, writing',    []],
  [['forgotten'],          'write',         'forgotten, writing', []],
  [storageStates,          'placed',        'stored',             ['tabs']],
  [['new', 'writing'],     'not placed',    'memory',             ['list']],
  [['memory, writing'],    'not placed',    'memory',             []],
  [['forgotten, writing'], 'not placed',    'forgotten',          []],
  [['stored'],             'database gone', 'forgotten',          []],
];

/** Whether this tab may send it: what it alone holds, or what all tabs can read if it leads; nothing that is being stored. */
export const maySend = (storage: StorageState, isLeader: boolean): boolean =>
  storage === 'memory' || (isLeader && (storage === 'stored' || storage === 'forgotten'));
