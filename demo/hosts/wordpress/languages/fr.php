<?php
/** English sentences in French. */

if (!defined('ABSPATH')) {
    exit;
}

return array(
    'Settings' => 'Réglages',
    'You may not change this.' => 'Vous ne pouvez pas changer ceci.',
    'Nothing was changed.' => 'Rien n’a été changé.',
    'Saved. Pages show it from now on.' => 'Enregistré. Les pages le montrent désormais.',
    'What the widgets show: your values, thanks, people and what to share. Choose a file, or paste its text. The page check.html of the download says what is in it, line by line, and shows the widgets with it.' =>
        'Ce que montrent les widgets : vos valeurs, vos mercis, vos collègues et ce qu’il y a à partager. Choisissez un fichier, ou collez son texte. La page check.html du téléchargement dit ligne par ligne ce qu’il contient, et montre les widgets avec lui.',
    'A file' => 'Un fichier',
    'It is served at %s.' => 'Il se trouve à %s.',
    'Only people who are signed in may read it' => 'Seules les personnes connectées peuvent le lire',
    'Theme' => 'Thème',
    'Vonk’s own' => 'Celui de Vonk',
    'Other documents' => 'Autres documents',
    'Addresses of documents or services elsewhere that authors may show, one a line. Nothing else is read from anywhere.' =>
        'Adresses de documents ou de services ailleurs que les auteurs peuvent montrer, une par ligne. Rien d’autre n’est lu ailleurs.',
    'Save' => 'Enregistrer',
    'This document is not on the list of an administrator, so nothing is shown here. Only you, who can edit, see this sentence.' =>
        'Ce document n’est pas sur la liste d’un administrateur ; rien n’est donc montré ici. Seules les personnes qui peuvent modifier, comme vous, voient cette phrase.',
    'There is no widget of this name, so nothing is shown here. Only you, who can edit, see this sentence.' =>
        'Il n’y a pas de widget de ce nom ; rien n’est donc montré ici. Seules les personnes qui peuvent modifier, comme vous, voient cette phrase.',
    'Values' => 'Valeurs',
    'What you stand for, in examples.' => 'Ce qui vous tient à cœur, en exemples.',
    'To share' => 'À partager',
    'News that people may put in words of their own.' => 'Des nouvelles que chacun peut raconter avec ses mots.',
    'Goals' => 'Objectifs',
    'Small steps at a pace that everybody chooses.' => 'De petits pas, au rythme que chacun choisit.',
    'Thanks' => 'Mercis',
    'Thanks among colleagues, and a place to write one.' =>
        'Des mercis entre collègues, et un endroit pour en écrire un.',
    'Together' => 'Ensemble',
    'What all reached, for those who like to be in it.' => 'Ce que tous ont atteint, pour qui aime en être.',
    'What came of it' => 'Ce qui en est venu',
    'What became of a step that somebody took.' => 'Ce qu’est devenu un pas que quelqu’un a fait.',
    'Preferences' => 'Préférences',
    'How, when and whether somebody takes part.' => 'Comment, quand et si quelqu’un participe.',
    'Language' => 'Langue',
    'That of the page' => 'Celle de la page',
    'That of the site' => 'Du site',
    'Light or dark' => 'Clair ou sombre',
    'As the page' => 'Comme la page',
    'Light' => 'Clair',
    'Dark' => 'Sombre',
    'As each reader’s device' => 'Comme l’appareil de la personne',
    'Heading of your own' => 'Titre à vous',
    'Level of the heading' => 'Niveau du titre',
    'As usual (2)' => 'Comme d’habitude (2)',
    'Density' => 'Densité',
    'Comfortable' => 'Aéré',
    'Compact' => 'Compact',
    'Only this value (its id)' => 'Seulement cette valeur (son id)',
    'How many at first' => 'Combien au début',
    'Picture' => 'Image',
    'Garden' => 'Jardin',
    'Bar' => 'Barre',
    'Document' => 'Document',
    'Which widget?' => 'Quel widget ?',
    'There is no company.json on this site yet, so the widget has nothing to show.' =>
        'Ce site n’a pas encore de company.json ; le widget n’a donc rien à montrer.',
    'Put one here' => 'En mettre un ici',
    'An administrator can put one here, under Settings → Vonk.' =>
        'Un administrateur peut en mettre un, sous Réglages → Vonk.',
    'Another widget than “%s”' => 'Un autre widget que « %s »',
    'Values, thanks, goals and what to share: a widget of your intranet.' =>
        'Valeurs, mercis, objectifs et ce qu’il y a à partager : un widget de votre intranet.',
);
