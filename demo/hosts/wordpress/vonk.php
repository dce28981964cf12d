<?php
/**
 * Plugin Name: Vonk
 * Description: Widgets that help people be genuine ambassadors of the place where they work: values, thanks, goals, and words to share. A block and a shortcode, for authors too.
 * Version: @version@
 * Requires at least: 6.1
 * Requires PHP: 7.4
 * Author: The Vonk contributors
 * License: MIT
 * Text Domain: vonk
 */

if (!defined('ABSPATH')) {
    exit;
}

define('VONK_FILE', __FILE__);
define('VONK_VERSION', '@version@');

require_once __DIR__ . '/shared/tag.php';
require_once __DIR__ . '/shared/mistake.php';
require_once __DIR__ . '/shared/answer.php';
require_once __DIR__ . '/includes/words.php';
require_once __DIR__ . '/includes/document.php';
require_once __DIR__ . '/includes/render.php';
require_once __DIR__ . '/includes/editor.php';
require_once __DIR__ . '/includes/settings.php';
