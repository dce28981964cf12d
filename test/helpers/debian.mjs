import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Keeps Debian's PostgreSQL from making a cluster when it is installed, and so from starting one. */
const withoutCluster = '/etc/postgresql-common/createcluster.d/vonk-tests.conf';

/**
 * Installs a package, or several at once, on a Debian where we are root; elsewhere it does nothing.
 *
 * @param {string | readonly string[]} name The package.
 * @param {string} why What to say first.
 */
export function installFromDebian(name, why) {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    return;
  }
  console.log(why);
  const succeeds = (...args) => {
    const { status, error } = spawnSync('apt-get', args, {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    if (error) {
      console.error(error.message);
    }
    return status === 0;
  };
  if (name === 'postgresql') {
    mkdirSync(dirname(withoutCluster), { recursive: true });
    writeFileSync(withoutCluster, 'create_main_cluster = false\n');
  }
  try {
    if (succeeds('update', '-q')) {
      succeeds('install', '-q', '-y', '--no-install-recommends', ...[name].flat());
    }
  } finally {
    rmSync(withoutCluster, { force: true });
  }
}
