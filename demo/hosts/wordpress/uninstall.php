<?php
/** Takes away what the plugin kept, on each site of a network. */

if (!defined('WP_UNINSTALL_PLUGIN')) {
    exit;
}

$vonk_forget = static function (): void {
    delete_option('vonk_document');
    delete_option('vonk_settings');
};

if (is_multisite()) {
    foreach (get_sites(array('fields' => 'ids', 'number' => 0)) as $vonk_site) {
        switch_to_blog($vonk_site);
        $vonk_forget();
        restore_current_blog();
    }
} else {
    $vonk_forget();
}
