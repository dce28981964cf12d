<?php
$lang['menu'] = 'Vonk: the document';
$lang['picker'] = 'A Vonk widget';
$lang['what'] = 'What the widgets show: your values, thanks, people and what to share. Choose a file, or paste its text. The page check.html of the download says what is in it, line by line, and shows the widgets with it. Whoever may read the first page of this wiki may read it.';
$lang['file'] = 'A file';
$lang['save'] = 'Save';
$lang['remove'] = 'Take it away';
$lang['saved'] = 'Saved. Pages show it from now on.';
$lang['removed'] = 'Taken away. Nothing of it is kept.';
$lang['unchanged'] = 'Nothing was changed.';
$lang['unwritable'] = 'The folder data/meta cannot be written to. Whoever manages the server can change that.';
$lang['refused widget'] = 'There is no widget of this name.';
$lang['refused src'] = 'This document is not on the list of an administrator (Configuration Settings → Vonk).';
