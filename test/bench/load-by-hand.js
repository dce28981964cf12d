/**
 * The page of seven widgets as somebody would write it by hand, without a library: the reference that loading is held
 * against. It shows what the widgets show at first, in plain elements, and does nothing else. Libraries of others draw the
 * same with what they have (`peers/load-….mjs`): how they make and show an element stands in `window.other` then.
 */
const makePlain = (tag, content = [], attributes = {}) => {
  const element = document.createElement(tag);
  Object.assign(element, attributes);
  element.append(...[content].flat().filter((one) => one !== undefined && one !== ''));
  return element;
};

const {
  make = makePlain,
  show = (...all) => document.querySelector('main').append(...all),
  shown,
} = window.other ?? {};

const language = document.documentElement.lang;
const text = (given) => (typeof given === 'object' && given ? (given[language] ?? Object.values(given)[0]) : given);
const date = new Intl.DateTimeFormat(language, { dateStyle: 'long' });
const byId = (list = []) => new Map(list.map((one) => [one.id, one]));
const list = (items, draw) =>
  make(
    'ul',
    items.map((one) => make('li', draw(one))),
  );
const section = (title, content) => make('section', [make('h2', title), ...[content].flat()]);

function draw(company) {
  const people = byId(company.people);
  const acts = byId(company.acts);
  const values = byId(company.values);
  const name = (id) => people.get(id)?.name ?? '';
  const viewer = company.viewer?.id;
  const newest = [...company.kudos].sort((one, other) => other.at.localeCompare(one.at)).slice(0, 20);
  const shown = company.board.entries.filter(({ consent }) => consent?.status === 'in' && consent.at);

  show(
    section('What we stand for', [
      make('p', text(company.organisation.purpose?.text)),
      list(company.values, (value) => [
        make('h3', text(value.name)),
        list(value.behaviours ?? [], (one) => text(one.text ?? one)),
      ]),
    ]),
    section(
      'To share, if you like',
      list(company.feed.slice(0, 10), (item) => [
        make('h3', text(item.title)),
        make('p', text(item.summary ?? item.text ?? '')),
        make('time', item.publishedAt ? date.format(new Date(item.publishedAt)) : ''),
        make('button', 'Keep', { type: 'button' }),
        make('button', 'Write', { type: 'button' }),
      ]),
    ),
    section(
      'My goals',
      list(company.goals, (goal) => [
        make('h3', text(acts.get(goal.act)?.name)),
        make('progress', [], { max: goal.rhythm?.times ?? 1, value: goal.steps.length }),
        make('button', 'A step', { type: 'button' }),
      ]),
    ),
    section('Thanks', [
      make('button', 'Thank a colleague', { type: 'button' }),
      list(newest, (one) => [
        make('p', `${name(one.from)} → ${one.to.map(name).join(', ')}`),
        make('p', text(one.message ?? one.text ?? '')),
        make('small', values.has(one.value) ? text(values.get(one.value).name) : ''),
        make('time', date.format(new Date(one.at))),
      ]),
    ]),
    section(
      'Together',
      list(shown.slice(0, 20), ({ person, points, count }) => [name(person), ' ', String(points ?? count ?? '')]),
    ),
    section(
      'What came of it',
      list(company.feedback.slice(0, 10), (one) => [make('p', text(one.outcome ?? one.text ?? ''))]),
    ),
    section(
      'As you like it',
      make('form', [
        ...(company.preferences?.skills ?? []).map((skill) =>
          make('label', [make('input', [], { type: 'checkbox', checked: true }), text(skill)]),
        ),
        make('p', viewer ? name(viewer) : ''),
      ]),
    ),
  );
}

const inlined = document.getElementById('company');
const company = inlined ? JSON.parse(inlined.textContent) : await (await fetch('/company.json')).json();
draw(company);
await shown?.();
document.documentElement.dataset.filled = '';
