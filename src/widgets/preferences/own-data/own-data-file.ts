import { writeJson } from '../../../contract/write-json.js';
import { draftsOf } from '../../../state/drafts.js';
import { valueOf } from '../../../state/resource.js';
import type { Space } from '../../../state/space.js';

/** All that is the viewer's own on this page: what the device keeps, laid over what the document says. */
export async function ownCopy(space: Space): Promise<unknown> {
  const kept = await keptCopy(space);
  const goals = valueOf(space.sections.goals.get())?.items;
  const preferences = valueOf(space.sections.preferences.get());
  return { ...kept, ...(goals && { goals }), ...(preferences && { preferences }) };
}

/** What a service keeps of the viewer, as it said, with what the device keeps beside it. */
export async function servedCopy(space: Space, served: unknown): Promise<unknown> {
  return { service: served, device: await keptCopy(space) };
}

/** What the device keeps, with what the viewer did not finish writing, by form. */
async function keptCopy(space: Space): Promise<object> {
  const kept = space.exportOwn();
  const drafts = Object.fromEntries((await draftsOf(space)?.all()) ?? []);
  return { ...(typeof kept === 'object' && kept), ...(Object.keys(drafts).length > 0 && { drafts }) };
}

/** Gives a file to the person who asked for it. Called on their gesture only. */
export function giveFile(name: string, content: unknown): void {
  const url = URL.createObjectURL(new Blob([writeJson(content, 2)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads the address a moment later.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
