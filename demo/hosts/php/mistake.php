<?php
/** What stands in the way of keeping a text as company.json, with its place. */

namespace vonk;

final class Mistake
{
    const MOST_BYTES = 5000000;

    private const TOKEN = '/\G(?:[{}\[\]:,]|"(?:[^"\\\\\x00-\x1f]|\\\\(?:["\\\\\/bfnrt]|u[0-9a-fA-F]{4}))*+"'
        . '|(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-]))/';

    /** @var string Which: a name of `sentences.php`. */
    public $kind;
    /** @var int */
    public $line;
    /** @var int In characters, from 1. */
    public $column;

    private function __construct(string $kind, string $text = '', int $offset = 0)
    {
        $before = substr($text, 0, $offset);
        $start = strrpos($before, "\n");
        $this->kind = $kind;
        $this->line = substr_count($before, "\n") + 1;
        $this->column = 1 + (int) preg_match_all('/./su', $start === false ? $before : substr($before, $start + 1));
    }

    /** The text as it is kept: without the mark that some editors put before it. */
    public static function withoutMark(string $text): string
    {
        return strncmp($text, "\xEF\xBB\xBF", 3) === 0 ? substr($text, 3) : $text;
    }

    /** The first mistake of a text; null where it may be kept. */
    public static function in(string $text): ?self
    {
        if (strlen($text) > self::MOST_BYTES) {
            return new self('too-large');
        }
        if (preg_match('//u', $text) !== 1 || strpos($text, "\0") !== false) {
            return new self('encoding');
        }
        $document = json_decode($text);
        if (json_last_error() !== JSON_ERROR_NONE) {
            return self::place($text);
        }
        return $document instanceof \stdClass && ($document->vonk ?? null) === 1 ? null : new self('no-document');
    }

    /** PHP says that a text is no JSON, and not where: this reads it up to there. */
    private static function place(string $text): self
    {
        $open = array();
        $wanted = 'value';
        $previous = '';
        $end = strlen($text);
        for ($offset = 0; ; $offset += strlen($token)) {
            $offset += strspn($text, " \t\r\n", $offset);
            if ($offset >= $end) {
                // Nothing that this can place, such as a depth that PHP does not follow.
                return new self($wanted === 'end' ? 'unreadable' : 'unfinished', $text, $offset);
            }
            if (preg_match(self::TOKEN, $text, $found, 0, $offset) !== 1) {
                return new self('sign', $text, $offset);
            }
            $token = $found[0];
            $next = self::next($token, $wanted, $open);
            if ($next === '') {
                return new self(self::kind($token, $wanted, $previous), $text, $offset);
            }
            list($wanted, $previous) = array($next, $token);
        }
    }

    /**
     * What may come after a token; '' where the token may not come itself.
     *
     * @param string[] $open The brackets that are open, the innermost last.
     */
    private static function next(string $token, string $wanted, array &$open): string
    {
        $isString = $token[0] === '"';
        $last = end($open);
        if ($token === '}' || $token === ']') {
            $isFirst = $wanted === ($token === '}' ? 'key or end' : 'value or end');
            if ($last !== ($token === '}' ? '{' : '[') || !($isFirst || $wanted === 'comma')) {
                return '';
            }
            array_pop($open);
            return $open === array() ? 'end' : 'comma';
        }
        if ($token === ',') {
            return $wanted !== 'comma' ? '' : ($last === '{' ? 'key' : 'value');
        }
        if ($token === ':') {
            return $wanted === 'colon' ? 'value' : '';
        }
        if ($wanted === 'key' || $wanted === 'key or end') {
            return $isString ? 'colon' : '';
        }
        if ($wanted !== 'value' && $wanted !== 'value or end') {
            return '';
        }
        if ($token === '{' || $token === '[') {
            $open[] = $token;
            return $token === '{' ? 'key or end' : 'value or end';
        }
        return $open === array() ? 'end' : 'comma';
    }

    private static function kind(string $token, string $wanted, string $previous): string
    {
        $closes = $token === '}' || $token === ']';
        if ($previous === ',' && ($closes || $token === ',') || $token === ',' && in_array($previous, array('[', '{'), true)) {
            return 'extra-comma';
        }
        if ($wanted === 'comma' && !$closes && $token !== ':') {
            return 'comma';
        }
        return $wanted === 'colon' ? 'colon' : ($wanted === 'end' ? 'after' : 'sign');
    }
}
