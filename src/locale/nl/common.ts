import type { MessagesOf } from '../messages.js';

/** Sentences that every widget may say, in Dutch. */
export const common: MessagesOf<'common'> = {
  loading: 'Een ogenblik.',
  unconfigured: 'Dit is nog niet ingesteld.',
  denied: 'Meld je aan op je intranet om dit te zien.',
  failed: 'Dit kan nu even niet getoond worden. De rest van de pagina werkt gewoon.',
  retry: 'Probeer opnieuw',
  notSignedIn: 'Er is niemand aangemeld, dus je kunt hier alleen lezen.',
  needsService: 'Op dit intranet kun je dit alleen lezen.',
  unknownPerson: 'Een collega',
  notNow: 'Nu niet',
  save: 'Bewaar',
  close: 'Sluit',
  showMore: { one: 'Toon er nog {count}', other: 'Toon er nog {count}' },
  problemsSummary: {
    one: 'Eén ding te verbeteren in het document',
    other: '{count} dingen te verbeteren in het document',
  },
  problemsFurther: { one: 'En nog één.', other: 'En nog {count}.' },
  numberWords: 'nul één twee drie vier vijf zes zeven acht negen tien elf twaalf',
  pickerHint: 'Typ een naam',
  pickerFound: { one: '{count} collega gevonden', other: '{count} collega’s gevonden' },
  pickerMany: 'Dit zijn de eerste {count}. Typ verder om anderen te vinden.',
  pickerNobody: 'Er is hier niemand met die naam.',
  pickerRemove: 'Haal {name} weg',
  noConnection: 'Er is nu geen verbinding. Probeer zo meteen opnieuw.',
  serviceSays: 'De dienst zegt: {reason}.',
  notCarriedOut: 'Dat is niet gelukt. Wat je schreef, staat er nog.',
  deviceKeepsNothing: 'Deze browser laat de pagina niets op het toestel bewaren.',
};
