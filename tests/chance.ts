/** Chance is the same in every run of the tests, so that one that fails fails again; FUZZ_SEED is another chance. */
import fc from 'fast-check';

const SEED = Number(process.env['FUZZ_SEED'] ?? 20260101);

fc.configureGlobal({ seed: SEED });
