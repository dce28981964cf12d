/**
 * Where the widgets of the page read. `npm start` runs a service, and names it in a `<meta>`; then whoever is chosen
 * signs in there. The pages by themselves need no service: the same document stands in a file.
 */
import type { Choices } from './choices.js';

const service = document.querySelector<HTMLMetaElement>('meta[name="demo-service"]')?.content;

const personOf: Readonly<Record<Choices['viewer'], string | undefined>> = {
  veteran: 'p-12',
  newcomer: 'p-63',
  'not-for-me': 'p-27',
  editor: 'p-04',
  nobody: undefined,
};

/** Where the chosen person's document is; a service is asked to sign them in first. */
export function documentFor({ viewer, data }: Choices): string | Promise<string> {
  if (service === undefined || data === 'file') {
    return `company.${viewer}.json`;
  }
  const person = personOf[viewer];
  // Each person's document has an address of its own, so that the page of one never shows what another was sent.
  const address = `${service}document?for=${person ?? 'nobody'}`;
  return signIn(service, person).then(() => address);
}

async function signIn(base: string, person: string | undefined): Promise<void> {
  const answer = await fetch(`${base}demo/${person === undefined ? 'sign-out' : 'sign-in'}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(person === undefined ? {} : { person }),
  });
  if (!answer.ok) {
    throw new Error(`The demo's service answered ${answer.status} when ${person ?? 'nobody'} signed in.`);
  }
}
