/**
 * Words of obligation, guilt, loss, haste and contest, by language: what Vonk does not say to a person about themselves.
 * Each is a pattern of whole words, of any case. Tests hold the sentences of Vonk against them, and `npx vonk language`
 * those of a language that comes from elsewhere.
 */
const words: Readonly<Record<string, readonly string[]>> = {
  en: [
    'must|should|ought|have to|has to|needs? to|required|obliged|obligation|duty|expected|at least|not yet|still not',
    'missed|miss|behind|fail(s|ed|ure|ing)?|broken|lost|lose|losing|late|overdue|forgot(ten)?|never|wrong|errors?',
    'streaks?|rank(s|ed|ing)?|points?|scores?|winners?|losers?|last place|everyone|everybody',
    'hurry|deadline|last chance|ashamed|shame|guilt(y)?|sorry|disappoint(ed|ing|s)?|lazy',
  ],
  nl: [
    'moet(en)?|moest(en)?|behoor(t|en)|verplicht(e|ing)?|dien(t|en) te|verwacht(en|e)?|minstens|ten minste|nog niet|nog steeds niet',
    'gemist|mist|achter(op|stand)?|misluk(t|te|ken)|gefaald|faalt?|gebroken|verbroken|verloren|verlies(t|en)?|te laat|vergeten|fout(en)?',
    'reeks(en)?|rang(lijst|orde)?|punten|scores?|winnaars?|verliezers?|laatste plaats|iedereen',
    'haast|deadline|laatste kans|schaam(te)?|schuld(ig)?|sorry|teleur(gesteld|stellend)?|lui',
  ],
  fr: [
    'devez|doit|doivent|dois|devriez|devrai(t|ent)|devoir|faut|obligat(ion|oire)s?|obligée?s?|attendue?s?|au moins|pas encore|toujours pas',
    'manqu(e|é|ée|és|er)|ratée?s?|(en )?retard|échecs?|échou(é|ée|er)|briséee?s?|rompue?s?|perdue?s?|perd(re|ez)|oubli(é|ée|er|ez)|erreurs?|fautes?',
    'séries?|rangs?|classement|points?|scores?|gagnante?s?|perdante?s?|dernière place|tout le monde',
    'dépêch(er|ez)|échéance|dernière chance|honte|coupables?|désolée?s?|déçue?s?|paresseux',
  ],
  de: [
    'muss(t|te|ten)?|müss(en|t|te|test)|soll(st|t|te|test|ten|en)?|verpflicht(et|ung)|Pflicht|erwartet|mindestens|noch nicht|immer noch',
    'verpasst|versäumt|hinterher|Rückstand|gescheitert|scheitern|fehlgeschlagen|gebrochen|unterbrochen|verloren|verlier(st|en|t)|zu spät|vergessen|Fehler|falsch(es|e)?',
    'Serien?|Strähne|Rang(liste)?|Punkte?|Gewinner|Verlierer|letzter Platz|jede[rn]?|alle müssen',
    'beeil(en|e)|Frist|letzte Chance|schäm(en|st)|schuld(ig)?|leider|enttäusch(t|end)|faul',
  ],
  es: [
    'debe(s|n|mos|r|ría|rías|rían)?|ha[sy]? de|ha[sy]? que|tienes? que|tenéis que|tienen que|obligad[oa]s?|obligación|obligatori[oa]s?|necesari[oa]s?|se espera|al menos|como mínimo|todavía no|aún no|sigue sin',
    'perdid[oa]s?|pierdes?|perder|fallad[oa]s?|fallos?|fracas(o|ado|ar)|rot[oa]s?|tarde|retras(o|ado|ada)|atrasad[oa]s?|olvid(o|ado|aste|ar)|errores?|error|mal|equivocad[oa]s?|falta(s|n)?',
    'rachas?|puestos?|clasificación|puntos?|puntuación(es)?|ganador(es|a|as)?|perdedor(es|a|as)?|último lugar|todo el mundo|todos deben',
    'date prisa|prisa|fecha límite|última oportunidad|vergüenza|culpas?|culpables?|lo sentimos|decepcion(ado|ada|ar)|perezos[oa]s?',
  ],
  it: [
    'dev(e|i|ono)|dobbiamo|dovete|dovre(sti|bbe|ste|bbero)|dovere|bisogna|occorre|obbligat[oaie]|obblighi?|obbligatori[oaie]?|necessari[oaie]?|ci si aspetta|almeno|non ancora|ancora non',
    'pers[oaie]|perd(i|e|ere|ete)|mancat[oaie]|fallit[oaie]|fallimenti?|rott[oaie]|tardi|ritardo|indietro|dimenticat[oaie]|errori?|sbagli(o|ato|ata|ate|ati|are)?|sbagliat[oaie]',
    'serie|classific(a|he)|punt[oi]|punteggi(o)?|vincitor[ei]|vincitric[ei]|perdent[ei]|ultimo posto|tutti devono',
    'fretta|sbrigati|scadenz[ae]|ultima occasione|vergogn(a|ati)|colp(a|e|evole|evoli)|ci dispiace|deludente|delus[oaie]|pigr[oaie]',
  ],
};

const patterns = new Map(
  Object.entries(words).map(([language, groups]) => [
    language,
    new RegExp(`(?<!\\p{L})(${groups.join('|')})(?!\\p{L})`, 'iu'),
  ]),
);

/** The languages whose words are known. */
export const languagesWithWords: readonly string[] = Object.keys(words);

/** The first word of pressure in a text; undefined where there is none. */
export const pressureIn = (text: string, language: string): string | undefined =>
  patterns.get(language)?.exec(text)?.[0];
