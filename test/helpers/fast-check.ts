/**
 * fast-check as the tests use it.
 *
 * All tests together (`npm test`) get the same values every time, so that the same code gets the same answer; files that
 * are run by themselves (`npm run test:one -- …`) get new values each time, and say the seed of what failed.
 * `VONK_SEED=…` in front of either plays a seed again.
 */
import * as fc from 'fast-check';

declare global {
  /** Set by the page that the test runner opens. */
  var vonkSeed: number | undefined;
}

const given = globalThis.vonkSeed ?? Number(globalThis.process?.env['VONK_SEED'] ?? Number.NaN);

if (Number.isInteger(given)) {
  fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: given });
}

export { fc };
