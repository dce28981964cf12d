<?php
$meta['theme'] = array('multichoice', '_choices' => array('', 'contrast', 'ember', 'fluent', 'material', 'plain', 'sharepoint'));
$meta['documents'] = array('');
