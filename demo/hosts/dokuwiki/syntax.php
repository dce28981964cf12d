<?php

require_once __DIR__ . '/shared/tag.php';
require_once __DIR__ . '/shared/answer.php';

/** `{{vonk>kudos-wall?lang=nl&heading-level=3|A heading of your own}}`, written as media are. It needs no HTML in pages. */
class syntax_plugin_vonk extends DokuWiki_Syntax_Plugin
{
    public function getType()
    {
        return 'substition';
    }

    public function getPType()
    {
        return 'block';
    }

    /** Before media, which begin in the same way. */
    public function getSort()
    {
        return 300;
    }

    public function connectTo($mode)
    {
        $this->Lexer->addSpecialPattern('\{\{vonk>[^}\n]*\}\}', $mode, 'plugin_vonk');
    }

    /** What a page says, by name. It is judged when it is shown, since what an administrator allows may change. */
    public function handle($match, $state, $pos, Doku_Handler $handler)
    {
        list($reference, $heading) = explode('|', substr($match, strlen('{{vonk>'), -2), 2) + array('', '');
        list($widget, $query) = explode('?', $reference, 2) + array('', '');
        parse_str($query, $asked);
        return array('widget' => trim($widget), 'heading' => trim($heading)) + $asked;
    }

    public function render($format, Doku_Renderer $renderer, $data)
    {
        if ($format !== 'xhtml') {
            return false;
        }
        $documents = vonk\addresses((string) $this->getConf('documents'));
        $refusal = vonk\Tag::refusal($data, $documents);
        $renderer->doc .= $refusal === ''
            ? vonk\Tag::html($data, DOKU_BASE . 'lib/exe/ajax.php?call=vonk', $documents)
            : '<p class="vonk-refused">' . hsc($this->getLang("refused $refusal")) . '</p>';
        return true;
    }
}
