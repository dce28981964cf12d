/** A script in one file, as a careful team would ship it. */
import { build } from 'vite';
import { root } from '../helpers/browser.page.js';

export async function bundled(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    root,
    logLevel: 'error',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [
      {
        name: 'vonk:bench-does-something',
        // The package says of its own files that they may be left out; those of the bench do something by being there.
        transform: (code, id) =>
          /[/]test[/]bench[/](?!.*node_modules)/.test(id) ? { code, moduleSideEffects: true, map: null } : undefined,
      },
    ],
    build: {
      write: false,
      target: 'esnext',
      modulePreload: false,
      rolldownOptions: { input: entry, output: { codeSplitting: false } },
    },
  });
  const [result] = [built].flat();
  const output = result && 'output' in result ? result.output : [];
  const script = output.find((one) => one.type === 'chunk');
  if (script?.type !== 'chunk') throw new Error(`${entry} gave no script.`);
  return script.code;
}
