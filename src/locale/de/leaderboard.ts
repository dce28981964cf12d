import type { MessagesOf } from '../messages.js';

/** The leaderboard, in German. */
export const leaderboard: MessagesOf<'leaderboard'> = {
  boardHeading: 'Gemeinsam',
  boardWhy: 'Jede Aktion zählt, klein oder groß, vor Ort oder online.',
  boardFootnote:
    'Mitmachen ist eine freie Entscheidung: Nicht alle Kolleginnen und Kollegen sind hier mitgezählt oder genannt.',
  boardPeriod: 'Vom {from} bis zum {to}',
  boardTogether: { one: '{count} Aktion, gemeinsam', other: '{count} Aktionen, gemeinsam' },
  boardOfTarget: { one: '{done} von {count} Aktion, gemeinsam', other: '{done} von {count} Aktionen, gemeinsam' },
  boardReached: 'Gemeinsam geschafft. Danke.',
  boardFor: 'Für',
  boardQuiet:
    'Noch gibt es nichts zusammenzuzählen. Es beginnt zu wachsen, sobald genug Kolleginnen und Kollegen mitmachen.',
  boardListQuiet: 'Im Moment gibt es keine Liste zu zeigen. Hier wird nie jemand herausgegriffen.',
  boardHistory: 'Im Lauf der Zeit',
  boardSince: 'Ab',
  boardActs: 'Aktionen',
  boardList: 'Kolleginnen und Kollegen, die Ja gesagt haben',
  boardCount: { one: '{count} Aktion', other: '{count} Aktionen' },
  boardYou: 'Du',
  boardOwnRow: 'Nur du siehst diese Zeile.',
  boardOwn: {
    one: 'Davon ist {count} von dir. Nur du siehst diese Zahl.',
    other: 'Davon sind {count} von dir. Nur du siehst diese Zahl.',
  },
  boardPart: 'Mitmachen',
  boardJoinOpen: 'Was heißt mitmachen?',
  boardJoinTitle: 'Wenn du mitmachst, sagst du:',
  boardJoin: 'Ja, ich mache mit',
  boardJoined: 'Du machst mit.',
  boardJoinedNow: 'Willkommen. Aufhören kannst du mit einem Klick, wann du willst.',
  boardLeave: 'Nicht mehr mitmachen',
  boardLeft: 'Du machst nicht mehr mit. Von dir steht hier nichts mehr.',
  boardArranged: 'Mitmachen und Aufhören regelst du mit den Menschen, die diese Seite betreuen.',
  boardContact: 'Kontakt aufnehmen',
  boardRefused: 'Das hat nicht geklappt. Es hat sich nichts geändert.',
};
