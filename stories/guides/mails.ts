/** What somebody does alone, and the one thing to ask of whoever manages the place: a mail that is ready to send. */

export interface Mail {
  readonly subject: string;
  /** Paragraphs of plain text. What is to be filled in stands in square brackets. */
  readonly body: readonly string[];
}

/** For one kind of place. */
export interface Ask {
  readonly id: 'server' | 'wordpress' | 'frame' | 'sharepoint';
  readonly place: string;
  readonly alone: string;
  readonly mail: Mail;
}

export interface Asking {
  readonly heading: string;
  /** What to do before a mail is sent. */
  readonly fill: string;
  /** What the text of a mail is called. */
  readonly open: string;
  /** On a link that opens the mail in a program for mail. */
  readonly write: string;
  readonly asks: readonly Ask[];
}

/** Where a frame points to, beside the folder of the words. */
const address = (language: string): string =>
  `https://[…]/vonk/embed.html?widget=kudos-wall&src=../starter/company.json&lang=${language}`;
const list = '<meta name="vonk-embed" content="https://[…]" />';

/** By language. `version` is that of the files. */
export const asking = (version: string): Readonly<Record<'nl' | 'en' | 'fr' | 'de', Asking>> => ({
  nl: {
    heading: 'Om het aan collega’s te tonen: één mail',
    fill: 'Vul eerst in wat tussen [ ] staat, zoals https://linde.sharepoint.com voor https://[…]: het begin van het adres, tot aan de eerste schuine streep. Voeg bij wat de mail vraagt: de mappen vonk en starter samen als zip, of de plug-in met company.json. Sommige mailsystemen weigeren een zip met .js erin: zet het dan op een gedeelde schijf, en noem die plek in de mail.',
    open: 'De mail',
    write: 'Open als mail',
    asks: [
      {
        id: 'server',
        place: 'Een map die IT op een webserver zet',
        alone:
          'Druk ook op “Bewaar als company.json”, en zet dat bestand in de map starter, naast de foto’s: de pagina op de server leest het. Kijk het na met check.html.',
        mail: {
          subject: 'Twee mappen op de webserver van het intranet',
          body: [
            'Dag,',
            'Ik wil een pagina met onze waarden en bedankjes op het intranet zetten. Willen jullie de mappen “vonk” en “starter” uit de bijlage naast elkaar op de webserver zetten, en mij het adres van starter/served.html geven?',
            'Het zijn gewone bestanden: er draait niets op de server, er is geen database, en niets wordt bij iemand anders opgehaald. integrity.txt heeft de controlesom van elk bestand zoals het geleverd is, parts.cdx.json de lijst van onderdelen. Geldt er een Content-Security-Policy? De laatste regel van integrity.txt hoort dan bij script-src. Graag krijg ik ook schrijfrechten op starter/company.json.',
            'Bedankt!',
          ],
        },
      },
      {
        id: 'wordpress',
        place: 'WordPress',
        alone:
          'Druk op “Bewaar als company.json”: in dat bestand staan je woorden. Noem foto’s daarin met hun volledige adres, zoals /wp-content/uploads/eva.jpg. Kijk het na met check.html. De plug-in staat naast dit zip-bestand, waar je het vond. Is hij geïnstalleerd, dan zet je het blok “Vonk” zelf op je pagina, ook als auteur.',
        mail: {
          subject: 'Een plug-in voor onze WordPress-site',
          body: [
            'Dag,',
            `Ik wil onze waarden en bedankjes op onze WordPress-site tonen. Willen jullie de plug-in vonk-wordpress-${version}.zip uit de bijlage installeren (Plugins → Nieuwe plugin → Plugin uploaden), en onder Instellingen → Vonk mijn company.json uit de bijlage opslaan?`,
            'Daarna zet ik de blokken zelf op de pagina: auteurs krijgen er een blok bij, en geen andere rechten. De plug-in dient alle bestanden zelf op; niets wordt bij iemand anders opgehaald. Wie de plug-in verwijdert, verwijdert ook wat ze bewaarde.',
            'Bedankt!',
          ],
        },
      },
      {
        id: 'frame',
        place: 'Een systeem dat alleen een iframe toelaat',
        alone: `Zodra de mappen op een server staan, zet je in het iframe- of insluitblok dit adres: ${address('nl')}`,
        mail: {
          subject: 'Een adres dat in een iframe mag staan',
          body: [
            'Dag,',
            'Ons intranet laat alleen een iframe toe. Willen jullie de mappen “vonk” en “starter” uit de bijlage naast elkaar op een https-adres zetten, en mij dat adres geven?',
            `Willen jullie ook bovenaan in vonk/embed.html invullen welke site de pagina mag tonen: ${list}, met het adres van ons intranet? Andere sites tonen ze niet.`,
            'Het zijn gewone bestanden: er draait niets op de server, en niets wordt bij iemand anders opgehaald. integrity.txt heeft de controlesom van elk bestand zoals het geleverd is.',
            'Bedankt!',
          ],
        },
      },
      {
        id: 'sharepoint',
        place: 'SharePoint',
        alone: `Zodra het adres er is, zet je op een pagina die je mag bewerken het webonderdeel “Insluiten” met: ${address('nl')}`,
        mail: {
          subject: 'Een pagina insluiten in SharePoint',
          body: [
            'Dag,',
            'Ik wil met het webonderdeel “Insluiten” een pagina van onszelf op onze SharePoint-site tonen. Willen jullie de mappen “vonk” en “starter” uit de bijlage naast elkaar op een https-adres van ons zetten, en dat adres toelaten onder Site-instellingen → HTML-veldbeveiliging?',
            `Willen jullie ook bovenaan in vonk/embed.html invullen welke site de pagina mag tonen: ${list}, met het adres van onze SharePoint? Andere sites tonen ze niet.`,
            'Het zijn gewone bestanden: er draait niets op de server, en niets wordt bij iemand anders opgehaald.',
            'Bedankt!',
          ],
        },
      },
    ],
  },
  en: {
    heading: 'To show it to colleagues: one mail',
    fill: 'First fill in what stands in [ ], such as https://linde.sharepoint.com for https://[…]: the beginning of the address, up to the first slash. Attach what the mail speaks of: the folders vonk and starter together as a zip, or the plugin with company.json. Some mail systems refuse a zip with .js in it: then put it on a shared drive, and name that place in the mail.',
    open: 'The mail',
    write: 'Open as a mail',
    asks: [
      {
        id: 'server',
        place: 'A folder that IT puts on a web server',
        alone:
          'Press “Save as company.json” too, and put that file in the folder starter, beside the pictures: the page on the server reads it. Check it with check.html.',
        mail: {
          subject: 'Two folders on the web server of the intranet',
          body: [
            'Hello,',
            'I would like to put a page with our values and thanks on the intranet. Would you put the folders “vonk” and “starter” from the attachment beside each other on the web server, and give me the address of starter/served.html?',
            'They are plain files: nothing runs on the server, there is no database, and nothing is fetched from anybody else. integrity.txt has the checksum of every file as delivered, parts.cdx.json the list of parts. Is there a Content-Security-Policy? Then the last line of integrity.txt belongs in script-src. I would also like to be able to write starter/company.json.',
            'Thank you!',
          ],
        },
      },
      {
        id: 'wordpress',
        place: 'WordPress',
        alone:
          'Press “Save as company.json”: your words are in that file. Name pictures in it by their full address, such as /wp-content/uploads/eva.jpg. Check it with check.html. The plugin lies beside this zip, where you found it. Once it is installed, you put the block “Vonk” on your page yourself, as an author too.',
        mail: {
          subject: 'A plugin for our WordPress site',
          body: [
            'Hello,',
            `I would like to show our values and thanks on our WordPress site. Would you install the plugin vonk-wordpress-${version}.zip from the attachment (Plugins → Add New → Upload Plugin), and save my company.json from the attachment under Settings → Vonk?`,
            'From then on I place the blocks on the page myself: authors get one block more, and no other rights. The plugin serves all its files itself; nothing is fetched from anybody else. Whoever deletes the plugin deletes what it kept.',
            'Thank you!',
          ],
        },
      },
      {
        id: 'frame',
        place: 'A system that allows an iframe only',
        alone: `Once the folders are on a server, put this address into the iframe or “embed” block: ${address('en')}`,
        mail: {
          subject: 'An address that may stand in an iframe',
          body: [
            'Hello,',
            'Our intranet allows an iframe only. Would you put the folders “vonk” and “starter” from the attachment beside each other at an https address, and give me that address?',
            `Would you also fill in, near the top of vonk/embed.html, which site may show it: ${list}, with the address of our intranet? Other sites do not show it.`,
            'They are plain files: nothing runs on the server, and nothing is fetched from anybody else. integrity.txt has the checksum of every file as delivered.',
            'Thank you!',
          ],
        },
      },
      {
        id: 'sharepoint',
        place: 'SharePoint',
        alone: `Once there is an address, put the web part “Embed” on a page that you may edit, with: ${address('en')}`,
        mail: {
          subject: 'Embedding a page in SharePoint',
          body: [
            'Hello,',
            'I would like to show a page of ours on our SharePoint site with the web part “Embed”. Would you put the folders “vonk” and “starter” from the attachment beside each other at an https address of ours, and allow that address under Site settings → HTML Field Security?',
            `Would you also fill in, near the top of vonk/embed.html, which site may show it: ${list}, with the address of our SharePoint? Other sites do not show it.`,
            'They are plain files: nothing runs on the server, and nothing is fetched from anybody else.',
            'Thank you!',
          ],
        },
      },
    ],
  },
  fr: {
    heading: 'Pour le montrer aux collègues : un seul message',
    fill: 'Remplissez d’abord ce qui est entre [ ], par exemple https://linde.sharepoint.com pour https://[…] : le début de l’adresse, jusqu’à la première barre oblique. Joignez ce dont parle le message : les dossiers vonk et starter ensemble dans un zip, ou l’extension avec company.json. Certaines messageries refusent un zip qui contient des .js : placez-le alors sur un lecteur partagé, et indiquez cet endroit dans le message.',
    open: 'Le message',
    write: 'Ouvrir comme message',
    asks: [
      {
        id: 'server',
        place: 'Un dossier que l’informatique place sur un serveur web',
        alone:
          'Appuyez aussi sur « Enregistrer sous company.json », et mettez ce fichier dans le dossier starter, à côté des images : la page sur le serveur le lit. Vérifiez-le avec check.html.',
        mail: {
          subject: 'Deux dossiers sur le serveur web de l’intranet',
          body: [
            'Bonjour,',
            'Je voudrais mettre sur l’intranet une page avec nos valeurs et nos mercis. Pourriez-vous placer les dossiers « vonk » et « starter » ci-joints côte à côte sur le serveur web, et me donner l’adresse de starter/served.html ?',
            'Ce sont de simples fichiers : rien ne tourne sur le serveur, il n’y a pas de base de données, et rien n’est demandé ailleurs. integrity.txt contient la somme de contrôle de chaque fichier tel que livré, parts.cdx.json la liste des composants. Une Content-Security-Policy s’applique ? La dernière ligne d’integrity.txt va alors dans script-src. J’aimerais aussi pouvoir écrire starter/company.json.',
            'Merci !',
          ],
        },
      },
      {
        id: 'wordpress',
        place: 'WordPress',
        alone:
          'Appuyez sur « Enregistrer sous company.json » : vos mots sont dans ce fichier. Nommez-y les images par leur adresse complète, comme /wp-content/uploads/eva.jpg. Vérifiez-le avec check.html. L’extension se trouve à côté de ce fichier zip, là où vous l’avez trouvé. Une fois installée, vous placez vous-même le bloc « Vonk » sur votre page, aussi comme auteur.',
        mail: {
          subject: 'Une extension pour notre site WordPress',
          body: [
            'Bonjour,',
            `Je voudrais montrer nos valeurs et nos mercis sur notre site WordPress. Pourriez-vous installer l’extension vonk-wordpress-${version}.zip ci-jointe (Extensions → Ajouter → Téléverser une extension), et enregistrer mon company.json ci-joint sous Réglages → Vonk ?`,
            'Ensuite je place moi-même les blocs sur la page : les auteurs reçoivent un bloc de plus, et aucun autre droit. L’extension sert tous ses fichiers elle-même ; rien n’est demandé ailleurs. Qui supprime l’extension supprime ce qu’elle gardait.',
            'Merci !',
          ],
        },
      },
      {
        id: 'frame',
        place: 'Un système qui n’accepte qu’un iframe',
        alone: `Une fois les dossiers sur un serveur, mettez cette adresse dans le bloc iframe ou « intégrer » : ${address('fr')}`,
        mail: {
          subject: 'Une adresse qui peut figurer dans un iframe',
          body: [
            'Bonjour,',
            'Notre intranet n’accepte qu’un iframe. Pourriez-vous placer les dossiers « vonk » et « starter » ci-joints côte à côte à une adresse https, et me donner cette adresse ?',
            `Pourriez-vous aussi indiquer, en haut de vonk/embed.html, quel site peut l’afficher : ${list}, avec l’adresse de notre intranet ? Les autres sites ne l’affichent pas.`,
            'Ce sont de simples fichiers : rien ne tourne sur le serveur, et rien n’est demandé ailleurs. integrity.txt contient la somme de contrôle de chaque fichier tel que livré.',
            'Merci !',
          ],
        },
      },
      {
        id: 'sharepoint',
        place: 'SharePoint',
        alone: `Une fois l’adresse connue, placez sur une page que vous pouvez modifier le composant « Incorporer » avec : ${address('fr')}`,
        mail: {
          subject: 'Incorporer une page dans SharePoint',
          body: [
            'Bonjour,',
            'Je voudrais montrer une de nos pages sur notre site SharePoint avec le composant « Incorporer ». Pourriez-vous placer les dossiers « vonk » et « starter » ci-joints côte à côte à une adresse https à nous, et autoriser cette adresse sous Paramètres du site → Sécurité des champs HTML ?',
            `Pourriez-vous aussi indiquer, en haut de vonk/embed.html, quel site peut l’afficher : ${list}, avec l’adresse de notre SharePoint ? Les autres sites ne l’affichent pas.`,
            'Ce sont de simples fichiers : rien ne tourne sur le serveur, et rien n’est demandé ailleurs.',
            'Merci !',
          ],
        },
      },
    ],
  },
  de: {
    heading: 'Um es im Kollegenkreis zu zeigen: eine Mail',
    fill: 'Tragen Sie zuerst ein, was in [ ] steht, etwa https://linde.sharepoint.com für https://[…]: den Anfang der Adresse bis zum ersten Schrägstrich. Hängen Sie an, wovon die Mail spricht: die Ordner vonk und starter zusammen als Zip, oder das Plugin mit company.json. Manche Mailsysteme lehnen eine Zip mit .js darin ab: Legen Sie sie dann auf ein gemeinsames Laufwerk, und nennen Sie diesen Ort in der Mail.',
    open: 'Die Mail',
    write: 'Als Mail öffnen',
    asks: [
      {
        id: 'server',
        place: 'Ein Ordner, den die IT auf einen Webserver legt',
        alone:
          'Drücken Sie auch auf „Als company.json speichern“, und legen Sie diese Datei in den Ordner starter, neben die Bilder: Die Seite auf dem Server liest sie. Prüfen Sie sie mit check.html.',
        mail: {
          subject: 'Zwei Ordner auf dem Webserver des Intranets',
          body: [
            'Guten Tag,',
            'ich möchte eine Seite mit unseren Werten und Dankesworten ins Intranet stellen. Würden Sie die Ordner „vonk“ und „starter“ aus dem Anhang nebeneinander auf den Webserver legen und mir die Adresse von starter/served.html nennen?',
            'Es sind gewöhnliche Dateien: Auf dem Server läuft nichts, es gibt keine Datenbank, und nichts wird bei anderen abgefragt. integrity.txt enthält die Prüfsumme jeder Datei im Lieferzustand, parts.cdx.json die Liste der Bestandteile. Gilt eine Content-Security-Policy? Dann gehört die letzte Zeile von integrity.txt in script-src. Gern hätte ich auch Schreibrechte auf starter/company.json.',
            'Vielen Dank!',
          ],
        },
      },
      {
        id: 'wordpress',
        place: 'WordPress',
        alone:
          'Drücken Sie auf „Als company.json speichern“: In dieser Datei stehen Ihre Worte. Bilder nennen Sie darin mit ganzer Adresse, etwa /wp-content/uploads/eva.jpg. Prüfen Sie die Datei mit check.html. Das Plugin liegt neben dieser Zip-Datei, wo Sie sie gefunden haben. Ist es installiert, setzen Sie den Block „Vonk“ selbst auf Ihre Seite, auch als Autorin oder Autor.',
        mail: {
          subject: 'Ein Plugin für unsere WordPress-Seite',
          body: [
            'Guten Tag,',
            `ich möchte unsere Werte und Dankesworte auf unserer WordPress-Seite zeigen. Würden Sie das Plugin vonk-wordpress-${version}.zip aus dem Anhang installieren (Plugins → Installieren → Plugin hochladen) und unter Einstellungen → Vonk meine company.json aus dem Anhang speichern?`,
            'Danach setze ich die Blöcke selbst auf die Seite: Autoren bekommen einen Block dazu, und keine anderen Rechte. Das Plugin liefert alle Dateien selbst aus; nichts wird bei anderen abgefragt. Wer das Plugin löscht, löscht auch, was es aufbewahrt hat.',
            'Vielen Dank!',
          ],
        },
      },
      {
        id: 'frame',
        place: 'Ein System, das nur einen iframe zulässt',
        alone: `Liegen die Ordner auf einem Server, kommt diese Adresse in den iframe- oder Einbetten-Block: ${address('de')}`,
        mail: {
          subject: 'Eine Adresse, die in einem iframe stehen darf',
          body: [
            'Guten Tag,',
            'unser Intranet lässt nur einen iframe zu. Würden Sie die Ordner „vonk“ und „starter“ aus dem Anhang nebeneinander unter eine https-Adresse legen und mir diese Adresse nennen?',
            `Würden Sie auch oben in vonk/embed.html eintragen, welche Seite es zeigen darf: ${list}, mit der Adresse unseres Intranets? Andere Seiten zeigen es nicht.`,
            'Es sind gewöhnliche Dateien: Auf dem Server läuft nichts, und nichts wird bei anderen abgefragt. integrity.txt enthält die Prüfsumme jeder Datei im Lieferzustand.',
            'Vielen Dank!',
          ],
        },
      },
      {
        id: 'sharepoint',
        place: 'SharePoint',
        alone: `Gibt es die Adresse, kommt auf eine Seite, die Sie bearbeiten dürfen, das Webpart „Einbetten“ mit: ${address('de')}`,
        mail: {
          subject: 'Eine Seite in SharePoint einbetten',
          body: [
            'Guten Tag,',
            'ich möchte mit dem Webpart „Einbetten“ eine eigene Seite auf unserer SharePoint-Website zeigen. Würden Sie die Ordner „vonk“ und „starter“ aus dem Anhang nebeneinander unter eine eigene https-Adresse legen und diese Adresse unter Websiteeinstellungen → HTML-Feldsicherheit zulassen?',
            `Würden Sie auch oben in vonk/embed.html eintragen, welche Seite es zeigen darf: ${list}, mit der Adresse unseres SharePoint? Andere Seiten zeigen es nicht.`,
            'Es sind gewöhnliche Dateien: Auf dem Server läuft nichts, und nichts wird bei anderen abgefragt.',
            'Vielen Dank!',
          ],
        },
      },
    ],
  },
});

/** The address that opens a mail, to nobody yet (RFC 6068). */
export const mailto = ({ subject, body }: Mail): string =>
  `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body.join('\r\n\r\n'))}`;
