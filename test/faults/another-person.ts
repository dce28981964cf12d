/** Somebody leaves a browser with changes that still wait, and somebody else signs in on it. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Deed } from './in-page.js';
import { type Stage, told, until, wishes } from './stage.js';
import type { Tab } from './tab.js';

export interface TwoPeople {
  readonly hers: Tab;
  readonly his: Tab;
  readonly adas: readonly Deed[];
  readonly bos: readonly Deed[];
}

/** Ada's page still stands there, and tries again, while Bo is signed in and at work in another tab. */
export async function anotherPersonSignsIn(stage: Stage): Promise<TwoPeople> {
  const hers = await stage.openTab();
  stage.service.setDown(true);
  const adas = wishes(1, 8);
  await hers.perform(adas);
  await until(() => told(stage, adas), 'her page says that they wait');
  stage.service.setDown(false);
  stage.service.signIn('bo');
  await wait(300);
  await hers.retry();
  const his = await stage.openTab();
  const bos = wishes(21, 25);
  await his.perform(bos);
  await until(() => bos.every(({ data }) => hasBeenDone(stage, data)), 'his are carried out');
  await wait(300);
  return { hers, his, adas, bos };
}

const hasBeenDone = (stage: Stage, data: unknown): boolean =>
  stage.service.journal.some(({ content }) => content.endsWith(JSON.stringify(data)));
