<?php
/** company.json: where it is kept, and how it is served. */

if (!defined('ABSPATH')) {
    exit;
}

/** The document; null where none was put here yet. */
function vonk_document(): ?string
{
    $text = get_option('vonk_document');
    return is_string($text) && $text !== '' ? $text : null;
}

/** @return array{theme: string, documents: string[], signed_in: bool} What an administrator chose. */
function vonk_settings(): array
{
    $kept = get_option('vonk_settings');
    $kept = is_array($kept) ? $kept : array();
    return array(
        'theme' => (string) ($kept['theme'] ?? ''),
        'documents' => (array) ($kept['documents'] ?? array()),
        'signed_in' => (bool) ($kept['signed_in'] ?? false),
    );
}

/** Where the document is served: at an address that needs no permalinks, and that knows by their cookie who is signed in. */
function vonk_document_address(): string
{
    return add_query_arg('vonk', 'company.json', home_url('/'));
}

add_action(
    'init',
    static function () {
        if (($_GET['vonk'] ?? '') !== 'company.json') {
            return;
        }
        $isPrivate = vonk_settings()['signed_in'];
        if ($isPrivate && !defined('DONOTCACHEPAGE')) {
            define('DONOTCACHEPAGE', true);
        }
        vonk\answer(vonk_document(), $isPrivate, !$isPrivate || is_user_logged_in());
    },
    20
);
