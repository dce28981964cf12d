/** What follows a service is fetched when there is something to follow, and not before. */
import { createProblem } from '../contract/problem.js';
import type { Following, LivePort } from '../state/live.js';
import type { LivePorts } from './live.js';

/** Milliseconds after which a change shows though the browser draws nothing. */
const longestFrame = 100;

export function createLive(ports: Partial<LivePorts> = {}): LivePort {
  return {
    follow(address, listener) {
      let following: Following | undefined;
      let isStopped = false;
      import('./live.js').then(
        ({ followLive }) => {
          if (!isStopped) following = followLive(address, listener, ports);
        },
        () => listener.problem(createProblem('unreachable', address.stream ?? '')),
      );
      return {
        again: () => following?.again(),
        stop() {
          isStopped = true;
          following?.stop();
        },
      };
    },
    nextFrame(run) {
      let isDone = false;
      const once = (): void => {
        if (isDone) return;
        isDone = true;
        cancelAnimationFrame(frame);
        clearTimeout(timer);
        run();
      };
      const frame = requestAnimationFrame(once);
      const timer = setTimeout(once, longestFrame);
    },
  };
}
