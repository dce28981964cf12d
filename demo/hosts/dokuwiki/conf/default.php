<?php
/** A theme of the folder vonk/theme; '' is Vonk's own. */
$conf['theme'] = '';
/** Addresses of documents elsewhere that pages may show, one a line. */
$conf['documents'] = '';
