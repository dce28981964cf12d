/** READ ME FIRST: what lies in the zip, where to begin, and what to ask, in four languages on one page without a script. */

import { type Ask, type Asking, asking, mailto } from '../stories/guides/mails.js';

interface Text {
  readonly tag: 'nl' | 'en' | 'fr' | 'de';
  readonly name: string;
  /** What Vonk is, in a sentence. */
  readonly what: string;
  readonly begin: string;
  readonly steps: readonly string[];
  readonly inside: string;
  readonly files: readonly (readonly [file: string, what: string])[];
  readonly it: string;
}

const texts: readonly Text[] = [
  {
    tag: 'nl',
    name: 'Nederlands',
    what: 'Vonk is een verzameling bouwstenen voor een intranet waarmee collega’s elkaar bedanken, zien waar de organisatie voor staat, en er met eigen woorden over vertellen als ze dat willen.',
    begin: 'Begin hier',
    steps: [
      'Pak het zip-bestand eerst uit. Wie een bestand opent terwijl het nog in de zip zit, ziet geen foto’s.',
      'Dubbelklik op <a href="starter/starter.html">starter/starter.html</a>. Je ziet een pagina met voorbeelden.',
      'Druk daar op “Verander de woorden”, en schrijf over de zinnen die er staan. Bewaar de pagina.',
      'Komt de pagina straks op een server, in een kader of in WordPress? Druk dan ook op “Bewaar als company.json”, en zet dat bestand in de map starter, in de plaats van het eerste: daar leest de server je woorden.',
      'Werk je liever in company.json, in de map starter? Sleep het op <a href="check.html">check.html</a>: je leest op welke regel iets beter moet, en hoe.',
    ],
    inside: 'Wat erin zit',
    files: [
      ['starter/', 'een eerste pagina, dezelfde woorden als company.json, en foto’s'],
      ['check.html', 'kijkt een company.json na; niets verlaat de pagina'],
      ['vonk/', 'de map voor een webserver: zet ze er zoals ze is, met alle bestanden'],
      ['docs/', 'alle widgets in alle toestanden, en de handleidingen (open ze via een webserver)'],
      ['integrity.txt', 'de controlesom van elk bestand'],
      ['parts.cdx.json', 'wat anderen schreven en hierin zit (CycloneDX)'],
    ],
    it: 'Voor de IT-dienst: zet <code>vonk/</code> en <code>starter/</code> naast elkaar op een webserver en open <code>starter/served.html</code>. Er is geen andere software nodig, en niets wordt bij iemand anders opgehaald.',
  },
  {
    tag: 'en',
    name: 'English',
    what: 'Vonk is a set of building blocks for an intranet, with which colleagues thank each other, see what their organisation stands for, and tell others about it in their own words when they like to.',
    begin: 'Begin here',
    steps: [
      'Unpack the zip first. A file that is opened while it is still inside the zip finds no pictures.',
      'Double-click <a href="starter/starter.html">starter/starter.html</a>. You see a page with examples.',
      'Press “Change the words” there, and write over the sentences that stand there. Save the page.',
      'Will the page be on a server, in a frame or in WordPress? Then press “Save as company.json” too, and put that file in the folder starter, in place of the first: that is where the server reads your words.',
      'Do you prefer company.json, in the folder starter? Drop it on <a href="check.html">check.html</a>: you read in which line something is to be mended, and how.',
    ],
    inside: 'What is inside',
    files: [
      ['starter/', 'a first page, the same words as company.json, and pictures'],
      ['check.html', 'checks a company.json; nothing leaves the page'],
      ['vonk/', 'the folder for a web server: put it there as it is, with all its files'],
      ['docs/', 'every widget in every state, and the guides (open them from a web server)'],
      ['integrity.txt', 'the checksum of every file'],
      ['parts.cdx.json', 'what others wrote and stands inside (CycloneDX)'],
    ],
    it: 'For IT: put <code>vonk/</code> and <code>starter/</code> beside each other on a web server and open <code>starter/served.html</code>. No other software is needed, and nothing is fetched from anybody else.',
  },
  {
    tag: 'fr',
    name: 'Français',
    what: 'Vonk est un ensemble d’éléments pour un intranet, avec lesquels les collègues se remercient, voient ce que défend leur organisation et en parlent avec leurs propres mots s’ils en ont envie.',
    begin: 'Commencez ici',
    steps: [
      'Décompressez d’abord le fichier zip. Un fichier ouvert dans le zip ne trouve pas ses images.',
      'Double-cliquez sur <a href="starter/starter.html">starter/starter.html</a>. Vous voyez une page avec des exemples.',
      'Appuyez-y sur « Changer les mots », et écrivez à la place des phrases qui s’y trouvent. Enregistrez la page.',
      'La page ira sur un serveur, dans un cadre ou dans WordPress ? Appuyez aussi sur « Enregistrer sous company.json », et mettez ce fichier dans le dossier starter, à la place du premier : c’est là que le serveur lit vos mots.',
      'Vous préférez company.json, dans le dossier starter ? Déposez-le sur <a href="check.html">check.html</a> : vous lisez à quelle ligne corriger quelque chose, et comment.',
    ],
    inside: 'Ce qu’il contient',
    files: [
      ['starter/', 'une première page, les mêmes mots dans company.json, et des images'],
      ['check.html', 'vérifie un company.json ; rien ne quitte la page'],
      ['vonk/', 'le dossier pour un serveur web : placez-le tel quel, avec tous ses fichiers'],
      ['docs/', 'chaque widget dans chaque état, et les guides (à ouvrir depuis un serveur web)'],
      ['integrity.txt', 'la somme de contrôle de chaque fichier'],
      ['parts.cdx.json', 'ce que d’autres ont écrit et qui s’y trouve (CycloneDX)'],
    ],
    it: 'Pour le service informatique : placez <code>vonk/</code> et <code>starter/</code> côte à côte sur un serveur web et ouvrez <code>starter/served.html</code>. Aucun autre logiciel n’est nécessaire, et rien n’est demandé ailleurs.',
  },
  {
    tag: 'de',
    name: 'Deutsch',
    what: 'Vonk ist eine Sammlung von Bausteinen für ein Intranet, mit denen Kollegen einander danken, sehen, wofür ihre Organisation steht, und mit eigenen Worten davon erzählen, wenn sie mögen.',
    begin: 'Hier beginnen',
    steps: [
      'Entpacken Sie zuerst die Zip-Datei. Eine Datei, die noch in der Zip geöffnet wird, findet keine Bilder.',
      'Doppelklicken Sie auf <a href="starter/starter.html">starter/starter.html</a>. Sie sehen eine Seite mit Beispielen.',
      'Drücken Sie dort auf „Die Worte ändern“, und überschreiben Sie die Sätze, die dort stehen. Speichern Sie die Seite.',
      'Kommt die Seite auf einen Server, in einen Rahmen oder in WordPress? Dann drücken Sie auch auf „Als company.json speichern“, und legen Sie diese Datei in den Ordner starter, an die Stelle der ersten: Dort liest der Server Ihre Worte.',
      'Lieber mit company.json, im Ordner starter? Ziehen Sie sie auf <a href="check.html">check.html</a>: Sie lesen, in welcher Zeile etwas zu verbessern ist, und wie.',
    ],
    inside: 'Was darin ist',
    files: [
      ['starter/', 'eine erste Seite, dieselben Worte als company.json, und Bilder'],
      ['check.html', 'prüft eine company.json; nichts verlässt die Seite'],
      ['vonk/', 'der Ordner für einen Webserver: so, wie er ist, mit allen Dateien'],
      ['docs/', 'jedes Widget in jedem Zustand, und die Anleitungen (über einen Webserver öffnen)'],
      ['integrity.txt', 'die Prüfsumme jeder Datei'],
      ['parts.cdx.json', 'was andere geschrieben haben und hier enthalten ist (CycloneDX)'],
    ],
    it: 'Für die IT: Legen Sie <code>vonk/</code> und <code>starter/</code> nebeneinander auf einen Webserver und öffnen Sie <code>starter/served.html</code>. Weitere Software ist nicht nötig, und nichts wird bei anderen abgefragt.',
  },
];

/** The mark of Vonk, as it stands in every page. */
const icon = `<link rel="icon" type="image/svg+xml" href="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Cpath fill='%23b25417' d='M16 2c1 7.6 4.4 11 12 12-7.6 1-11 4.4-12 12-1-7.6-4.4-11-12-12C11.6 13 15 9.6 16 2z' /%3E%3Ccircle cx='26' cy='25' r='3' fill='%23e39a5f' /%3E%3C/svg%3E" />`;

const styles = `:root { color-scheme: light dark; }
body { max-width: 44rem; margin: 0 auto; padding: 1.5rem 1.25rem 4rem; font: 1.0625rem/1.6 'Segoe UI', Ubuntu, 'Helvetica Neue', Arial, sans-serif; background: light-dark(#faf7f2, #171411); color: light-dark(#2b2420, #f2ebe2); overflow-wrap: anywhere; }
h1 { font-size: 2rem; line-height: 1.2; }
h2 { margin-top: 3rem; padding-top: 1.5rem; border-top: 1px solid light-dark(#ddd3c6, #453c34); }
a { color: light-dark(#a0441b, #f0a37c); }
a:focus-visible { outline: 3px solid; outline-offset: 3px; }
dt { margin-top: 0.5rem; font-weight: 600; }
dd { margin: 0; }
nav a { display: inline-block; padding: 0.25rem 1rem 0.25rem 0; }
details { margin: 0.5rem 0 1.5rem; padding: 0.75rem 1rem; border-radius: 0.75rem; background: light-dark(#fff, #211c18); }
summary { cursor: pointer; font-weight: 600; }
blockquote { margin: 0.75rem 0; user-select: all; }
.write { display: inline-block; padding: 0.25rem 0; }`;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const ask = ({ place, alone, mail }: Ask, { open, write }: Asking): string => `<h4>${place}</h4>
<p>${escaped(alone)}</p>
<details>
<summary>${open}: ${escaped(mail.subject)}</summary>
<blockquote>
${mail.body.map((paragraph) => `<p>${escaped(paragraph)}</p>`).join('\n')}
</blockquote>
<a class="write" href="${escaped(mailto(mail))}">${write}</a>
</details>`;

const questions = (all: Asking): string => `<h3>${all.heading}</h3>
<p>${escaped(all.fill)}</p>
${all.asks.map((one) => ask(one, all)).join('\n')}`;

const section = (
  { tag, name, what, begin, steps, inside, files, it }: Text,
  version: string,
): string => `<section lang="${tag}" id="${tag}">
<h2>${name}</h2>
<p class="what">${what}</p>
<h3>${begin}</h3>
<ol>
${steps.map((step) => `<li>${step}</li>`).join('\n')}
</ol>
<h3>${inside}</h3>
<dl>
${files.map(([file, what]) => `<dt><code>${file}</code></dt><dd>${what}</dd>`).join('\n')}
</dl>
<p>${it}</p>
${questions(asking(version)[tag])}
</section>`;

export const readMeFirst = (version: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<title>Vonk ${version}</title>
${icon}
<style>
${styles}
</style>
</head>
<body>
<main>
<h1>Vonk ${version}</h1>
<nav aria-label="Language">
${texts.map(({ tag, name }) => `<a href="#${tag}" lang="${tag}">${name}</a>`).join('\n')}
</nav>
${texts.map((text) => section(text, version)).join('\n')}
</main>
</body>
</html>
`;
