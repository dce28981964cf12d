<?php
$lang['theme'] = 'Thema van de widgets. Leeg: dat van Vonk zelf.';
$lang['documents'] = 'Adressen van documenten of diensten elders die pagina’s mogen tonen, één per regel. Van elders wordt niets anders gelezen.';
