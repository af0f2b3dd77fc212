/** A report of which nothing could be made. */
import type { Diagnostic } from '../../model/diagnostic';
import { failed, type Claim } from '../state/survey';
import type { Made } from './make';

/** The next run tries again. */
export const lost = (claim: Claim, diagnostics: readonly Diagnostic[]): Made => ({ result: failed(claim, diagnostics), digest: '', says: '', written: {}, lasting: false });
