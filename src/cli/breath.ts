/** Lets signals be heard between pieces of work that never wait for anything. */
import { setImmediate } from 'node:timers/promises';

/** How long a request to stop may have to wait, ms. */
const MOMENT = 100;

/** To be awaited between two pieces of work: once in a moment it lets the system's events in. */
export function openBreath(): () => Promise<void> {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < MOMENT) return;
    await setImmediate();
    last = performance.now();
  };
}
