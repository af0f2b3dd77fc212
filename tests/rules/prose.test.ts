/** Marks and digits as people type them are one to the checks of the prose. */
import { expect, it } from '@jest/globals';
import { fold } from '../../src/validate/text/prose';

it.each([
  ['受理 ３１１９ 件, 答复(含上年)3,050件', '受理3119件，答复（含上年）3,050件'],
  ['1件,2件;3件:4件', '1件，2件；3件：4件'],
  ['编号1,2345', '编号1，2345'],
  ['共1,234,567条,其中', '共1,234,567条，其中'],
])('%s', (typed, read) => { expect(fold(typed)).toBe(read); });
