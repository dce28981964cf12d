<?php
/** English sentences in Dutch. */

if (!defined('ABSPATH')) {
    exit;
}

return array(
    'Settings' => 'Instellingen',
    'You may not change this.' => 'Je mag dit niet wijzigen.',
    'Nothing was changed.' => 'Er is niets gewijzigd.',
    'Saved. Pages show it from now on.' => 'Bewaard. Pagina’s tonen het vanaf nu.',
    'What the widgets show: your values, thanks, people and what to share. Choose a file, or paste its text. The page check.html of the download says what is in it, line by line, and shows the widgets with it.' =>
        'Wat de widgets tonen: jullie waarden, bedankjes, mensen en wat er te delen is. Kies een bestand, of plak de tekst ervan. De pagina check.html van de download zegt regel per regel wat erin staat, en toont de widgets ermee.',
    'A file' => 'Een bestand',
    'It is served at %s.' => 'Het staat op %s.',
    'Only people who are signed in may read it' => 'Alleen wie aangemeld is, mag het lezen',
    'Theme' => 'Thema',
    'Vonk’s own' => 'Dat van Vonk zelf',
    'Other documents' => 'Andere documenten',
    'Addresses of documents or services elsewhere that authors may show, one a line. Nothing else is read from anywhere.' =>
        'Adressen van documenten of diensten elders die auteurs mogen tonen, één per regel. Van elders wordt niets anders gelezen.',
    'Save' => 'Bewaren',
    'This document is not on the list of an administrator, so nothing is shown here. Only you, who can edit, see this sentence.' =>
        'Dit document staat niet op de lijst van een beheerder, dus hier is niets te zien. Alleen wie kan bewerken, zoals jij, ziet deze zin.',
    'There is no widget of this name, so nothing is shown here. Only you, who can edit, see this sentence.' =>
        'Er is geen widget met deze naam, dus hier is niets te zien. Alleen wie kan bewerken, zoals jij, ziet deze zin.',
    'Values' => 'Waarden',
    'What you stand for, in examples.' => 'Waar jullie voor staan, in voorbeelden.',
    'To share' => 'Om te delen',
    'News that people may put in words of their own.' => 'Nieuws dat iemand in eigen woorden mag vertellen.',
    'Goals' => 'Doelen',
    'Small steps at a pace that everybody chooses.' => 'Kleine stappen, op een tempo dat iedereen zelf kiest.',
    'Thanks' => 'Bedankjes',
    'Thanks among colleagues, and a place to write one.' =>
        'Bedankjes onder collega’s, en een plek om er een te schrijven.',
    'Together' => 'Samen',
    'What all reached, for those who like to be in it.' => 'Wat iedereen samen bereikte, voor wie er graag bij is.',
    'What came of it' => 'Wat ervan kwam',
    'What became of a step that somebody took.' => 'Wat er werd van een stap die iemand zette.',
    'Preferences' => 'Voorkeuren',
    'How, when and whether somebody takes part.' => 'Hoe, wanneer en of iemand meedoet.',
    'Language' => 'Taal',
    'That of the page' => 'Die van de pagina',
    'That of the site' => 'Van de site',
    'Light or dark' => 'Licht of donker',
    'As the page' => 'Zoals de pagina',
    'Light' => 'Licht',
    'Dark' => 'Donker',
    'As each reader’s device' => 'Zoals het toestel van de lezer',
    'Heading of your own' => 'Eigen kop',
    'Level of the heading' => 'Niveau van de kop',
    'As usual (2)' => 'Zoals gewoonlijk (2)',
    'Density' => 'Dichtheid',
    'Comfortable' => 'Ruim',
    'Compact' => 'Compact',
    'Only this value (its id)' => 'Alleen deze waarde (haar id)',
    'How many at first' => 'Hoeveel om te beginnen',
    'Picture' => 'Beeld',
    'Garden' => 'Tuin',
    'Bar' => 'Balk',
    'Document' => 'Document',
    'Which widget?' => 'Welke widget?',
    'There is no company.json on this site yet, so the widget has nothing to show.' =>
        'Deze site heeft nog geen company.json, dus de widget heeft niets te tonen.',
    'Put one here' => 'Zet er hier een',
    'An administrator can put one here, under Settings → Vonk.' =>
        'Een beheerder kan er een zetten, onder Instellingen → Vonk.',
    'Another widget than “%s”' => 'Een andere widget dan “%s”',
    'Values, thanks, goals and what to share: a widget of your intranet.' =>
        'Waarden, bedankjes, doelen en wat er te delen is: een widget van je intranet.',
);
