/** `kill -9` at any moment, while threads are at work. */
import { test } from '@jest/globals';
import { MOMENTS, killAtMoments } from './kills';

test(`killed ${MOMENTS} times at moments`, async () => { await killAtMoments(MOMENTS); }, 60_000 + MOMENTS * 30_000);
