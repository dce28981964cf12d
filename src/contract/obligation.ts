/** Invitations that are worded as orders: nobody becomes an ambassador because they have to. */

/** Who is told to: everybody there is, or whoever reads. */
const who = {
  en: '(?:everyone|everybody|each of (?:us|you)|every (?:employee|colleague|one of (?:us|you))|all (?:employees|colleagues|staff|of (?:us|you))|we(?: are)? all|you(?: all)?)',
  nl: "(?:iedereen|ieder van (?:ons|jullie|u)|elke (?:medewerker|collega|werknemer)|alle (?:medewerkers|collega[’']s|werknemers)|(?:we|wij) allemaal|allemaal|jullie|je|jij|u)",
  fr: "(?:tout le monde|chacun(?:e)?(?: d[’']entre (?:nous|vous))?|chaque (?:collaborateur|collaboratrice|employée?|collègue)|tou(?:te)?s(?: les (?:employés|collègues|collaborateurs))?|nous tous|vous|tu)",
  de: '(?:jede[rs]?(?: (?:von (?:uns|euch|Ihnen)|Mitarbeiter(?:in)?|Kolleg(?:e|in)))?|alle(?: (?:Mitarbeiter(?:innen)?|Mitarbeitenden|Kolleg(?:en|innen)))?|wir alle|ihr(?: alle)?|du|Sie)',
};
/** What makes it an order; “may”, “can” and “would” are none. */
const order = {
  en: '(?:must|have to|has to|ought to|shall|should|need(?:s)? to|(?:(?:is|are|all) )?(?:required|obliged|expected|supposed) to)',
  nl: '(?:moet(?:en)?|hoort|horen|dient|dienen|(?:is|zijn|wordt|worden|bent) (?:verplicht|verwacht))',
  fr: "(?:doit|doivent|devons|devez|dois|devrait|devraient|devriez|(?:est|sont|êtes) (?:obligée?s?|tenue?s?) (?:de|d[’']))",
  de: '(?:muss|müssen|müsst|musst|soll|sollen|sollt|sollst|sollte|sollten|solltet|(?:ist|sind|seid) verpflichtet)',
};
/** Orders that name nobody. */
const alone = [
  'mandatory|compulsory|obligatory|(?:sharing|posting|liking|taking part|participation) is (?:required|expected)',
  'verplicht(?:e)?|deelnemen moet|delen moet',
  'obligatoire(?:s)?|il faut (?:partager|publier|participer|aimer|commenter)|est exigée?',
  'verpflichtend|Pflicht|obligatorisch|ist vorgeschrieben',
];
/** Words that turn an order into leave: nobody *has to*. */
const notAnOrder =
  /(?<!\p{L})(?:not|n[’']t|nobody|no one|never|without|niet|niets|niks|niemand|nooit|geen|zonder|ne|n[’']|pas|personne|jamais|sans|nicht|niemand|nie|kein\p{L}*|ohne|non|freiwillig|voluntary|vrijwillig)(?!\p{L})/iu;

const orders = new RegExp(
  `(?<!\\p{L})(?:${[
    ...(['en', 'nl', 'fr', 'de'] as const).flatMap((language) => [
      `${who[language]}(?:\\s+\\p{L}+)?\\s+${order[language]}`,
      // In Dutch, French and German the verb often comes first: “Morgen moet iedereen …”.
      ...(language === 'en' ? [] : [`${order[language]}\\s+${who[language]}`]),
    ]),
    ...alone,
  ].join('|')})(?!\\p{L})`,
  'iu',
);

/**
 * Whether a text makes an order of an invitation, such as "everybody must", in English, Dutch, French or German. Leave is
 * no order: "nobody has to".
 */
export const isOrder = (text: string): boolean =>
  text.split(/(?<=[.!?…;:\n])/u).some((sentence) => orders.test(sentence) && !notAnOrder.test(sentence));
