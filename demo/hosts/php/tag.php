<?php
/**
 * What a page may ask of a widget, and the tag that comes of it. Whoever writes a page is not trusted: what is not on
 * these lists is left out, and what is on them is escaped.
 */

namespace vonk;

final class Tag
{
    const WIDGETS = array(
        'values-card',
        'content-feed',
        'goal-tracker',
        'kudos-wall',
        'leaderboard',
        'impact',
        'preferences',
    );

    const THEMES = array('contrast', 'ember', 'fluent', 'material', 'plain', 'sharepoint');

    /** Attributes of every widget, and what each may say. */
    const ATTRIBUTES = array(
        'heading' => '/^[^\x00-\x1f]{1,200}\z/u',
        'heading-level' => '/^[1-6]\z/',
        'density' => '/^(comfortable|compact)\z/',
    );

    /** Attributes of one widget. */
    const ATTRIBUTES_OF = array(
        'values-card' => array('value' => self::ID),
        'kudos-wall' => array('value' => self::ID, 'limit' => '/^[1-9]\d?\z/'),
        'leaderboard' => array('meter' => '/^(garden|bar)\z/'),
    );

    /** What stands around the widget: the name of the setting, its attribute, and what it may say. */
    const AROUND = array(
        'lang' => array('lang', '/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}\z/'),
        'theme' => array('data-vonk-preset', '/^(contrast|ember|fluent|material|plain|sharepoint)\z/'),
        'scheme' => array('data-vonk-scheme', '/^(light|dark|device)\z/'),
    );

    private const ID = '/^[\w.:-]{1,100}\z/u';

    /**
     * What cannot be shown at all: 'widget' where there is none of that name, 'src' where an administrator did not
     * allow the document; '' where nothing stands in the way.
     *
     * @param array<string, mixed> $asked     What the page says, by name.
     * @param string[]             $documents Addresses of documents that an administrator allows besides the site's own.
     */
    public static function refusal(array $asked, array $documents): string
    {
        $src = self::text($asked, 'src');
        if (!in_array(self::text($asked, 'widget'), self::WIDGETS, true)) {
            return 'widget';
        }
        return $src === '' || in_array($src, $documents, true) ? '' : 'src';
    }

    /**
     * The tag, in an element of its own; '' where it is refused.
     *
     * @param array<string, mixed> $asked     What the page says, by name.
     * @param string               $own       Address of the document that the site serves itself.
     * @param string[]             $documents Addresses that an administrator allows besides.
     * @param string               $around    Attributes for the element around it, escaped already.
     */
    public static function html(array $asked, string $own, array $documents, string $around = 'class="vonk"'): string
    {
        if (self::refusal($asked, $documents) !== '') {
            return '';
        }
        $widget = self::text($asked, 'widget');
        $src = self::text($asked, 'src');
        $attributes = self::attribute('src', $src === '' ? $own : $src);
        foreach (self::ATTRIBUTES + (self::ATTRIBUTES_OF[$widget] ?? array()) as $name => $pattern) {
            $attributes .= self::allowed($asked, $name, $name, $pattern);
        }
        foreach (self::AROUND as $name => list($attribute, $pattern)) {
            $around .= self::allowed($asked, $name, $attribute, $pattern);
        }
        return "<div $around><vonk-$widget$attributes></vonk-$widget></div>";
    }

    private static function allowed(array $asked, string $name, string $attribute, string $pattern): string
    {
        $value = self::text($asked, $name);
        return preg_match($pattern, $value) === 1 ? self::attribute($attribute, $value) : '';
    }

    private static function attribute(string $name, string $value): string
    {
        return " $name=\"" . htmlspecialchars($value, ENT_QUOTES, 'UTF-8') . '"';
    }

    /** Anything but a string or a number counts as left out. */
    private static function text(array $asked, string $name): string
    {
        $value = $asked[$name] ?? '';
        return is_string($value) || is_int($value) ? trim((string) $value) : '';
    }
}
