import type { MessagesOf } from '../messages.js';

/** Sentences that every widget may say, in German. */
export const common: MessagesOf<'common'> = {
  loading: 'Einen Moment.',
  unconfigured: 'Das ist noch nicht eingerichtet.',
  denied: 'Melde dich in deinem Intranet an, um dies zu sehen.',
  failed: 'Das lässt sich gerade nicht zeigen. Der Rest der Seite funktioniert.',
  retry: 'Noch einmal versuchen',
  notSignedIn: 'Niemand ist angemeldet, deshalb kannst du hier nur lesen.',
  needsService: 'In diesem Intranet kannst du dies nur lesen.',
  unknownPerson: 'Jemand aus dem Kollegium',
  notNow: 'Nicht jetzt',
  save: 'Speichern',
  close: 'Schließen',
  showMore: { one: '{count} weitere zeigen', other: '{count} weitere zeigen' },
  problemsSummary: { one: 'Eine Sache im Dokument zu verbessern', other: '{count} Dinge im Dokument zu verbessern' },
  problemsFurther: { one: 'Und noch eine.', other: 'Und noch {count}.' },
  numberWords: 'null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf',
  pickerHint: 'Gib einen Namen ein',
  pickerFound: { one: '{count} Person gefunden', other: '{count} Personen gefunden' },
  pickerMany: 'Das sind die ersten {count}. Tippe weiter, um andere zu finden.',
  pickerNobody: 'Hier gibt es niemanden mit diesem Namen.',
  pickerRemove: '{name} entfernen',
  noConnection: 'Gerade gibt es keine Verbindung. Versuch es gleich noch einmal.',
  serviceSays: 'Der Dienst sagt: {reason}.',
  notCarriedOut: 'Das hat nicht geklappt. Was du geschrieben hast, ist noch da.',
  deviceKeepsNothing: 'Dieser Browser lässt die Seite nichts auf dem Gerät behalten.',
};
