import type { MessagesOf } from '../messages.js';

/** The values card, in German. */
export const valuesCard: MessagesOf<'values-card'> = {
  valuesHeading: 'Wofür wir stehen',
  valuesWhy: 'Unsere Werte, als das, was wir an einem gewöhnlichen Tag tun.',
  valuesFootnote:
    'Alle in deiner Organisation sehen dasselbe. Die Geschichten stehen hier, weil die Erzählenden Ja gesagt haben.',
  valuesEmpty: 'Hier stehen noch keine Werte.',
  valuesChoose: 'Wähle einen Wert',
  valuesEveryday: 'Im Alltag',
  valuesApplauded: 'Was wir begrüßen',
  valuesFrownedOn: 'Was Stirnrunzeln auslöst',
  valuesOutside: 'Nach außen sagen wir',
  valuesInside: 'Unter uns sagen wir',
  valuesWordingDiffers: 'Die beiden Wortlaute unterscheiden sich. Mitarbeitende sehen nur den internen.',
  valuesThanks: 'Neulich gesehen',
  valuesQuoted: '„{text}“',
};
