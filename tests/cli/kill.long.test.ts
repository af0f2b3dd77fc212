/** `kill -9` at any moment, while threads are at work. */
import { test } from '@jest/globals';
import { HALF, killAtMoments } from './kills';

test(`killed ${HALF} times at moments`, async () => { await killAtMoments(HALF); }, 60_000 + HALF * 30_000);
