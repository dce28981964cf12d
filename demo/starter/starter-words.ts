/** What the starter says itself, in the four languages of Vonk. */
import type { Language } from '../check/words.js';

const english = {
  change: 'Change the words',
  close: 'Close',
  how: 'Look for CHANGE ME: it is there three times. Below each, change what stands between the quotes, on the right of the colon. The page below follows.',
  savePage: 'Save this page',
  saved:
    'You get a new starter.html, with your words in it; put it in place of this one, beside the folder with pictures. company.json is the same for a page on a server.',
  inFile: 'In this file, something keeps the page from showing all of it',
  inField: 'In the words above, something keeps the page from showing all of it',
  kept: 'This is a page to try out. What people do here is sent to nobody; whether this browser keeps it differs from one to the next. Your words stay when you save the page.',
};
type StarterWords = Readonly<Record<keyof typeof english, string>>;

const dutch: StarterWords = {
  change: 'Verander de woorden',
  close: 'Sluit',
  how: 'Zoek VERANDER MIJ: dat staat er drie keer. Verander daaronder wat tussen de aanhalingstekens staat, rechts van de dubbele punt. De pagina hieronder volgt.',
  savePage: 'Bewaar deze pagina',
  saved:
    'Je krijgt een nieuwe starter.html met jouw woorden erin; zet die in de plaats van deze, naast de map met foto’s. company.json is hetzelfde, voor een pagina op een server.',
  inFile: 'In dit bestand staat iets waardoor de pagina niet alles toont',
  inField: 'In de woorden hierboven staat iets waardoor de pagina niet alles toont',
  kept: 'Dit is een pagina om te proberen. Wat mensen hier doen, gaat naar niemand; of deze browser het bewaart, verschilt van de ene tot de andere. Je woorden blijven als je de pagina bewaart.',
};

const french: StarterWords = {
  change: 'Changer les mots',
  close: 'Fermer',
  how: 'Cherchez CHANGEZ-MOI : c’est écrit trois fois. Dessous, changez ce qui est entre guillemets, à droite des deux-points. La page ci-dessous suit.',
  savePage: 'Enregistrer cette page',
  saved:
    'Vous obtenez un nouveau starter.html avec vos mots ; mettez-le à la place de celui-ci, à côté du dossier des images. company.json est la même chose pour une page sur un serveur.',
  inFile: 'Dans ce fichier, quelque chose empêche la page de tout montrer',
  inField: 'Dans les mots ci-dessus, quelque chose empêche la page de tout montrer',
  kept: 'Cette page est faite pour essayer. Ce qu’on y fait n’est envoyé à personne ; que ce navigateur le garde dépend du navigateur. Vos mots restent si vous enregistrez la page.',
};

const german: StarterWords = {
  change: 'Die Worte ändern',
  close: 'Schließen',
  how: 'Suchen Sie ÄNDERE MICH: Es steht dreimal da. Ändern Sie darunter, was zwischen den Anführungszeichen rechts vom Doppelpunkt steht. Die Seite unten folgt.',
  savePage: 'Diese Seite speichern',
  saved:
    'Sie bekommen eine neue starter.html mit Ihren Worten; legen Sie sie an die Stelle dieser hier, neben den Ordner mit den Bildern. company.json ist dasselbe für eine Seite auf einem Server.',
  inFile: 'In dieser Datei verhindert etwas, dass die Seite alles zeigt',
  inField: 'In den Worten oben verhindert etwas, dass die Seite alles zeigt',
  kept: 'Diese Seite ist zum Ausprobieren da. Was man hier tut, wird niemandem gesendet; ob dieser Browser es behält, ist von Browser zu Browser verschieden. Ihre Worte bleiben, wenn Sie die Seite speichern.',
};

export const starterWords: Readonly<Record<Language, StarterWords>> = {
  nl: dutch,
  fr: french,
  de: german,
  en: english,
};
