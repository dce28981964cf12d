/** What the friendly look knows of each language. Nothing of it is shown; it comes with the composer. */

export interface CheckWords {
  /** Endings that change a word's form. */
  readonly endings: RegExp;
  /** Whether words are written together: "marktleider". */
  readonly hasCompounds: boolean;
  /** Marks that a text is not meant to leave, in this language, and what no other language has a use for, in all. */
  readonly confidential: RegExp;
  /** Nouns that are meant to hurt. */
  readonly insults: RegExp;
  /** Words that hurt where they are said of somebody. */
  readonly harsh: RegExp;
  /** Those of whom they are said. */
  readonly people: RegExp;
  /** Words that turn a sentence round. */
  readonly negations: RegExp;
  /** Words that say where a figure comes from. */
  readonly sources: RegExp;
  /** Words behind a number that make it a claim. */
  readonly measures: RegExp;
}

/** Whole words, or phrases of them. */
const any = (words: string): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${words
      .trim()
      .replace(/\s*\|\s*/gu, '|')
      .replace(/ /gu, '\\s+')})(?![\\p{L}\\p{N}])`,
    'giu',
  );

/**
 * Marks that mean the same in a text of any language: somebody pastes from a letter in another one. What is an everyday
 * word elsewhere stands with its own language alone: "geheim", "intern".
 */
const marksAnywhere = `
  confidential | for internal use(?: only)? | internal use only | strictly internal | do not (?:share|forward|distribute|publish)
  | not for (?:publication|distribution|external (?:use|circulation|distribution)) | under embargo | top secret | NDA | NDAs
  | vertrouwelijke? | intern gebruik | strikt (?:intern|geheim) | niet (?:doorsturen|verspreiden) | bedrijfsgeheim(?:en)? | onder embargo
  | confidentiel(?:le|s|les)? | usage interne | strictement interne | ne pas (?:diffuser|divulguer|transférer) | sous embargo
  | vertraulich(?:e|er|es|en)? | internen gebrauch | streng (?:geheim|intern) | nicht (?:weitergeben|weiterleiten) | unter embargo
  | betriebsgeheimniss?e? | geschäftsgeheimniss?e?
`.replace(/\s+/gu, ' ');

const english: CheckWords = {
  endings: /^(?:ingly|ing|edly|ed|ies|er|ers|est|es|ly|['’]s|s|e|y|d)$/u,
  hasCompounds: false,
  confidential: any(
    `${marksAnywhere} | confidential | for internal use(?: only)? | internal use only | internal only | not for (?:publication|distribution|sharing|release) | do not (?:share|forward|distribute|publish) | under embargo | embargoed(?: until)? | off the record | trade secrets? | under (?:an )?nda | not (?:yet )?(?:public|announced) | top secret | eyes only | internal only | strictly private | not for external \\w+ | between you and me | keep (?:this|it) between us | commercial in confidence`,
  ),
  insults: any(
    'idiots? | morons? | losers? | imbeciles? | jerks? | scumbags? | arseholes? | assholes? | bastards? | dumbass(?:es)? | dimwits? | crooks? | cretins?',
  ),
  harsh: any(
    'stupid | dumb | lazy | incompetent | useless | pathetic | worthless | clueless | brainless | hopeless | disgusting | arrogant | spineless | dishonest | liars?',
  ),
  people: any(
    "he | she | they | you | you’re | he’s | she’s | they’re | you're | he's | she's | they're | colleagues? | boss | bosses | managers? | customers? | clients? | people | everyone | team | director | neighbours? | guy | guys | man | woman | intern | interns | supplier | suppliers | management | competitors?",
  ),
  negations: any(
    "not | never | no | nobody | nothing | without | isn[’']t | aren[’']t | wasn[’']t | didn[’']t | hardly | don[’']t",
  ),
  sources: any(
    'source | according to | as reported by | reported by | survey | study by | measured by | annual report | figures from',
  ),
  measures: any(
    'percent | per cent | million | billion | thousand | times (?:more|better|faster|cheaper|as) | fold | euros? | dollars? | pounds?',
  ),
};

const dutch: CheckWords = {
  endings: /^(?:heden|tjes|tje|jes|je|eerde|eren|ende|end|ste|ten|den|en|er|ers|de|te|['’]s|es|s|e|n|t|d)$/u,
  hasCompounds: true,
  confidential: any(
    `${marksAnywhere} | vertrouwelijke? | voor intern gebruik | alleen (?:voor )?intern | intern document | niet voor (?:publicatie|verspreiding|extern(?:en)?) | niet (?:delen|doorsturen|verspreiden|publiceren) | (?:onder|tot) embargo | strikt geheim | (?:is|nog|blijft) geheim | bedrijfsgeheim(?:en)? | onder geheimhouding | geheimhouding | nog niet (?:aangekondigd|openbaar|publiek) | onder ons (?:gezegd|gezegd en gezwegen) | NDA | (?:enkel|uitsluitend|alleen) (?:voor )?intern(?:e)? | niet voor extern gebruik | niet verder vertellen | blijft onder ons | houd dit voor je`,
  ),
  insults: any(
    "idioot | idioten | sukkels? | klojo[’']?s? | eikels? | losers? | klootzak | klootzakken | imbeciel(?:en)? | oetlul(?:len)? | prutsers? | debiel(?:en)? | lamzak | lamzakken | kneus | kneuzen | oplichters?",
  ),
  harsh: any(
    'dom | domme | dommer | lui | luie | stom | stomme | incompetente? | waardeloze? | waardeloos | achterlijke? | zielig | zielige | onnozele? | walgelijke? | arrogante? | hersenloze? | oneerlijke? | leugenaars? | nutteloze? | nutteloos',
  ),
  people: any(
    "hij | zij | ze | jij | je | jullie | u | collega[’']?s? | baas | bazen | chefs? | manager | managers | klant | klanten | mensen | iedereen | team | directeur | directie | buren | kerel | man | vrouw | stagiair | stagiairs | leverancier | leveranciers | management | concurrent | concurrenten",
  ),
  negations: any('niet | niets | nooit | geen | niemand | zonder | nauwelijks | noch'),
  sources: any('bron | volgens | blijkt uit | gemeten door | onderzoek van | jaarverslag | cijfers van | enquête'),
  measures: any(
    "procent | miljoen | miljard | duizend | keer (?:zo|meer|beter|sneller|minder) | maal (?:zo|meer|sneller) | euro[’']?s?",
  ),
};

const french: CheckWords = {
  endings:
    /^(?:issements?|issant|ements?|eraient|aient|ations?|ions|antes?|ants?|entes?|ents?|ées?|és?|euses?|eux|eurs?|ons|ez|er|res?|ra|ait|aux|als?|es|e|s|x)$/u,
  hasCompounds: false,
  confidential: any(
    `${marksAnywhere} | confidentiel(?:le|s|les)? | (?:à )?usage interne | réservé à l[’']interne | en interne uniquement | ne pas (?:diffuser|partager|transférer|publier) | sous embargo | secret industriel | secret défense | secrets? de fabrication | non (?:encore )?(?:public|publique|annoncée?) | pas encore (?:annoncée?|publique?|officiel) | accord de confidentialité | entre nous soit dit | (?:uniquement|exclusivement|réservé) en interne | document interne | ne pas communiquer | diffusion (?:restreinte|interdite) | clause de confidentialité | à garder pour (?:vous|toi|nous)`,
  ),
  insults: any(
    'idiots? | idiotes? | imbéciles? | crétins? | abrutis? | connards? | connasses? | cons | conne | débiles? | bouffons? | escrocs? | minables? | salauds? | tocards?',
  ),
  harsh: any(
    'bêtes? | stupides? | paresseux | paresseuses? | incompétente?s? | nulles? | nuls? | inutiles? | pathétiques? | fainéante?s? | arrogante?s? | malhonnêtes? | menteurs? | menteuses? | incapables? | lâches?',
  ),
  people: any(
    'il | elle | ils | elles | tu | vous | collègues? | chef | cheffe | chefs | patron | patronne | patrons | manager | managers | clients? | clientes? | gens | tout le monde | équipe | directeur | directrice | direction | voisins? | type | mec | homme | femme | stagiaires? | fournisseurs? | concurrents?',
  ),
  negations: any("ne | n[’']\\p{L}+ | pas | jamais | sans | aucune? | personne | rien | ni"),
  sources: any("source | selon | d[’']après | mesurée? par | étude de | enquête | rapport annuel | chiffres de"),
  measures: any('pour cent | millions? | milliards? | mille | fois (?:plus|moins|mieux) | euros?'),
};

const german: CheckWords = {
  endings: /^(?:ungen|heiten|keiten|lich|innen|in|ende[rnms]?|end|ern|ers|est|em|en|er|es|te|ten|st|e|s|n|t)$/u,
  hasCompounds: true,
  confidential: any(
    `${marksAnywhere} | vertraulich(?:e|er|es|en)? | nur für (?:den )?internen gebrauch | nur intern | nicht (?:zur veröffentlichung|zur weitergabe|weitergeben|weiterleiten|veröffentlichen|teilen) | sperrfrist | unter embargo | geheim | streng geheim | betriebsgeheimniss?e? | betriebsgeheimnis | geschäftsgeheimniss?e? | geschäftsgeheimnis | noch nicht (?:öffentlich|bekannt|angekündigt) | unter uns gesagt | NDA | verschwiegenheit | internes dokument | nur intern(?:e[nrs]?)? | nicht (?:verbreiten|verteilen|für externe) | bleibt unter uns | behalt(?:e|et)? (?:das|es) für (?:dich|euch) | verschwiegenheitserklärung | vertraulichkeitsvereinbarung`,
  ),
  insults: any(
    'idiot | idioten | trottel | trotteln | versager | versagern | vollpfosten | depp | deppen | arschloch | arschlöcher | dummkopf | dummköpfe | blödmann | penner | schwachkopf | schwachköpfe | betrüger',
  ),
  harsh: any(
    'dumm | dumme[nrms]? | dümmer | faul | faule[nrms]? | blöd | blöde[nrms]? | inkompetent(?:e[nrms]?)? | unfähig(?:e[nrms]?)? | nutzlos(?:e[nrms]?)? | erbärmlich(?:e[nrms]?)? | wertlos(?:e[nrms]?)? | arrogant(?:e[nrms]?)? | hirnlos(?:e[nrms]?)? | verlogen(?:e[nrms]?)? | lügner(?:in)? | widerlich(?:e[nrms]?)?',
  ),
  people: any(
    'er | sie | du | ihr | kollege | kollegen | kollegin | kolleginnen | chef | chefin | chefs | vorgesetzte[nr]? | kunde | kunden | leute | alle | team | direktor | leitung | nachbarn? | typ | mann | frau | praktikant | praktikanten | lieferant | lieferanten | management | konkurrenten? | mitarbeiter | menschen',
  ),
  negations: any('nicht | nichts | nie | niemals | kein | keine[nrms]? | niemand | ohne | kaum'),
  sources: any(
    'quelle | laut | gemäß | nach angaben | studie (?:der|des|von) | umfrage | geschäftsbericht | zahlen (?:der|des|von) | gemessen von',
  ),
  measures: any(
    'prozent | million | millionen | milliarden? | tausend | mal (?:so|mehr|besser|schneller|weniger) | euro',
  ),
};

const byLanguage: Readonly<Record<string, CheckWords>> = { en: english, nl: dutch, fr: french, de: german };

/** The words of a language; English where there are none of it. */
export const checkWordsOf = (tag: string): CheckWords => byLanguage[tag.toLowerCase().split('-')[0] ?? ''] ?? english;
