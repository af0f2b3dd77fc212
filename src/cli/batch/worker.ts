/** A worker thread: makes one report after the other, with formats and fonts opened once. */
import { workerData } from 'node:worker_threads';
import { worker } from 'workerpool';
import { openMaker, type Setting } from './make';

worker({ make: openMaker(workerData as Setting) });
