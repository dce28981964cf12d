<?php
/** How a document is answered with. */

namespace vonk;

/**
 * Answers with the document and ends. Browsers ask each time whether it is still the same, and get it anew only where
 * it is not.
 *
 * @param string|null $text      The document; null where there is none yet.
 * @param bool        $isPrivate Whether only some people may read it.
 * @param bool        $mayRead   Whether whoever asks may.
 */
function answer(?string $text, bool $isPrivate, bool $mayRead): void
{
    while (ob_get_level() > 0) {
        ob_end_clean();
    }
    // What the system around said before about keeping goes for its pages.
    foreach (array('Expires', 'Pragma', 'Last-Modified', 'Cache-Control') as $name) {
        header_remove($name);
    }
    $method = $_SERVER['REQUEST_METHOD'] ?? 'GET';
    header('Content-Type: application/json; charset=utf-8');
    header('X-Content-Type-Options: nosniff');
    header('Cache-Control: ' . ($isPrivate ? 'private, no-cache' : 'no-cache'));
    header('Vary: Cookie');
    if ($method !== 'GET' && $method !== 'HEAD') {
        http_response_code(405);
        header('Allow: GET, HEAD');
        exit;
    }
    if (!$mayRead || $text === null) {
        http_response_code($mayRead ? 404 : 401);
        header('Cache-Control: no-store');
        exit;
    }
    $tag = substr(hash('sha256', $text), 0, 32);
    header("ETag: \"$tag\"");
    // Servers that compress add a word of their own to the tag, and WordPress puts backslashes before its quotation marks.
    $known = trim($_SERVER['HTTP_IF_NONE_MATCH'] ?? '');
    if ($known === '*' || strpos($known, $tag) !== false) {
        http_response_code(304);
        exit;
    }
    http_response_code(200);
    if ($method === 'GET') {
        echo $text;
    }
    exit;
}

/**
 * The addresses in a list that somebody typed, one a line: those that a widget can read from.
 *
 * @return string[]
 */
function addresses(string $lines): array
{
    $isAddress = static function (string $line): bool {
        return preg_match('/^https?:\/\/[^\s"\'<>\\\\]+\z/', $line) === 1
            && filter_var($line, FILTER_VALIDATE_URL) !== false
            && parse_url($line, PHP_URL_USER) === null;
    };
    $all = array_map('trim', preg_split('/[\r\n]+/', $lines) ?: array());
    return array_values(array_unique(array_filter($all, $isAddress)));
}
