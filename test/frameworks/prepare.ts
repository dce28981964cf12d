/** Puts into a project with a framework what a project has that installed the package, and what is tried there. */
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { packageName, root } from '../../.config/vonk-alias.js';

export const here = join(root, 'test/frameworks');

export interface Project {
  /** A folder beside this file. */
  readonly folder: string;
  /** Files of `uses` that are compiled there. */
  readonly uses?: readonly string[];
  /** Where its types of tags come from. */
  readonly types?: string;
  /** A project of demo/hosts that is tried there. */
  readonly host?: string;
}

/** The package as it is installed, for tools that read its `exports` and for those that do not. */
function install(folder: string): void {
  const installed = join(here, folder, 'node_modules', packageName);
  rmSync(installed, { recursive: true, force: true });
  for (const file of ['package.json', 'dist']) {
    cpSync(join(root, file), join(installed, file), {
      recursive: true,
      filter: (path) => !/[.]map$|[\\/]dist[\\/](?:cdn|cli)$/.test(path),
    });
  }
  const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    readonly exports: Readonly<Record<string, string | { readonly types: string }>>;
  };
  for (const [name, target] of Object.entries(exports)) {
    if (typeof target === 'string' || name === '.') continue;
    mkdirSync(join(installed, name), { recursive: true });
    writeFileSync(join(installed, name, 'package.json'), JSON.stringify({ types: relative(name, target.types) }));
  }
}

/** The directives for Angular, as a project copies them. */
const directives = (): string => readFileSync(join(root, 'dist/frameworks/angular.ts'), 'utf8');

/** @returns The folder of the host, where there is one. */
export function prepare({ folder, uses = [], types, host }: Project): string {
  install(folder);
  const copied = join(here, folder, 'copied');
  rmSync(copied, { recursive: true, force: true });
  mkdirSync(copied);
  if (types) {
    writeFileSync(join(copied, 'vonk.d.ts'), `import '${packageName}/${types}';\n`);
    cpSync(join(here, 'prefixed', `${types}.ts`), join(copied, 'acme.ts'));
  }
  for (const use of uses) cpSync(join(here, 'uses', `${use}.tsx`), join(copied, `${use}.tsx`));
  if (folder === 'angular') {
    writeFileSync(join(copied, 'angular.ts'), directives());
    writeFileSync(join(copied, 'acme.ts'), directives().replace("const prefix = 'vonk'", "const prefix = 'acme'"));
  }
  const project = join(copied, 'host');
  if (host === undefined) return project;
  cpSync(join(root, 'demo/hosts', host), project, {
    recursive: true,
    filter: (path) => !/[\\/](?:node_modules|dist|[.]next)$/.test(path),
  });
  if (host === 'angular') writeFileSync(join(project, 'src/app/vonk.ts'), directives());
  // Before React 18 an application began in another way.
  const main = join(here, folder, 'main.tsx');
  if (existsSync(main)) cpSync(main, join(project, 'src/main.tsx'));
  return project;
}
