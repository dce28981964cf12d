<?php

use dokuwiki\Extension\Event;
use dokuwiki\Extension\EventHandler;

require_once __DIR__ . '/shared/tag.php';
require_once __DIR__ . '/shared/answer.php';
require_once __DIR__ . '/document.php';

/** What goes with the widgets of a page: the script, the themes, the document, and a picker in the editor. */
class action_plugin_vonk extends DokuWiki_Action_Plugin
{
    public function register(EventHandler $controller)
    {
        $controller->register_hook('TPL_METAHEADER_OUTPUT', 'BEFORE', $this, 'addToHead');
        $controller->register_hook('AJAX_CALL_UNKNOWN', 'BEFORE', $this, 'answerDocument');
        $controller->register_hook('TOOLBAR_DEFINE', 'AFTER', $this, 'addPicker');
        $controller->register_hook('PARSER_CACHE_USE', 'BEFORE', $this, 'dependOnRules');
    }

    /** The script asks for no more than 6 KB until there is a tag, also in what a page brings from another. */
    public function addToHead(Event $event, $param)
    {
        $folder = DOKU_BASE . 'lib/plugins/vonk/vonk/';
        $version = rawurlencode($this->getInfo()['date']);
        $theme = $this->getConf('theme');
        $event->data['link'][] = array('rel' => 'stylesheet', 'href' => "{$folder}theme/by-name.css?v=$version");
        if (in_array($theme, vonk\Tag::THEMES, true)) {
            $event->data['link'][] = array('rel' => 'stylesheet', 'href' => "{$folder}theme/$theme.css?v=$version");
        }
        $event->data['script'][] = array('type' => 'module', 'src' => "{$folder}vonk.js?v=$version", '_data' => '');
    }

    /** Whoever may read the first page of the wiki may read the document. */
    public function answerDocument(Event $event, $param)
    {
        if ($event->data !== 'vonk') {
            return;
        }
        $event->preventDefault();
        $event->stopPropagation();
        global $conf;
        $isPrivate = auth_aclcheck($conf['start'], '', array()) < AUTH_READ;
        vonk\answer(vonk\document(), $isPrivate, auth_quickaclcheck($conf['start']) >= AUTH_READ);
    }

    public function addPicker(Event $event, $param)
    {
        $insert = static function (string $widget): string {
            return '{{vonk>' . $widget . '}}';
        };
        $event->data[] = array(
            'type' => 'picker',
            'title' => $this->getLang('picker'),
            'icon' => DOKU_BASE . 'lib/plugins/vonk/picker.svg',
            'class' => 'vonk-picker',
            'list' => array_map($insert, vonk\Tag::WIDGETS),
        );
    }

    /** What an update of the plugin forbids is in no page that was kept before. */
    public function dependOnRules(Event $event, $param)
    {
        if ($event->data->mode === 'xhtml') {
            $event->data->depends['files'][] = __DIR__ . '/shared/tag.php';
        }
    }
}
