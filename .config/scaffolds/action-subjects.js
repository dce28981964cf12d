/**
 * What a new type of change begins as, by what it is about. A neighbour is the type before which it is put, wherever
 * there is a list of types.
 */

/** A row of the table of who may do what, under the signs of its viewers. */
const row = (type, about, signs, data) =>
  `  row('${type}',${' '.repeat(Math.max(1, 16 - type.length))}'${about}',${' '.repeat(Math.max(1, 43 - about.length))}'${signs}', ${data}),\n`;
const guideRow = (type, who, what) => `| \`${type}\` | ${who} | ${what} |\n`;

export const subjects = {
  kudos: {
    field: 'kudos',
    neighbour: 'kudos.report',
    neighbourEvent: 'vonk-kudos-report',
    events: 'src/widgets/kudos-wall/kudos-wall-events.ts',
    event: 'Somebody who sees a kudos does something with it that leaves it as it is.',
    note: {
      about: 'Somebody who sees thanks does something with them.',
      purpose: 'To carry it out.',
      audience: 'whoeverSees',
      field: 'thatKudos',
    },
    /** Nothing shows on the wall before the service says what came of it. */
    shown: {
      file: 'src/state/optimistic-kudos.ts',
      lines: (type) => [["    case 'kudos.report':", `    case '${type}':\n`]],
    },
    words: {
      en: 'What you did with a note',
      nl: 'Wat je met een dank je wel deed',
      fr: 'Ce que vous avez fait d’un merci',
      de: 'Was du mit einem Dank gemacht hast',
      es: 'Lo que hiciste con una nota',
      it: 'Che cosa hai fatto con una nota',
    },
    service: {
      file: 'demo/service/actions/kudos.ts',
      code: (type, name) => `/** For whoever sees the thanks. They are told as they are. */
export const ${name}: Carry<'${type}'> = async (setting, { kudos }) => {
  await asOnlooker(setting, kudos);
  return changed(setting, kudos);
};
`,
    },
    rows: (type) =>
      row(
        type,
        'private thanks',
        '·     +     +       ·    ·      ·       ·     ·      ·       ·',
        "(thing) => ({ kudos: thing('undecided') })",
      ) +
      row(
        type,
        'thanks that everyone sees',
        '·     +     +       +    +      +       +     +      +       ·',
        "(thing) => ({ kudos: thing('everyone') })",
      ),
    conform: { file: 'src/cli/conform/groups/visibility.ts', data: '{}' },
    guide: (type) => guideRow(type, 'who sees the thanks', 'put the thanks'),
  },
  goal: {
    field: 'goal',
    neighbour: 'goal.pause',
    neighbourEvent: 'vonk-goal-pause',
    events: 'src/widgets/goal-tracker/goal-tracker-events.ts',
    event: 'Somebody does something with a goal of theirs that leaves it as it is.',
    note: {
      about: 'The viewer does something with a goal.',
      purpose: 'To carry it out.',
      audience: 'viewerOnly',
      field: 'thatGoal',
    },
    /** A goal is its owner's alone: what is done with it works on the device too. */
    shown: {
      file: 'src/state/own.ts',
      lines: (type) => [
        [
          "    case 'goal.pause':",
          `    case '${type}':\n      return withGoal(own, base, action.data.goal, (goal) => goal);\n`,
        ],
      ],
    },
    words: {
      en: 'What you did with your goal',
      nl: 'Wat je met je doel deed',
      fr: 'Ce que vous avez fait de votre objectif',
      de: 'Was du mit deinem Ziel gemacht hast',
      es: 'Lo que hiciste con tu meta',
      it: 'Che cosa hai fatto con il tuo obiettivo',
    },
    service: {
      file: 'demo/service/actions/goals.ts',
      code: (type, name) => `/** For the owner of the goal. It is told as it is. */
export const ${name}: Carry<'${type}'> = (setting, { goal: id }) => withGoal(setting, id, (goal) => goal);
`,
    },
    rows: (type) =>
      row(
        type,
        'a goal with a partner',
        '·     ·     +       ·    ·      ·       ·     ·      ·       ·',
        "(thing) => ({ goal: thing('shared goal') })",
      ),
    conform: { file: 'src/cli/conform/groups/own-things.ts', data: '(goal) => ({ goal })' },
    guide: (type) => guideRow(type, 'the owner of the goal', 'put the goal with its steps'),
  },
};
