import { createApp } from 'vue';
import '@vonk-intranet/vonk/content-feed/define';
import '@vonk-intranet/vonk/kudos-wall/define';
import '@vonk-intranet/vonk/space/define';
import '@vonk-intranet/vonk/vue';
import App from './App.vue';

createApp(App).mount('#app');
