/** Wakes a waiting program when something happens in one of the folders, or when time is up. */
import type { Stop } from '../signals';

export interface Events {
  /** Ends after `milliseconds`, or at once after an event or a request to stop; events since the last wait count. */
  wait(milliseconds: number): Promise<void>;
  close(): Promise<void>;
}

/** Events of the file system are a help, not a promise: the caller looks again after a while in any case. `onLost` tells that none will come. */
export async function watchFolders(folders: readonly string[], stop: Stop, onLost: (reason: string) => void): Promise<Events> {
  const { watch } = await import('chokidar');
  let pending = false;
  let wake = (): void => undefined;
  const event = (): void => { pending = true; wake(); };
  // What one folder does not show is seen by looking again; the events of the others still count.
  const watcher = watch([...folders], { ignoreInitial: true, followSymlinks: false, ignorePermissionErrors: true });
  watcher.on('all', event);
  watcher.on('error', (error) => {
    onLost(error instanceof Error ? error.message : String(error));
    void watcher.close();
  });
  stop.onRequest(event);
  return {
    async wait(milliseconds) {
      if (!pending && !stop.requested) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, milliseconds);
          wake = () => { clearTimeout(timer); resolve(); };
        });
      }
      pending = false;
    },
    close: () => watcher.close(),
  };
}
