<?php
$lang['theme'] = 'Thème des widgets. Vide : celui de Vonk.';
$lang['documents'] = 'Adresses de documents ou de services ailleurs que les pages peuvent montrer, une par ligne. Rien d’autre n’est lu ailleurs.';
