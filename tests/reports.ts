/** The sample reports of `cases/`, composed: what the looks at pages and files begin with. */
import { join } from 'node:path';
import { compose } from '../src/compose/compose';
import type { Faces } from '../src/fonts/fonts';
import { map } from '../src/map/map';
import type { Document } from '../src/model/document';
import type { Submission } from '../src/model/submission';
import { build } from '../src/pipeline';
import { formats } from './formats';
import { readInbox } from './inbox';

const SAMPLES = { qujiang: 'gov-disclosure-2019/qujiang-2020-without-waiver', huaian: 'gov-disclosure-2021/huaian-2024' } as const;

type Name = keyof typeof SAMPLES;

const submitted = (name: Name): Submission => readInbox(join(__dirname, 'cases', SAMPLES[name], 'input'))[0]!;

/** As a final document, whatever was found in it. */
export function report(name: Name): Document {
  const { report, format } = map(submitted(name), formats).value!;
  return compose(report, format);
}

/** As it comes out: 曲江 is a draft, with its findings. */
export const checkedReport = (name: Name, faces: Faces): Document => build(submitted(name), formats, faces, { strict: false }).document!;
