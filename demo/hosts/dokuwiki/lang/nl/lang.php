<?php
$lang['menu'] = 'Vonk: het document';
$lang['picker'] = 'Een widget van Vonk';
$lang['what'] = 'Wat de widgets tonen: jullie waarden, bedankjes, mensen en wat er te delen is. Kies een bestand, of plak de tekst ervan. De pagina check.html van de download zegt regel per regel wat erin staat, en toont de widgets ermee. Wie de eerste pagina van deze wiki mag lezen, mag het lezen.';
$lang['file'] = 'Een bestand';
$lang['save'] = 'Bewaren';
$lang['remove'] = 'Weghalen';
$lang['saved'] = 'Bewaard. Pagina’s tonen het vanaf nu.';
$lang['removed'] = 'Weggehaald. Er blijft niets van bewaard.';
$lang['unchanged'] = 'Er is niets gewijzigd.';
$lang['unwritable'] = 'In de map data/meta kan niet geschreven worden. Wie de server beheert, kan dat veranderen.';
$lang['refused widget'] = 'Er is geen widget met deze naam.';
$lang['refused src'] = 'Dit document staat niet op de lijst van een beheerder (Configuratie-instellingen → Vonk).';
