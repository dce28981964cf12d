import { existsSync } from 'node:fs';

/** Where nginx is, if it is anywhere that it usually is. */
export function findNginx() {
  return ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/usr/bin/nginx', '/opt/homebrew/bin/nginx'].find((path) =>
    existsSync(path),
  );
}
