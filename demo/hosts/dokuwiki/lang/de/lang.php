<?php
$lang['menu'] = 'Vonk: das Dokument';
$lang['picker'] = 'Ein Widget von Vonk';
$lang['what'] = 'Was die Widgets zeigen: eure Werte, euren Dank, eure Leute und was es zu teilen gibt. Wähle eine Datei oder füge ihren Text ein. Die Seite check.html des Downloads sagt Zeile für Zeile, was darin steht, und zeigt die Widgets damit. Wer die erste Seite dieses Wikis lesen darf, darf es lesen.';
$lang['file'] = 'Eine Datei';
$lang['save'] = 'Speichern';
$lang['remove'] = 'Wegnehmen';
$lang['saved'] = 'Gespeichert. Seiten zeigen es ab jetzt.';
$lang['removed'] = 'Weggenommen. Nichts davon bleibt aufbewahrt.';
$lang['unchanged'] = 'Es wurde nichts geändert.';
$lang['unwritable'] = 'In den Ordner data/meta kann nicht geschrieben werden. Wer den Server verwaltet, kann das ändern.';
$lang['refused widget'] = 'Es gibt kein Widget mit diesem Namen.';
$lang['refused src'] = 'Dieses Dokument steht nicht auf der Liste eines Administrators (Konfiguration → Vonk).';
