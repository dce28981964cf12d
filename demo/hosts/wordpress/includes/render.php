<?php
/** The block and the shortcode, as a page shows them. */

if (!defined('ABSPATH')) {
    exit;
}

/** Attributes of the block, by the names that the tag and the shortcode give them. */
const VONK_BLOCK = array(
    'widget' => 'widget',
    'src' => 'src',
    'lang' => 'lang',
    'theme' => 'theme',
    'scheme' => 'scheme',
    'heading' => 'heading',
    'headingLevel' => 'heading-level',
    'density' => 'density',
    'value' => 'value',
    'limit' => 'limit',
    'meter' => 'meter',
);

add_action(
    'init',
    static function () {
        wp_register_script('vonk', plugins_url('vonk/vonk.js', VONK_FILE), array(), VONK_VERSION, true);
        wp_register_style('vonk-by-name', plugins_url('vonk/theme/by-name.css', VONK_FILE), array(), VONK_VERSION);
        wp_register_style('vonk', plugins_url('vonk.css', VONK_FILE), array('vonk-by-name'), VONK_VERSION);
        foreach (vonk\Tag::THEMES as $theme) {
            wp_register_style("vonk-$theme", plugins_url("vonk/theme/$theme.css", VONK_FILE), array(), VONK_VERSION);
        }
        vonk_register_editor();
        register_block_type(
            'vonk/widget',
            array(
                'api_version' => 2,
                'title' => __('Vonk', 'vonk'),
                'category' => 'widgets',
                'supports' => array('align' => array('wide', 'full'), 'html' => false),
                'attributes' => array_fill_keys(array_keys(VONK_BLOCK), array('type' => 'string', 'default' => '')),
                'script' => 'vonk',
                'style' => 'vonk',
                'editor_script' => 'vonk-editor',
                'render_callback' => 'vonk_render_block',
            )
        );
        add_shortcode('vonk', 'vonk_render_shortcode');
    },
    10
);

/** WordPress writes scripts as classic ones; this one is a module. */
add_filter(
    'script_loader_tag',
    static function ($tag, $handle) {
        return $handle === 'vonk' ? preg_replace('/^(\s*<script)(?: type=([\'"])text\/javascript\2)?/m', '$1 type="module"', $tag) : $tag;
    },
    10,
    2
);

add_action(
    'enqueue_block_assets',
    static function () {
        $theme = vonk_settings()['theme'];
        if (in_array($theme, vonk\Tag::THEMES, true)) {
            wp_enqueue_style("vonk-$theme");
        }
        if (is_admin()) {
            wp_enqueue_style('vonk');
        }
    }
);

/** @param array<string, mixed> $given What the block keeps. */
function vonk_render_block(array $given): string
{
    $asked = array();
    foreach (VONK_BLOCK as $name => $attribute) {
        $asked[$attribute] = $given[$name] ?? '';
    }
    return vonk_render($asked, get_block_wrapper_attributes(array('class' => 'vonk')));
}

/** @param array<string, string>|string $given What stands in the shortcode: `[vonk kudos-wall]` or `[vonk widget="kudos-wall"]`. */
function vonk_render_shortcode($given): string
{
    $asked = is_array($given) ? $given : array();
    return vonk_render($asked + array('widget' => $asked[0] ?? ''), 'class="vonk"');
}

/**
 * @param array<string, mixed> $asked  What the page says, by name. Nobody is trusted here.
 * @param string               $around Attributes of the element around the widget, escaped already.
 */
function vonk_render(array $asked, string $around): string
{
    if (is_feed()) {
        return '';
    }
    $documents = vonk_settings()['documents'];
    $refusal = vonk\Tag::refusal($asked, $documents);
    if ($refusal !== '') {
        // Readers cannot mend it.
        return current_user_can('edit_posts') ? '<p class="vonk-refused">' . esc_html(vonk_refusal($refusal)) . '</p>' : '';
    }
    wp_enqueue_script('vonk');
    wp_enqueue_style('vonk');
    return vonk\Tag::html($asked, vonk_document_address(), $documents, $around);
}

function vonk_refusal(string $refusal): string
{
    return $refusal === 'src'
        ? __('This document is not on the list of an administrator, so nothing is shown here. Only you, who can edit, see this sentence.', 'vonk')
        : __('There is no widget of this name, so nothing is shown here. Only you, who can edit, see this sentence.', 'vonk');
}
