/** What the page says by itself, apart from its widget. `{…}` is filled in. */
export interface Words {
  readonly widgets: string;
  readonly unknownWidget: string;
  readonly source: string;
  readonly unknownValue: string;
  readonly unknownName: string;
  readonly nearest: string;
  readonly notThere: string;
  readonly webPage: string;
  readonly noJson: string;
  readonly unreachable: string;
  readonly notShared: string;
  readonly refused: string;
  readonly otherSource: string;
  readonly otherPlace: string;
  readonly unknownPlace: string;
  readonly shut: string;
  readonly alone: string;
  readonly signIn: string;
}

export const words: Readonly<Record<'en' | 'nl' | 'fr' | 'de', Words>> = {
  en: {
    widgets: 'The address of this frame names no widget. After “widget=” comes one of these: {list}.',
    unknownWidget:
      'The address of this frame names a widget that is not known: {name}. After “widget=” comes one of these: {list}.',
    source:
      'The address of this frame names no document. After “src=” comes where your company.json is, with http:// or https://, or from this page.',
    unknownValue:
      'The address of this frame has “{name}={value}”, which is not known. After “{name}=” comes one of these: {list}.',
    unknownName:
      'The address of this frame has “{name}=”, which is not known. It may have these: {list}. Where it belongs to the address after “src=”, & is written there as %26.',
    nearest: 'Did you mean “{nearest}”?',
    notThere:
      'At {address} there is nothing (404). Look whether the file is there, and whether its name is the same, letter by letter.',
    webPage:
      'At {address} there is a web page where JSON is to be: perhaps one to sign in. Open the address in a browser, and see what it shows.',
    noJson: 'What is at {address} cannot be read. check.html says in which line something is to be mended, and how.',
    unreachable:
      '{address} does not answer. Open the address in a browser, and see whether it is right and its server runs.',
    notShared:
      '{address} lets no other site read it. Whoever manages it can send the header Access-Control-Allow-Origin: {origin}',
    refused: '{address} answers {status}, and no document. Whoever manages it finds in its log why.',
    otherSource:
      'The document is at {origin}. This page reads from its own site, and from those on its list. Whoever manages it can add {origin}, in embed.html.',
    otherPlace:
      'This frame is in a page of {origin}, which is not on its list. Whoever manages it can add {origin}, in embed.html.',
    unknownPlace:
      'This frame is in a page that does not say where it is from, so nothing of yours is shown here. You can open it in a page of its own.',
    shut: 'This frame keeps the page apart from its own site: its sandbox has no allow-same-origin. Whoever made the frame can add that.',
    alone: 'Open in a page of its own',
    signIn: 'You sign in in a page of its own, where you can see whose it is. What you wrote waits here.',
  },
  nl: {
    widgets: 'Het adres van dit kader noemt geen widget. Na “widget=” komt een van deze: {list}.',
    unknownWidget:
      'Het adres van dit kader noemt een widget die niet bekend is: {name}. Na “widget=” komt een van deze: {list}.',
    source:
      'Het adres van dit kader noemt geen document. Na “src=” komt waar je company.json staat, met http:// of https://, of vanaf deze pagina.',
    unknownValue:
      'In het adres van dit kader staat “{name}={value}”, en dat is niet bekend. Na “{name}=” komt een van deze: {list}.',
    unknownName:
      'In het adres van dit kader staat “{name}=”, en dat is niet bekend. Er kan in staan: {list}. Hoort het bij het adres na “src=”? Dan schrijf je & daar als %26.',
    nearest: 'Bedoelde je “{nearest}”?',
    notThere:
      'Op {address} staat niets (404). Kijk of het bestand er staat, en of de naam letter voor letter dezelfde is.',
    webPage:
      'Op {address} staat een webpagina, en geen JSON: misschien een om je aan te melden. Open het adres in een browser, en kijk wat je ziet.',
    noJson: 'Wat op {address} staat, is niet te lezen. check.html zegt op welke regel iets beter kan, en hoe.',
    unreachable:
      '{address} antwoordt niet. Open het adres in een browser, en kijk of het klopt en of de server draait.',
    notShared:
      '{address} laat zich door geen andere site lezen. Wie het beheert, kan deze header meesturen: Access-Control-Allow-Origin: {origin}',
    refused: '{address} antwoordt {status}, en geen document. Wie het beheert, vindt in het logboek waarom.',
    otherSource:
      'Het document staat op {origin}. Deze pagina leest van haar eigen site, en van die op haar lijst. Wie haar beheert, kan {origin} toevoegen, in embed.html.',
    otherPlace:
      'Dit kader staat in een pagina van {origin}, die niet op de lijst staat. Wie het beheert, kan {origin} toevoegen, in embed.html.',
    unknownPlace:
      'Dit kader staat in een pagina die niet zegt waar ze vandaan komt; daarom staat hier niets van jou. Je kunt het in een eigen pagina openen.',
    shut: 'Dit kader houdt de pagina weg van haar eigen site: bij sandbox ontbreekt allow-same-origin. Wie het kader maakte, kan dat toevoegen.',
    alone: 'Open in een eigen pagina',
    signIn: 'Je meldt je aan in een eigen pagina, waar je ziet van wie ze is. Wat je schreef, wacht hier.',
  },
  fr: {
    widgets: 'L’adresse de ce cadre ne nomme aucun widget. Après « widget= » vient l’un de ceux-ci : {list}.',
    unknownWidget:
      'L’adresse de ce cadre nomme un widget inconnu : {name}. Après « widget= » vient l’un de ceux-ci : {list}.',
    source:
      'L’adresse de ce cadre ne nomme aucun document. Après « src= » vient l’endroit de votre company.json, avec http:// ou https://, ou à partir de cette page.',
    unknownValue:
      'L’adresse de ce cadre contient « {name}={value} », ce qui n’est pas connu. Après « {name}= » vient l’un de ceux-ci : {list}.',
    unknownName:
      'L’adresse de ce cadre contient « {name}= », ce qui n’est pas connu. Elle peut contenir : {list}. Si cela fait partie de l’adresse après « src= », & s’y écrit %26.',
    nearest: 'Vouliez-vous dire « {nearest} » ?',
    notThere:
      'À {address}, il n’y a rien (404). Regardez si le fichier y est, et si son nom est le même, lettre par lettre.',
    webPage:
      'À {address}, il y a une page web au lieu de JSON : peut-être une page de connexion. Ouvrez l’adresse dans un navigateur, et voyez ce qu’elle montre.',
    noJson:
      'Ce qui est à {address} ne peut pas être lu. check.html dit à quelle ligne corriger quelque chose, et comment.',
    unreachable:
      '{address} ne répond pas. Ouvrez l’adresse dans un navigateur, et voyez si elle est juste et si son serveur tourne.',
    notShared:
      '{address} ne se laisse lire par aucun autre site. La personne qui le gère peut envoyer l’en-tête Access-Control-Allow-Origin: {origin}',
    refused: '{address} répond {status}, et pas de document. La personne qui le gère trouve pourquoi dans son journal.',
    otherSource:
      'Le document est à {origin}. Cette page lit sur son propre site, et sur ceux de sa liste. La personne qui la gère peut ajouter {origin}, dans embed.html.',
    otherPlace:
      'Ce cadre est dans une page de {origin}, qui n’est pas sur sa liste. La personne qui le gère peut ajouter {origin}, dans embed.html.',
    unknownPlace:
      'Ce cadre est dans une page qui ne dit pas d’où elle vient ; rien de vous n’est donc montré ici. Vous pouvez l’ouvrir dans une page à part.',
    shut: 'Ce cadre tient la page à l’écart de son propre site : il manque allow-same-origin à son sandbox. La personne qui a fait le cadre peut l’ajouter.',
    alone: 'Ouvrir dans une page à part',
    signIn:
      'Vous vous connectez dans une page à part, où vous voyez à qui elle est. Ce que vous avez écrit attend ici.',
  },
  de: {
    widgets: 'Die Adresse dieses Rahmens nennt kein Widget. Nach „widget=“ kommt eines von diesen: {list}.',
    unknownWidget:
      'Die Adresse dieses Rahmens nennt ein unbekanntes Widget: {name}. Nach „widget=“ kommt eines von diesen: {list}.',
    source:
      'Die Adresse dieses Rahmens nennt kein Dokument. Nach „src=“ kommt, wo deine company.json liegt, mit http:// oder https://, oder von dieser Seite aus.',
    unknownValue:
      'In der Adresse dieses Rahmens steht „{name}={value}“, und das ist nicht bekannt. Nach „{name}=“ kommt eines von diesen: {list}.',
    unknownName:
      'In der Adresse dieses Rahmens steht „{name}=“, und das ist nicht bekannt. Es kann darin stehen: {list}. Gehört es zur Adresse nach „src=“, dann steht & dort als %26.',
    nearest: 'Meintest du „{nearest}“?',
    notThere:
      'Unter {address} liegt nichts (404). Sieh nach, ob die Datei dort liegt, und ob ihr Name Buchstabe für Buchstabe derselbe ist.',
    webPage:
      'Unter {address} liegt eine Webseite, und kein JSON: vielleicht eine zum Anmelden. Öffne die Adresse in einem Browser, und sieh, was sie zeigt.',
    noJson:
      'Was unter {address} liegt, lässt sich nicht lesen. check.html sagt, in welcher Zeile etwas zu verbessern ist, und wie.',
    unreachable:
      '{address} antwortet nicht. Öffne die Adresse in einem Browser, und sieh, ob sie stimmt und ob ihr Server läuft.',
    notShared:
      '{address} lässt sich von keiner anderen Website lesen. Wer sie verwaltet, kann diesen Header mitsenden: Access-Control-Allow-Origin: {origin}',
    refused: '{address} antwortet {status}, und kein Dokument. Wer sie verwaltet, findet im Protokoll, warum.',
    otherSource:
      'Das Dokument liegt bei {origin}. Diese Seite liest von ihrer eigenen Website und von denen auf ihrer Liste. Wer sie verwaltet, kann {origin} ergänzen, in embed.html.',
    otherPlace:
      'Dieser Rahmen steht in einer Seite von {origin}, die nicht auf der Liste ist. Wer ihn verwaltet, kann {origin} ergänzen, in embed.html.',
    unknownPlace:
      'Dieser Rahmen steht in einer Seite, die nicht sagt, woher sie kommt; darum ist hier nichts von dir zu sehen. Du kannst ihn in einer eigenen Seite öffnen.',
    shut: 'Dieser Rahmen hält die Seite von ihrer eigenen Website fern: In seiner sandbox fehlt allow-same-origin. Wer den Rahmen gemacht hat, kann das ergänzen.',
    alone: 'In einer eigenen Seite öffnen',
    signIn:
      'Du meldest dich in einer eigenen Seite an, wo du siehst, wessen sie ist. Was du geschrieben hast, wartet hier.',
  },
};
