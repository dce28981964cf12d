<?php
$lang['theme'] = 'Theme of the widgets. Empty: Vonk’s own.';
$lang['documents'] = 'Addresses of documents or services elsewhere that pages may show, one a line. Nothing else is read from anywhere.';
