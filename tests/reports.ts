/** The sample reports of `cases/`, composed: what the looks at pages and files begin with. */
import { join } from 'node:path';
import type { Faces } from '../src/fonts/fonts';
import type { Document } from '../src/model/document';
import { build } from '../src/pipeline';
import { formats } from './formats';
import { readInbox } from './inbox';

const SAMPLES = { qujiang: 'gov-disclosure-2019/qujiang-2020-without-waiver', huaian: 'gov-disclosure-2021/huaian-2024' } as const;

/** As a final document, whatever was found in it. */
export function report(name: keyof typeof SAMPLES, faces: Faces): Document {
  const [submission] = readInbox(join(__dirname, 'cases', SAMPLES[name], 'input'));
  return { ...build(submission!, formats, faces, { strict: false }).document!, draft: undefined };
}
