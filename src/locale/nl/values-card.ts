import type { MessagesOf } from '../messages.js';

/** The values card, in Dutch. */
export const valuesCard: MessagesOf<'values-card'> = {
  valuesHeading: 'Waar we voor staan',
  valuesWhy: 'Onze waarden, als wat we doen op een gewone dag.',
  valuesFootnote: 'Alle collega’s zien hetzelfde. De verhalen staan hier omdat wie ze vertelt, ja heeft gezegd.',
  valuesEmpty: 'Hier staan nog geen waarden.',
  valuesChoose: 'Kies een waarde',
  valuesEveryday: 'In het dagelijks leven',
  valuesApplauded: 'Wat we toejuichen',
  valuesFrownedOn: 'Wat wenkbrauwen doet fronsen',
  valuesOutside: 'Buiten zeggen we',
  valuesInside: 'Onder elkaar zeggen we',
  valuesWordingDiffers: 'De twee bewoordingen verschillen. Medewerkers zien alleen de interne.',
  valuesThanks: 'Onlangs gezien',
  valuesQuoted: '“{text}”',
};
