<?php

require_once __DIR__ . '/shared/mistake.php';
require_once __DIR__ . '/document.php';

/** Admin → Vonk: the document, by a file or pasted. */
class admin_plugin_vonk extends DokuWiki_Admin_Plugin
{
    /** @var string|null What was sent and could not be kept; it is shown again, so that it can be mended. */
    private $refused;

    public function forAdminOnly()
    {
        return true;
    }

    public function getMenuIcon()
    {
        return __DIR__ . '/picker.svg';
    }

    public function handle()
    {
        global $INPUT;
        if (!$INPUT->server->has('REQUEST_METHOD') || $INPUT->server->str('REQUEST_METHOD') !== 'POST') {
            return;
        }
        if (!auth_isadmin() || !checkSecurityToken()) {
            return;
        }
        $sent = $INPUT->post->bool('vonk_remove') ? '' : $this->sentText($INPUT->post->str('vonk_document'));
        $text = vonk\Mistake::withoutMark($sent);
        $isEmpty = trim($text) === '';
        $mistake = $isEmpty ? null : vonk\Mistake::in($text);
        if ($mistake) {
            $this->refused = preg_match('//u', $text) === 1 ? $text : '';
            msg(hsc($this->getLang('unchanged') . ' ' . $this->sentenceOf($mistake)), -1);
        } elseif (vonk\keep_document($isEmpty ? '' : $text)) {
            msg(hsc($this->getLang($isEmpty ? 'removed' : 'saved')), 1);
        } else {
            msg(hsc($this->getLang('unwritable')), -1);
        }
    }

    /** A file that was chosen comes before what stands in the field. */
    private function sentText(string $pasted): string
    {
        $file = $_FILES['vonk_file'] ?? null;
        if (is_array($file) && ($file['error'] ?? null) === UPLOAD_ERR_OK && is_uploaded_file($file['tmp_name'])) {
            return (string) file_get_contents($file['tmp_name'], false, null, 0, vonk\Mistake::MOST_BYTES + 1);
        }
        return $pasted;
    }

    private function sentenceOf(vonk\Mistake $mistake): string
    {
        global $conf;
        $all = require __DIR__ . '/shared/sentences.php';
        $said = $all[substr($conf['lang'], 0, 2)] ?? $all['en'];
        $place = strtr($said['place'], array('{line}' => $mistake->line, '{column}' => $mistake->column));
        $hasPlace = !in_array($mistake->kind, array('encoding', 'too-large', 'no-document'), true);
        return ($hasPlace ? "$place " : '') . $said[$mistake->kind];
    }

    public function html()
    {
        global $ID;
        $say = function (string $name): string {
            return hsc($this->getLang($name));
        };
        $action = hsc(wl($ID, array('do' => 'admin', 'page' => 'vonk'), false, '&'));
        $text = hsc($this->refused ?? (string) vonk\document());
        echo "<h1>Vonk</h1><p>{$say('what')}</p>";
        echo "<form method=\"post\" action=\"$action\" enctype=\"multipart/form-data\" class=\"vonk-form\">";
        formSecurityToken();
        echo "<p><label>{$say('file')} <input type=\"file\" name=\"vonk_file\" accept=\".json,application/json\"></label></p>";
        // A line of its own at the beginning would be taken away by the browser.
        echo "<p><label for=\"vonk-document\">company.json</label><br>";
        echo "<textarea id=\"vonk-document\" name=\"vonk_document\" rows=\"18\" spellcheck=\"false\">\n$text</textarea></p>";
        echo "<p><button type=\"submit\">{$say('save')}</button> ";
        echo "<button type=\"submit\" name=\"vonk_remove\" value=\"1\">{$say('remove')}</button></p></form>";
    }
}
