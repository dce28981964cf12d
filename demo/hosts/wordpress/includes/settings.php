<?php
/** Settings → Vonk: the document, who may read it, the theme, and other documents that pages may show. */

if (!defined('ABSPATH')) {
    exit;
}

add_action(
    'admin_menu',
    static function () {
        $hook = add_options_page(__('Vonk', 'vonk'), __('Vonk', 'vonk'), 'manage_options', 'vonk', 'vonk_settings_page');
        add_action("load-$hook", 'vonk_save');
    }
);

add_filter(
    'plugin_action_links_' . plugin_basename(VONK_FILE),
    static function ($links) {
        $address = esc_url(admin_url('options-general.php?page=vonk'));
        array_unshift($links, "<a href=\"$address\">" . esc_html__('Settings', 'vonk') . '</a>');
        return $links;
    }
);

/** What was sent and could not be kept; the page shows it again, so that it can be mended there. */
function vonk_refused(?array $now = null): ?array
{
    static $refused = null;
    $refused = $now ?? $refused;
    return $refused;
}

/** Keeps what an administrator sent. WordPress asked for the right to be on this page before; both are asked once more here. */
function vonk_save(): void
{
    if (($_SERVER['REQUEST_METHOD'] ?? '') !== 'POST') {
        return;
    }
    if (!current_user_can('manage_options')) {
        wp_die(esc_html__('You may not change this.', 'vonk'), '', array('response' => 403));
    }
    check_admin_referer('vonk_save');
    $sent = wp_unslash($_POST);
    $read = static function (string $name) use ($sent): string {
        return is_string($sent[$name] ?? null) ? $sent[$name] : '';
    };
    $text = vonk\Mistake::withoutMark(vonk_sent_text($read('vonk_document')));
    $mistake = trim($text) === '' ? null : vonk\Mistake::in($text);
    if ($mistake) {
        vonk_refused(array('mistake' => $mistake, 'text' => preg_match('//u', $text) === 1 ? $text : ''));
        return;
    }
    update_option('vonk_document', trim($text) === '' ? '' : $text, false);
    update_option(
        'vonk_settings',
        array(
            'theme' => in_array($read('vonk_theme'), vonk\Tag::THEMES, true) ? $read('vonk_theme') : '',
            'documents' => vonk\addresses($read('vonk_documents')),
            'signed_in' => $read('vonk_signed_in') === '1',
        )
    );
    wp_safe_redirect(add_query_arg('saved', '1', admin_url('options-general.php?page=vonk')));
    exit;
}

/** A file that was chosen comes before what stands in the field. */
function vonk_sent_text(string $pasted): string
{
    $file = $_FILES['vonk_file'] ?? null;
    if (is_array($file) && ($file['error'] ?? null) === UPLOAD_ERR_OK && is_uploaded_file($file['tmp_name'])) {
        return (string) file_get_contents($file['tmp_name'], false, null, 0, vonk\Mistake::MOST_BYTES + 1);
    }
    return $pasted;
}

/** The sentence about a mistake, with its place. */
function vonk_mistake_sentence(vonk\Mistake $mistake): string
{
    $all = require __DIR__ . '/../shared/sentences.php';
    $said = $all[strtolower(substr(determine_locale(), 0, 2))] ?? $all['en'];
    $place = strtr($said['place'], array('{line}' => $mistake->line, '{column}' => $mistake->column));
    $hasPlace = !in_array($mistake->kind, array('encoding', 'too-large', 'no-document'), true);
    return ($hasPlace ? "$place " : '') . $said[$mistake->kind];
}

function vonk_settings_page(): void
{
    $settings = vonk_settings();
    $refused = vonk_refused();
    $text = $refused['text'] ?? (string) vonk_document();
    ?>
    <div class="wrap">
        <h1><?php esc_html_e('Vonk', 'vonk'); ?></h1>
        <?php if ($refused) { ?>
            <div class="notice notice-error" role="alert"><p>
                <strong><?php esc_html_e('Nothing was changed.', 'vonk'); ?></strong>
                <?php echo esc_html(vonk_mistake_sentence($refused['mistake'])); ?>
            </p></div>
        <?php } elseif (isset($_GET['saved'])) { ?>
            <div class="notice notice-success" role="status"><p><?php esc_html_e('Saved. Pages show it from now on.', 'vonk'); ?></p></div>
        <?php } ?>
        <form method="post" enctype="multipart/form-data">
            <?php wp_nonce_field('vonk_save'); ?>
            <h2><label for="vonk-document">company.json</label></h2>
            <p><?php esc_html_e('What the widgets show: your values, thanks, people and what to share. Choose a file, or paste its text. The page check.html of the download says what is in it, line by line, and shows the widgets with it.', 'vonk'); ?></p>
            <p><input type="file" name="vonk_file" accept=".json,application/json" aria-label="<?php esc_attr_e('A file', 'vonk'); ?>"></p>
            <textarea id="vonk-document" name="vonk_document" rows="18" class="large-text code" spellcheck="false"><?php
                // A line of its own at the beginning would be taken away by the browser.
                echo "\n" . esc_textarea($text);
            ?></textarea>
            <p><?php
                /* translators: %s: an address */
                printf(esc_html__('It is served at %s.', 'vonk'), '<code>' . esc_html(vonk_document_address()) . '</code>');
            ?></p>
            <p><label><input type="checkbox" name="vonk_signed_in" value="1" <?php checked($settings['signed_in']); ?>>
                <?php esc_html_e('Only people who are signed in may read it', 'vonk'); ?></label></p>
            <h2><label for="vonk-theme"><?php esc_html_e('Theme', 'vonk'); ?></label></h2>
            <p><select id="vonk-theme" name="vonk_theme">
                <option value=""><?php esc_html_e('Vonk’s own', 'vonk'); ?></option>
                <?php foreach (vonk\Tag::THEMES as $theme) { ?>
                    <option <?php selected($settings['theme'], $theme); ?>><?php echo esc_html($theme); ?></option>
                <?php } ?>
            </select></p>
            <h2><label for="vonk-documents"><?php esc_html_e('Other documents', 'vonk'); ?></label></h2>
            <p><?php esc_html_e('Addresses of documents or services elsewhere that authors may show, one a line. Nothing else is read from anywhere.', 'vonk'); ?></p>
            <textarea id="vonk-documents" name="vonk_documents" rows="3" class="large-text code" spellcheck="false"><?php
                echo "\n" . esc_textarea(implode("\n", $settings['documents']));
            ?></textarea>
            <?php submit_button(__('Save', 'vonk')); ?>
        </form>
    </div>
    <?php
}
