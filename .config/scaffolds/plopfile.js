/**
 * What `npm run new:widget` and `npm run new:action` make. Both leave a project that passes `npm run verify` as it
 * stands, with a small example that works in the place of what is yet to be written.
 */
import { newAction } from './new-action.js';
import { newWidget } from './new-widget.js';

/** @param {import('plop').NodePlopAPI} plop */
export default function scaffolds(plop) {
  plop.setGenerator('widget', newWidget);
  plop.setGenerator('action', newAction);
}
