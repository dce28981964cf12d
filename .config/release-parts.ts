/** The list of parts (CycloneDX 1.6): what stands inside the release that others wrote, as the lockfile has it. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Locked {
  readonly version: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** Where a package finds another: in its own folder, or in one above it. */
function pathOf(packages: Readonly<Record<string, Locked>>, from: string, name: string): string | undefined {
  const inside = `${from === '' ? '' : `${from}/`}node_modules/${name}`;
  if (packages[inside]) return inside;
  return from === ''
    ? undefined
    : pathOf(packages, from.slice(0, Math.max(0, from.lastIndexOf('node_modules/') - 1)), name);
}

const purlOf = (name: string, version: string): string => `pkg:npm/${name.replace('@', '%40')}@${version}`;

function componentOf(path: string, { version, integrity = '', license }: Locked): Record<string, unknown> {
  const full = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
  const [group, name] = full.includes('/') ? full.split('/') : [undefined, full];
  const [, content] = /^sha512-(.+)$/.exec(integrity) ?? [];
  return {
    type: 'library',
    'bom-ref': purlOf(full, version),
    ...(group !== undefined && { group }),
    name,
    version,
    ...(license !== undefined && { licenses: [{ license: { id: license } }] }),
    purl: purlOf(full, version),
    ...(content !== undefined && {
      hashes: [{ alg: 'SHA-512', content: Buffer.from(content, 'base64').toString('hex') }],
    }),
  };
}

/** An id that follows from what the list says, so that the same release has the same one. */
function serialOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  const variant = ((Number.parseInt(hex[16] ?? '0', 16) & 3) | 8).toString(16);
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

export function partsOf(folder: string): Record<string, unknown> {
  const { name, version, license, description } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  ) as Record<'name' | 'version' | 'license' | 'description', string>;
  const { packages } = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8')) as {
    packages: Readonly<Record<string, Locked>>;
  };
  const found = new Map<string, readonly string[]>();
  const visit = (path: string): readonly string[] => {
    const needs = Object.keys(packages[path]?.dependencies ?? {}).flatMap((one) => pathOf(packages, path, one) ?? []);
    for (const need of needs)
      if (!found.has(need)) {
        found.set(need, []);
        found.set(need, visit(need));
      }
    return needs;
  };
  const own = purlOf(name, version);
  const direct = visit('');
  const refOf = (path: string): string => String(componentOf(path, packages[path] as Locked)['bom-ref']);
  const paths = [...found.keys()].sort();
  const [scope, bare] = name.split('/');
  const list = {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: {
        type: 'library',
        'bom-ref': own,
        group: scope,
        name: bare,
        version,
        description,
        licenses: [{ license: { id: license } }],
        purl: own,
      },
      properties: [{ name: 'cdx:reproducible', value: 'true' }],
    },
    components: paths.map((path) => componentOf(path, packages[path] as Locked)),
    dependencies: [
      { ref: own, dependsOn: direct.map(refOf).sort() },
      ...paths.map((path) => ({ ref: refOf(path), dependsOn: (found.get(path) ?? []).map(refOf).sort() })),
    ],
  };
  return { serialNumber: serialOf(JSON.stringify(list)), ...list };
}
