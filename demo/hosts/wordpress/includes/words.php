<?php
/** Sentences of the plugin, in the language that WordPress speaks to whoever is here: English in the code, others in a file. */

if (!defined('ABSPATH')) {
    exit;
}

/**
 * What English sentences are called in the present language.
 *
 * @return array<string, string>
 */
function vonk_words(): array
{
    static $words = array();
    $language = strtolower(substr(determine_locale(), 0, 2));
    if (!isset($words[$language])) {
        $isThere = in_array($language, array('nl', 'fr', 'de'), true);
        $words[$language] = $isThere ? require __DIR__ . "/../languages/$language.php" : array();
    }
    return $words[$language];
}

// Whatever a site translates itself, with a file of its own, comes first.
add_filter(
    'gettext_vonk',
    static function ($translation, $text) {
        return $translation === $text ? vonk_words()[$text] ?? $text : $translation;
    },
    10,
    2
);
