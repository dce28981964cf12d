/** What the demo bar has chosen. It lives in the address, so that a page can be shown to somebody else as it is. */
const options = {
  viewer: ['veteran', 'newcomer', 'not-for-me', 'editor', 'nobody'],
  lang: ['nl', 'en', 'fr', 'de'],
  theme: ['system', 'light', 'dark'],
  preset: ['ember', 'fluent', 'plain', 'contrast'],
  data: ['service', 'file'],
} as const;

type Choice = keyof typeof options;
export type Choices = { [C in Choice]: (typeof options)[C][number] };

const names = Object.keys(options) as Choice[];

const oneOf = <T extends string>(allowed: readonly [T, ...T[]], asked: string | null): T =>
  allowed.find((option) => option === asked) ?? allowed[0];

/** The choices that stand in the address; the first of each kind where nothing valid stands there. */
function currentChoices(): Choices {
  const query = new URLSearchParams(location.search);
  return {
    viewer: oneOf(options.viewer, query.get('viewer')),
    lang: oneOf(options.lang, query.get('lang')),
    theme: oneOf(options.theme, query.get('theme')),
    preset: oneOf(options.preset, query.get('preset')),
    data: oneOf(options.data, query.get('data')),
  };
}

/** The choices as a query. The usual ones are left out, so a plain address stays plain. */
function queryOf(choices: Choices): URLSearchParams {
  return new URLSearchParams(
    names.filter((name) => choices[name] !== options[name][0]).map((name) => [name, choices[name]]),
  );
}

/**
 * Fills in the switches, follows them, and keeps the choices in the address and in the page's own links.
 * `show` is called now and after each change.
 */
export function followChoices(show: (choices: Choices) => void): void {
  const form = document.querySelector<HTMLFormElement>('.switches');
  const apply = (): void => {
    const choices = currentChoices();
    for (const name of names) {
      const select = form?.elements.namedItem(name);
      if (select instanceof HTMLSelectElement) {
        select.value = choices[name];
      }
    }
    document.documentElement.dataset['viewer'] = choices.viewer;
    document.documentElement.dataset['theme'] = choices.theme;
    document.documentElement.dataset['vonkPreset'] = choices.preset;
    keepInLinks(queryOf(choices));
    show(choices);
  };
  form?.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLSelectElement) {
      const query = queryOf({ ...currentChoices(), [target.name]: target.value });
      const search = query.size > 0 ? `?${query}` : location.pathname;
      history.replaceState(null, '', `${search}${location.hash}`);
      apply();
    }
  });
  window.addEventListener('popstate', apply);
  apply();
}

function keepInLinks(query: URLSearchParams): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-keep]')) {
    link.search = query.toString();
  }
  for (const form of document.querySelectorAll<HTMLFormElement>('form[role="search"]')) {
    for (const kept of form.querySelectorAll('input[type="hidden"]')) {
      kept.remove();
    }
    for (const [name, value] of query) {
      form.append(Object.assign(document.createElement('input'), { type: 'hidden', name, value }));
    }
  }
}
