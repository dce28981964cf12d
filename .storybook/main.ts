import type { StorybookConfig } from '@storybook/web-components-vite';
import remarkGfm from 'remark-gfm';
import { linksPlugin } from './links.ts';
import { sentencesPlugin } from './sentences.ts';

const config: StorybookConfig = {
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  staticDirs: ['./public'],
  addons: [
    // MDX by itself reads no tables.
    {
      name: '@storybook/addon-docs',
      options: { mdxPluginOptions: { mdxCompileOptions: { remarkPlugins: [remarkGfm] } } },
    },
    '@storybook/addon-a11y',
  ],
  framework: { name: '@storybook/web-components-vite', options: {} },
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  // Light and dark have a switch of their own; what Storybook would teach about itself is not what people came for.
  features: { backgrounds: false, sidebarOnboardingChecklist: false, menuOnboardingChecklist: false },
  viteFinal: (vite) => ({
    ...vite,
    plugins: [linksPlugin(), ...(vite.plugins ?? []), sentencesPlugin()],
    // Styles stay as they are written (see vite.config.ts); Storybook's own chunks (axe, its blocks) are large.
    // How long it took depends on what else the machine does, and is no warning about the stories.
    build: {
      ...vite.build,
      cssTarget: 'esnext',
      chunkSizeWarningLimit: 2000,
      rolldownOptions: { ...vite.build?.rolldownOptions, checks: { pluginTimings: false } },
    },
  }),
};

export default config;
