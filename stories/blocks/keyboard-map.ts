/** What the keyboard does in each widget. `test/widgets/keyboard-map.test.ts` presses every row, or does not compile. */

export interface KeyboardRow {
  readonly keys: string;
  readonly where: string;
  readonly what: string;
}

export const keyboardMap = {
  'vonk-values-card': {
    tab: {
      keys: 'Tab',
      where: 'The card',
      what: 'Goes along the names of the values and then on. What is only read takes no stop.',
    },
    choose: {
      keys: 'Enter or Space',
      where: 'The name of a value',
      what: 'Shows that value. The keyboard stays on its name.',
    },
  },
  'vonk-content-feed': {
    theme: {
      keys: 'Enter or Space',
      where: 'A theme',
      what: 'Shows the items of that theme only. The keyboard stays on its name.',
    },
    keep: { keys: 'Enter or Space', where: 'Keep', what: 'Keeps the item, or lets it go. The keyboard stays there.' },
    more: {
      keys: 'Enter or Space',
      where: 'More, when you like',
      what: 'Offers what the reader’s own limits hold back, with the keyboard on the first of it.',
    },
    unfold: { keys: 'Enter or Space', where: 'Read on', what: 'Opens the rest of an item, and closes it.' },
    compose: {
      keys: 'Enter or Space',
      where: 'Make it mine',
      what: 'Opens the place to write, with the keyboard in the text.',
    },
    leave: {
      keys: 'Escape',
      where: 'The place to write',
      what: 'Closes it. What was written is kept, and the keyboard is back on the button.',
    },
  },
  'vonk-goal-tracker': {
    log: { keys: 'Enter or Space', where: 'I did it', what: 'Logs a step. The keyboard stays in the goal.' },
    climb: {
      keys: 'Enter or Space',
      where: 'Next step',
      what: 'Brings one more step to choose from, with the keyboard on it.',
    },
    set: { keys: 'Enter or Space', where: 'Set a goal', what: 'Opens the form, with the keyboard on its title.' },
    choices: {
      keys: 'ArrowDown, ArrowUp',
      where: 'Choices in the form',
      what: 'Goes to the next choice or the one before, and takes it.',
    },
    leave: {
      keys: 'Escape',
      where: 'The form',
      what: 'Closes it without a change; the keyboard is back on the button.',
    },
    history: {
      keys: 'Enter or Space',
      where: 'What you did',
      what: 'Unfolds the steps of a goal, and folds them away.',
    },
  },
  'vonk-kudos-wall': {
    give: {
      keys: 'Enter or Space',
      where: 'Thank a colleague',
      what: 'Opens the form, with the keyboard in the field for names.',
    },
    move: {
      keys: 'ArrowDown, ArrowUp',
      where: 'The field for names',
      what: 'Opens the list of colleagues, and goes along it.',
    },
    take: { keys: 'Enter', where: 'The field for names, list open', what: 'Takes the colleague who is marked.' },
    fold: { keys: 'Escape', where: 'The field for names, list open', what: 'Closes the list; the form stays.' },
    untake: { keys: 'Backspace', where: 'The field for names, empty', what: 'Lets go of the colleague taken last.' },
    leave: {
      keys: 'Escape',
      where: 'The form',
      what: 'Closes it. What was typed is kept, and the keyboard is back on the button.',
    },
    react: {
      keys: 'Enter or Space',
      where: 'A reaction',
      what: 'Gives it, or takes it away. The keyboard stays there.',
    },
    audience: {
      keys: 'Escape',
      where: 'Who may see this, an answer, a report',
      what: 'Closes it without a change; the keyboard is back on the button that opened it.',
    },
  },
  'vonk-leaderboard': {
    read: {
      keys: 'Enter or Space',
      where: 'What does taking part mean?',
      what: 'Shows the wording to read, with the keyboard at its start. Nothing is said yes to.',
    },
    decline: {
      keys: 'Enter or Space',
      where: 'Not now, below the wording',
      what: 'Closes the wording; the keyboard is back on the button.',
    },
    join: { keys: 'Enter or Space', where: 'Yes, I take part', what: 'Joins. The keyboard stays beside what it did.' },
    leave: { keys: 'Enter or Space', where: 'Stop taking part', what: 'Leaves at once, without a question.' },
  },
  'vonk-impact': {
    ask: { keys: 'Enter or Space', where: 'Ask what came of it', what: 'Asks. The keyboard stays near.' },
    help: {
      keys: 'Enter or Space',
      where: 'The two lines of help',
      what: 'Unfolds what to do, and whom to ask; folds it away.',
    },
  },
  'vonk-preferences': {
    answer: {
      keys: 'Enter or Space',
      where: 'One of the three answers',
      what: 'Gives that answer. Each takes the same single press.',
    },
    step: { keys: 'Enter or Space', where: 'The title of a step', what: 'Opens it, and closes it.' },
    theme: { keys: 'Space', where: 'A theme', what: 'Ticks it, or takes the tick away.' },
    word: { keys: 'Enter', where: 'A field for words', what: 'Adds the word. The keyboard stays, for the next one.' },
    erase: { keys: 'Enter or Space', where: 'Erase it', what: 'Asks first. Nothing is erased by one press.' },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, KeyboardRow>>>>;
