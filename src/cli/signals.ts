/** A request to stop, by signal: what is under way is finished, nothing new is begun. A second one ends the program at once. */

export type StopSignal = 'SIGINT' | 'SIGTERM' | 'SIGHUP';

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
  const listeners: (() => void)[] = [];
  for (const signal of Object.keys(STATUS) as StopSignal[]) {
    process.on(signal, () => {
      if (requested) process.exit(STATUS[requested]);
      requested = signal;
      for (const listener of listeners) listener();
    });
  }
  return { get requested() { return requested; }, onRequest: (listener) => { listeners.push(listener); } };
}
