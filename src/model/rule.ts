/** Rules: what must agree in a report. What they say is data of a format; how they are checked is in `validate/`. */
import type { Decimal } from './decimal';
import type { Localized, Severity } from './diagnostic';

/** One value for all reports, or another one where a fact holds one of these choices. */
export interface ByFact<T> { readonly default: T; readonly fact?: string; readonly choices?: ReadonlyMap<string, T> }

/** `off`: not checked. */
export type Grade = Severity | 'off';

export interface RuleHead {
  /** Word code, such as `t3/results-add-up`. */
  readonly code: string;
  /** Published id, such as `T3-02`; the sides of one published rule share it. */
  readonly id: string;
  readonly title: Localized;
  readonly severity: ByFact<Grade>;
  readonly hint: Localized;
  /** For the rule's page in `docs/rules/`; where formats share a rule, one of them tells. */
  readonly why?: Localized;
  readonly example?: Localized;
}

export type Rule = SumRule | RowsRule;

/**
 * `factor * (cells named by row and column)`, or `factor * constant`. A missing row or column is the one the rule runs
 * over. `lastYear`: the cells of the same organisation's report of the year before.
 */
export interface Term {
  readonly factor: number;
  readonly table: string;
  readonly row?: string;
  readonly column?: string;
  readonly constant?: Decimal;
  readonly lastYear?: true;
}

/** sum(left) op sum(right), exact or within a tolerance. */
export interface Comparison {
  readonly left: readonly Term[];
  readonly op: '=' | '!=' | '>=' | '<=';
  readonly right: readonly Term[];
  readonly tolerance?: Decimal;
}

/** The only kind of rule for numbers: a comparison of signed sums, once, per row or per column. */
export interface SumRule extends RuleHead, Comparison {
  readonly kind: 'sum';
  readonly each: 'once' | 'row' | 'column';
  /** With each row or column: the table, and the leaf keys the rule runs over, in print order. */
  readonly table?: string;
  readonly over: readonly string[];
  /** The rule holds only where this does. */
  readonly when?: Comparison;
}

/** These rows, given as leaf keys in print order, must be there: they are what tells this form from an older one. */
export interface RowsRule extends RuleHead {
  readonly kind: 'rows';
  readonly table: string;
  readonly rows: readonly string[];
}

/** A rule about the prose: a check of `validate/text/`, and the words of the form it needs. */
export interface TextRule extends RuleHead { readonly check: TextCheck }

export type TextCheck =
  | Plain<'title' | 'partsCounted' | 'partsNamed' | 'partsAddUp' | 'reportingYear' | 'percentages' | 'brokenOff' | 'repeatsLastYear'>
  /** None of the phrases stands in the text. */
  | { readonly name: 'absent'; readonly phrases: readonly string[] }
  /** The organisation that follows one of the phrases in the preamble is the report's; one with a word of `unless` is no name. */
  | { readonly name: 'author'; readonly phrases: readonly string[]; readonly unless: readonly string[] }
  /** A span of dates in a sentence with one of the phrases is the reporting year. */
  | { readonly name: 'period'; readonly phrases: readonly string[] }
  /** The date in a fact lies in the year after the reporting year, up to the day `MM-DD`. */
  | { readonly name: 'issued'; readonly fact: string; readonly latest: ByFact<string> }
  /** Numbers named by these phrases are those of the tables. */
  | { readonly name: 'figures'; readonly figures: readonly Figure[] }
  /** Characters of a section, white space not counted. */
  | { readonly name: 'length'; readonly section: string; readonly atLeast?: number; readonly atMost?: number }
  /** A section touches each topic with one of its words. */
  | { readonly name: 'covers'; readonly section: string; readonly topics: ReadonlyMap<string, readonly string[]> };

/** Checks that need no words of the form. */
type Plain<Name extends string> = Name extends string ? { readonly name: Name } : never;

export type TextCheckName = TextCheck['name'];

export interface Figure {
  /**
   * Phrases with one `N` for a number and its measure word (12件). `…` stands for some words without a mark or number,
   * `#` for another number.
   */
  readonly says: readonly string[];
  /** Words that, standing before the number in its sentence, make it a part of the whole or something else. */
  readonly unless: readonly string[];
  /** Sums of cells, one of which the number is. */
  readonly is: readonly (readonly Term[])[];
}
