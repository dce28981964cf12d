import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { join } from 'node:path';
import { browserFlags, findBrowser, noBrowser } from '../test/helpers/browser.mjs';
import { countReporter } from './count-reporter.js';
import { root } from './vonk-alias.js';
import { engineLaunchers } from './wtr-engines.js';
import { testLive } from './wtr-live.js';
import { testService } from './wtr-service.js';
import { drawings, inlineCss, jsonModules, nodeEnvironment, sentences, vonkAlias } from './wtr-vonk.js';

/** Names of browsers of other makers that the tests run in (test/helpers/engines.mjs); otherwise it is Chromium. */
const engineNames = (process.env.VONK_ENGINES ?? '').split(',').filter(Boolean);

function chromium() {
  const executablePath = findBrowser();
  if (!executablePath) {
    throw new Error(noBrowser);
  }
  return chromeLauncher({
    concurrency: 2,
    launchOptions: { executablePath, args: browserFlags },
    // A window of its own for each page: a tab in the background gets no animation frame and no focus.
    createPage: async ({ browser }) => (await browser.createBrowserContext()).newPage(),
  });
}

const seed = process.env.VONK_SEED ? `globalThis.vonkSeed = ${Number(process.env.VONK_SEED)};` : '';

export default {
  rootDir: root,
  files: ['test/**/*.test.ts', '!test/**/*.node.test.ts'],
  nodeResolve: { exportConditions: ['browser', 'development'] },
  concurrency: 2,
  concurrentBrowsers: 2,
  // Others take longer to begin than Chromium.
  browserStartTimeout: engineNames.length > 0 ? 120_000 : 30_000,
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  testsStartTimeout: engineNames.length > 0 ? 120_000 : 60_000,
  testsFinishTimeout: 180_000,
  browsers: engineNames.length > 0 ? engineLaunchers(engineNames) : [chromium()],
  // Tests ask what was fetched, and every module is a request of its own. For the seed see test/helpers/fast-check.ts.
  testRunnerHtml: (framework) =>
    `<!doctype html><html><body><script>performance.setResourceTimingBufferSize(10000);${seed}</script><script type="module" src="${framework}"></script></body></html>`,
  testFramework: { config: { ui: 'bdd', timeout: '10000' } },
  middleware: [testService(), testLive()],
  plugins: [
    vonkAlias(),
    inlineCss(),
    jsonModules(),
    sentences(),
    drawings(),
    nodeEnvironment(),
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: join(root, 'tsconfig.json') }),
  ],
  reporters: [
    defaultReporter({ reportTestResults: true, reportTestProgress: false }),
    ...(process.env.VONK_TEST_RESULT ? [countReporter(process.env.VONK_TEST_RESULT)] : []),
  ],
  coverageConfig: {
    report: true,
    reportDir: '.cache/coverage',
    reporters: ['json-summary', 'lcovonly'],
    include: ['src/**/*.ts'],
    exclude: ['node_modules/**', 'test/**'],
  },
};
