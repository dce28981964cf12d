import vue from '@vitejs/plugin-vue';
import { isVonkElement } from '@vonk-intranet/vonk/vue';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [vue({ template: { compilerOptions: { isCustomElement: isVonkElement } } })],
});
