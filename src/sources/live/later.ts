/** What follows a service is fetched when there is something to follow, and not before. */
import { createProblem } from '../../contract/problem.js';
import type { Following, LivePort } from '../../state/live.js';
import type { LivePorts } from './live.js';
import { deviceClock } from '../clock.js';

/** Milliseconds. Without a stream nothing is asked within the first minute, so its code need not come with the first look. */
const unhurried = 10_000;

/** Milliseconds after which a change shows though the browser draws nothing. */
const longestFrame = 100;

export function createLive(ports: Partial<LivePorts> = {}): LivePort {
  return {
    whenDue(stream, run) {
      if (stream === undefined) return (ports.clock ?? deviceClock).after(unhurried, run);
      run();
      return () => undefined;
    },
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
