<?php
/** company.json, where nobody gets at it but through the wiki: beside what the wiki knows of its pages. */

namespace vonk;

function document_file(): string
{
    global $conf;
    return $conf['metadir'] . '/_vonk/company.json';
}

/** The document; null where none was put here yet. */
function document(): ?string
{
    $file = document_file();
    $text = is_file($file) ? io_readFile($file, false) : '';
    return is_string($text) && $text !== '' ? $text : null;
}

/** Keeps the document; with an empty text it is taken away. */
function keep_document(string $text): bool
{
    $file = document_file();
    if ($text === '') {
        return !is_file($file) || unlink($file);
    }
    io_makeFileDir($file);
    return io_saveFile($file, $text);
}
