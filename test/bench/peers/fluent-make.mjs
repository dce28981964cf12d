import { fluentButton, fluentCard, fluentProgress, provideFluentDesignSystem } from '@fluentui/web-components';
import { makeWith } from './make.mjs';

provideFluentDesignSystem().register(fluentButton(), fluentCard(), fluentProgress());
window.other = {
  make: makeWith({ button: 'fluent-button', section: 'fluent-card', progress: 'fluent-progress' }),
  shown: () => new Promise((done) => setTimeout(done)),
};
