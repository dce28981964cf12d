/** What the starter says itself, in the four languages of Vonk. */
import type { Language } from '../check/words.js';

const english = {
  what: 'A page to try out Vonk, which shows what an organisation stands for and lets colleagues thank each other. All of it is made up: put your own words in.',
  change: 'Change the words',
  close: 'Close',
  how: 'Write over what stands here: the page follows. To write in another language, choose that one above first.',
  organisation: 'Your organisation',
  purpose: 'What you do it for',
  value: 'A value, in a word or two',
  meaning: 'What that value means',
  everyday: 'Something from an ordinary day',
  applauded: 'Something that earns applause',
  frownedOn: 'Something that raises eyebrows',
  thanks: 'A word of thanks',
  post: 'Something to tell',
  postText: 'And a sentence about it',
  guideline: 'How a post may sound',
  whole: 'The whole file',
  wholeHow:
    'This is all that the page shows. Below each CHANGE ME, change what stands between the quotes, on the right of the colon.',
  unread: 'The whole file cannot be read just now; the sentences above wait until it can.',
  savePage: 'Save this page',
  saved:
    'You get a new starter.html, with your words in it; put it in place of this one, beside the folder with pictures. company.json is the same for a page on a server.',
  inFile: 'In this file, something keeps the page from showing all of it',
  inField: 'In the words above, something keeps the page from showing all of it',
  more: 'Further ones stand at the top: {count}.',
  savedBroken: 'Saved as it is now: the page does not show all of it yet.',
  kept: 'What people do here is sent to nobody; whether this browser keeps it differs from one to the next. Your words stay when you save the page.',
};
export type StarterWords = Readonly<Record<keyof typeof english, string>>;

const dutch: StarterWords = {
  what: 'Een pagina om Vonk te proberen: het toont waar een organisatie voor staat, en collega’s bedanken er elkaar. Alles erop is verzonnen: zet er je eigen woorden in.',
  change: 'Verander de woorden',
  close: 'Sluit',
  how: 'Schrijf over wat hier staat: de pagina volgt. Kies eerst hierboven een andere taal om in die taal te schrijven.',
  organisation: 'Jouw organisatie',
  purpose: 'Waarvoor jullie het doen',
  value: 'Een waarde, in een of twee woorden',
  meaning: 'Wat die waarde betekent',
  everyday: 'Iets van alle dag',
  applauded: 'Iets waarvoor applaus klinkt',
  frownedOn: 'Iets waarbij men de wenkbrauwen fronst',
  thanks: 'Een bedankje',
  post: 'Iets om te vertellen',
  postText: 'En een zin daarover',
  guideline: 'Zo kan een bericht klinken',
  whole: 'Het hele bestand',
  wholeHow:
    'Dit is alles wat de pagina toont. Verander onder elke VERANDER MIJ wat tussen de aanhalingstekens staat, rechts van de dubbele punt.',
  unread: 'Het hele bestand is nu niet te lezen; de zinnen hierboven wachten tot dat weer kan.',
  savePage: 'Bewaar deze pagina',
  saved:
    'Je krijgt een nieuwe starter.html met jouw woorden erin; zet die in de plaats van deze, naast de map met foto’s. company.json is hetzelfde, voor een pagina op een server.',
  inFile: 'In dit bestand staat iets waardoor de pagina niet alles toont',
  inField: 'In de woorden hierboven staat iets waardoor de pagina niet alles toont',
  more: 'Nog meer staan bovenaan: {count}.',
  savedBroken: 'Bewaard zoals het nu is: de pagina toont nog niet alles.',
  kept: 'Wat mensen hier doen, gaat naar niemand; of deze browser het bewaart, verschilt van de ene tot de andere. Je woorden blijven als je de pagina bewaart.',
};

const french: StarterWords = {
  what: 'Une page pour essayer Vonk, qui montre ce que défend une organisation et où les collègues se remercient. Tout y est inventé : mettez-y vos propres mots.',
  change: 'Changer les mots',
  close: 'Fermer',
  how: 'Écrivez à la place de ce qui se trouve ici : la page suit. Pour écrire dans une autre langue, choisissez-la d’abord ci-dessus.',
  organisation: 'Votre organisation',
  purpose: 'Ce pour quoi vous le faites',
  value: 'Une valeur, en un mot ou deux',
  meaning: 'Ce que cette valeur veut dire',
  everyday: 'Quelque chose de tous les jours',
  applauded: 'Quelque chose que l’on applaudit',
  frownedOn: 'Quelque chose qui fait froncer les sourcils',
  thanks: 'Un remerciement',
  post: 'Quelque chose à raconter',
  postText: 'Et une phrase à ce sujet',
  guideline: 'Un message peut sonner ainsi',
  whole: 'Le fichier entier',
  wholeHow:
    'C’est tout ce que montre la page. Sous chaque CHANGEZ-MOI, changez ce qui est entre guillemets, à droite des deux-points.',
  unread: 'Le fichier entier n’est pas lisible pour l’instant ; les phrases ci-dessus attendent qu’il le soit.',
  savePage: 'Enregistrer cette page',
  saved:
    'Vous obtenez un nouveau starter.html avec vos mots ; mettez-le à la place de celui-ci, à côté du dossier des images. company.json est la même chose pour une page sur un serveur.',
  inFile: 'Dans ce fichier, quelque chose empêche la page de tout montrer',
  inField: 'Dans les mots ci-dessus, quelque chose empêche la page de tout montrer',
  more: 'D’autres se trouvent en haut : {count}.',
  savedBroken: 'Enregistré tel quel : la page ne montre pas encore tout.',
  kept: 'Ce qu’on fait ici n’est envoyé à personne ; que ce navigateur le garde dépend du navigateur. Vos mots restent si vous enregistrez la page.',
};

const german: StarterWords = {
  what: 'Eine Seite, um Vonk auszuprobieren: Es zeigt, wofür eine Organisation steht, und Kollegen danken einander darin. Alles hier ist erfunden: Setzen Sie eigene Worte ein.',
  change: 'Die Worte ändern',
  close: 'Schließen',
  how: 'Überschreiben Sie, was hier steht: Die Seite folgt. Um in einer anderen Sprache zu schreiben, wählen Sie diese zuerst oben.',
  organisation: 'Ihre Organisation',
  purpose: 'Wofür Sie es tun',
  value: 'Ein Wert, in ein oder zwei Wörtern',
  meaning: 'Was dieser Wert bedeutet',
  everyday: 'Etwas aus dem Alltag',
  applauded: 'Etwas, was Applaus bekommt',
  frownedOn: 'Etwas, worüber man die Stirn runzelt',
  thanks: 'Ein Dankeschön',
  post: 'Etwas zum Erzählen',
  postText: 'Und ein Satz darüber',
  guideline: 'So kann ein Beitrag klingen',
  whole: 'Die ganze Datei',
  wholeHow:
    'Das ist alles, was die Seite zeigt. Ändern Sie unter jedem ÄNDERE MICH, was zwischen den Anführungszeichen rechts vom Doppelpunkt steht.',
  unread: 'Die ganze Datei ist gerade nicht lesbar; die Sätze oben warten, bis sie es wieder ist.',
  savePage: 'Diese Seite speichern',
  saved:
    'Sie bekommen eine neue starter.html mit Ihren Worten; legen Sie sie an die Stelle dieser hier, neben den Ordner mit den Bildern. company.json ist dasselbe für eine Seite auf einem Server.',
  inFile: 'In dieser Datei verhindert etwas, dass die Seite alles zeigt',
  inField: 'In den Worten oben verhindert etwas, dass die Seite alles zeigt',
  more: 'Weitere stehen oben: {count}.',
  savedBroken: 'So gespeichert, wie es jetzt ist: Die Seite zeigt noch nicht alles.',
  kept: 'Was man hier tut, wird niemandem gesendet; ob dieser Browser es behält, ist von Browser zu Browser verschieden. Ihre Worte bleiben, wenn Sie die Seite speichern.',
};

export const starterWords: Readonly<Record<Language, StarterWords>> = {
  nl: dutch,
  fr: french,
  de: german,
  en: english,
};
