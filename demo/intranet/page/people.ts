/** Who is who: reads the people of the same document that the widgets read, and filters them by what is searched. */
import { foldName } from '@vonk-intranet/vonk/contract';
import { type Choices, followChoices } from './choices.js';
import { type CopyLanguage, showCopy } from './copy.js';

interface Named {
  id: string;
  name: string | Record<CopyLanguage, string>;
}
interface Person extends Named {
  name: string;
  team: string;
  role: Record<CopyLanguage, string>;
  picture?: string;
}
interface Company {
  people: Person[];
  teams: (Named & { name: Record<CopyLanguage, string> })[];
}

const input = document.querySelector<HTMLInputElement>('.search input');
let company: Company | undefined;
let language: CopyLanguage = 'nl';

function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  className: string,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  made.className = className;
  made.append(...children);
  return made;
}

function card(person: Person): HTMLLIElement {
  const initials = person.name.split(/[\s-]+/).map((part) => part.charAt(0));
  const face = person.picture
    ? Object.assign(element('img', ''), { src: person.picture, alt: '', width: 52, height: 52 })
    : element('span', 'person-initials', `${initials[0] ?? ''}${initials.at(-1) ?? ''}`);
  face.ariaHidden = 'true';
  const words = element(
    'div',
    '',
    element('p', 'person-name', person.name),
    element('p', 'person-role', person.role[language]),
  );
  return Object.assign(element('li', 'person', face, words), { id: person.id });
}

function show(): void {
  const teams = document.querySelector('#teams');
  if (!company || !teams) {
    return;
  }
  const wanted = foldName(input?.value ?? '').split(' ');
  const shown = company.teams.flatMap((team) => {
    const people = (company?.people ?? []).filter((person) => {
      const words = [person.name, ...Object.values(person.role), ...Object.values(team.name)];
      const about = foldName(words.join(' '));
      return person.team === team.id && wanted.every((word) => about.includes(word));
    });
    const list = element('ul', '', ...people.map(card));
    return people.length > 0 ? [element('section', 'team', element('h2', '', team.name[language]), list)] : [];
  });
  teams.replaceChildren(...shown);
  const none = document.querySelector<HTMLElement>('.people-none');
  if (none) {
    none.hidden = shown.length > 0;
  }
  if (location.hash) {
    document.getElementById(location.hash.slice(1))?.scrollIntoView({ block: 'center' });
  }
}

async function load(choices: Choices): Promise<void> {
  const response = await fetch(`company.${choices.viewer}.json`);
  if (!response.ok) {
    throw new Error(`The company's document answered ${response.status}.`);
  }
  company = (await response.json()) as Company;
  show();
}

if (input) {
  input.value = new URLSearchParams(location.search).get('q') ?? '';
  input.addEventListener('input', show);
}
input?.form?.addEventListener('submit', (event) => event.preventDefault());
followChoices((choices) => {
  language = showCopy(choices.lang);
  void load(choices);
});
