/** What the page says by itself, apart from its widget. `{…}` is filled in. */
export interface Words {
  readonly widgets: string;
  readonly unknownWidget: string;
  readonly source: string;
  readonly themes: string;
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
    themes: 'The address of this frame names a theme that there is not. After “theme=” comes one of these: {list}.',
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
    themes: 'Het adres van dit kader noemt een thema dat er niet is. Na “theme=” komt een van deze: {list}.',
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
    themes: 'L’adresse de ce cadre nomme un thème qui n’existe pas. Après « theme= » vient l’un de ceux-ci : {list}.',
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
    themes:
      'Die Adresse dieses Rahmens nennt ein Thema, das es nicht gibt. Nach „theme=“ kommt eines von diesen: {list}.',
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
