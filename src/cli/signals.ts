/** A request to stop, by signal: what is under way is finished, nothing new is begun. A second one ends the program at once. */

export type StopSignal = 'SIGINT' | 'SIGTERM' | 'SIGHUP';

/** npm and terminals both pass Ctrl+C on: what comes within so many ms is the same request. */
const SAME = 1000;

/** Exit status of a program that a signal stopped: 128 and the signal's number. */
export const STATUS: Record<StopSignal, number> = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 };

export interface Stop {
  /** The signal, once it has come. */
  readonly requested: StopSignal | undefined;
  /** Called when it comes. */
  onRequest(listener: () => void): void;
}

export const NEVER: Stop = { requested: undefined, onRequest: () => undefined };

export function listenForStop(): Stop {
  let requested: StopSignal | undefined;
  let first = 0;
  const listeners: (() => void)[] = [];
  for (const signal of Object.keys(STATUS) as StopSignal[]) {
    process.on(signal, () => {
      const now = performance.now();
      if (requested && now - first > SAME) process.exit(STATUS[requested]);
      if (requested) return;
      requested = signal;
      first = now;
      for (const listener of listeners) listener();
    });
  }
  return { get requested() { return requested; }, onRequest: (listener) => { listeners.push(listener); } };
}
