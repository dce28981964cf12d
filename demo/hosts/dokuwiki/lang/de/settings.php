<?php
$lang['theme'] = 'Thema der Widgets. Leer: das von Vonk selbst.';
$lang['documents'] = 'Adressen von Dokumenten oder Diensten anderswo, die Seiten zeigen dürfen, eine je Zeile. Von anderswo wird nichts anderes gelesen.';
