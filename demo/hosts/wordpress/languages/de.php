<?php
/** English sentences in German. */

if (!defined('ABSPATH')) {
    exit;
}

return array(
    'Settings' => 'Einstellungen',
    'You may not change this.' => 'Du darfst das nicht ändern.',
    'Nothing was changed.' => 'Es wurde nichts geändert.',
    'Saved. Pages show it from now on.' => 'Gespeichert. Seiten zeigen es ab jetzt.',
    'What the widgets show: your values, thanks, people and what to share. Choose a file, or paste its text. The page check.html of the download says what is in it, line by line, and shows the widgets with it.' =>
        'Was die Widgets zeigen: eure Werte, euren Dank, eure Leute und was es zu teilen gibt. Wähle eine Datei oder füge ihren Text ein. Die Seite check.html des Downloads sagt Zeile für Zeile, was darin steht, und zeigt die Widgets damit.',
    'A file' => 'Eine Datei',
    'It is served at %s.' => 'Es steht unter %s.',
    'Only people who are signed in may read it' => 'Nur wer angemeldet ist, darf es lesen',
    'Theme' => 'Thema',
    'Vonk’s own' => 'Das von Vonk selbst',
    'Other documents' => 'Andere Dokumente',
    'Addresses of documents or services elsewhere that authors may show, one a line. Nothing else is read from anywhere.' =>
        'Adressen von Dokumenten oder Diensten anderswo, die Autoren zeigen dürfen, eine je Zeile. Von anderswo wird nichts anderes gelesen.',
    'Save' => 'Speichern',
    'This document is not on the list of an administrator, so nothing is shown here. Only you, who can edit, see this sentence.' =>
        'Dieses Dokument steht nicht auf der Liste eines Administrators, darum ist hier nichts zu sehen. Nur wer bearbeiten kann, wie du, sieht diesen Satz.',
    'There is no widget of this name, so nothing is shown here. Only you, who can edit, see this sentence.' =>
        'Es gibt kein Widget mit diesem Namen, darum ist hier nichts zu sehen. Nur wer bearbeiten kann, wie du, sieht diesen Satz.',
    'Values' => 'Werte',
    'What you stand for, in examples.' => 'Wofür ihr steht, in Beispielen.',
    'To share' => 'Zum Teilen',
    'News that people may put in words of their own.' => 'Neuigkeiten, die jemand in eigenen Worten erzählen mag.',
    'Goals' => 'Ziele',
    'Small steps at a pace that everybody chooses.' => 'Kleine Schritte in einem Tempo, das alle selbst wählen.',
    'Thanks' => 'Dank',
    'Thanks among colleagues, and a place to write one.' =>
        'Dank unter Kolleginnen und Kollegen und ein Platz, um ihn zu schreiben.',
    'Together' => 'Gemeinsam',
    'What all reached, for those who like to be in it.' => 'Was alle erreicht haben, für die, die gern dabei sind.',
    'What came of it' => 'Was daraus wurde',
    'What became of a step that somebody took.' => 'Was aus einem Schritt wurde, den jemand gemacht hat.',
    'Preferences' => 'Einstellungen für mich',
    'How, when and whether somebody takes part.' => 'Wie, wann und ob jemand mitmacht.',
    'Language' => 'Sprache',
    'That of the page' => 'Die der Seite',
    'That of the site' => 'Von der Website',
    'Light or dark' => 'Hell oder dunkel',
    'As the page' => 'Wie die Seite',
    'Light' => 'Hell',
    'Dark' => 'Dunkel',
    'As each reader’s device' => 'Wie das Gerät der Lesenden',
    'Heading of your own' => 'Eigene Überschrift',
    'Level of the heading' => 'Ebene der Überschrift',
    'As usual (2)' => 'Wie üblich (2)',
    'Density' => 'Dichte',
    'Comfortable' => 'Luftig',
    'Compact' => 'Kompakt',
    'Only this value (its id)' => 'Nur dieser Wert (seine ID)',
    'How many at first' => 'Wie viele am Anfang',
    'Picture' => 'Bild',
    'Garden' => 'Garten',
    'Bar' => 'Balken',
    'Document' => 'Dokument',
    'Which widget?' => 'Welches Widget?',
    'There is no company.json on this site yet, so the widget has nothing to show.' =>
        'Diese Website hat noch keine company.json, darum hat das Widget nichts zu zeigen.',
    'Put one here' => 'Hier eine hinterlegen',
    'An administrator can put one here, under Settings → Vonk.' =>
        'Ein Administrator kann eine hinterlegen, unter Einstellungen → Vonk.',
    'Another widget than “%s”' => 'Ein anderes Widget als „%s“',
    'Values, thanks, goals and what to share: a widget of your intranet.' =>
        'Werte, Dank, Ziele und was es zu teilen gibt: ein Widget deines Intranets.',
);
