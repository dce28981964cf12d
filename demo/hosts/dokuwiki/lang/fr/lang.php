<?php
$lang['menu'] = 'Vonk : le document';
$lang['picker'] = 'Un widget de Vonk';
$lang['what'] = 'Ce que montrent les widgets : vos valeurs, vos mercis, vos collègues et ce qu’il y a à partager. Choisissez un fichier, ou collez son texte. La page check.html du téléchargement dit ligne par ligne ce qu’il contient, et montre les widgets avec lui. Qui peut lire la première page de ce wiki peut le lire.';
$lang['file'] = 'Un fichier';
$lang['save'] = 'Enregistrer';
$lang['remove'] = 'L’enlever';
$lang['saved'] = 'Enregistré. Les pages le montrent désormais.';
$lang['removed'] = 'Enlevé. Rien n’en est gardé.';
$lang['unchanged'] = 'Rien n’a été changé.';
$lang['unwritable'] = 'On ne peut pas écrire dans le dossier data/meta. La personne qui gère le serveur peut le changer.';
$lang['refused widget'] = 'Il n’y a pas de widget de ce nom.';
$lang['refused src'] = 'Ce document n’est pas sur la liste d’un administrateur (Paramètres de configuration → Vonk).';
