<?php
/** What the block editor is told: the script of the block, what may be chosen, and its sentences. */

if (!defined('ABSPATH')) {
    exit;
}

function vonk_register_editor(): void
{
    $needs = array('wp-blocks', 'wp-element', 'wp-i18n', 'wp-components', 'wp-block-editor', 'wp-server-side-render');
    wp_register_script('vonk-editor', plugins_url('editor.js', VONK_FILE), $needs, VONK_VERSION, true);
}

add_action(
    'enqueue_block_editor_assets',
    static function () {
        $told = array(
            'widgets' => vonk\Tag::WIDGETS,
            'themes' => vonk\Tag::THEMES,
            'documents' => vonk_settings()['documents'],
            'hasDocument' => vonk_document() !== null,
            'settings' => current_user_can('manage_options') ? admin_url('options-general.php?page=vonk') : '',
        );
        $words = array('' => array('domain' => 'vonk'));
        foreach (vonk_words() as $english => $sentence) {
            $words[$english] = array($sentence);
        }
        // `<` is written so that no sentence and no address can end the script.
        $json = static function ($value): string {
            return (string) wp_json_encode($value, JSON_HEX_TAG | JSON_HEX_AMP);
        };
        wp_add_inline_script(
            'vonk-editor',
            "wp.i18n.setLocaleData({$json($words)}, 'vonk');\nwindow.vonkEditor = {$json($told)};",
            'before'
        );
    }
);
