/** What a check of the prose is: a function from the words of the form and a report to what it found. */
import type { Diagnostic } from '../../model/diagnostic';
import type { TextCheck, TextCheckName } from '../../model/rule';
import type { Subject } from '../subject';

/** A finding without what the rule says of itself. */
export type Found = Pick<Diagnostic, 'message' | 'at'>;

export type Check<Name extends TextCheckName> = (subject: Subject, words: Extract<TextCheck, { readonly name: Name }>) => Found[];
