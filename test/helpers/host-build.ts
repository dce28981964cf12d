/** Builds a project of demo/hosts as its owner does, where its packages are: in a folder of test/frameworks. */
import { join } from 'node:path';
import { build } from 'vite';
import { prepare } from '../frameworks/prepare.js';

export interface BuiltHost {
  /** Where the page is. */
  readonly client: string;
  /** Builds a module for a server, and gives back where it is. */
  readonly server: (module: string) => Promise<string>;
}

/** @param change - What the project gets besides, before it is built. */
export async function buildHost(folder: string, host: string, change?: (project: string) => void): Promise<BuiltHost> {
  const project = prepare({ folder, host });
  change?.(project);
  const into = async (name: string, ssr?: string): Promise<string> => {
    const outDir = join(project, name);
    await build({
      root: project,
      logLevel: 'warn',
      // While a project is developed, frameworks tell what is wrong, and do twice what has to be the same twice.
      mode: 'development',
      define: { 'process.env.NODE_ENV': '"development"' },
      build: { outDir, minify: false, chunkSizeWarningLimit: 9999, ...(ssr !== undefined && { ssr }) },
      ...(ssr !== undefined && { ssr: { noExternal: true as const } }),
    });
    return outDir;
  };
  return { client: await into('built'), server: (module) => into('built-server', module) };
}
