/** Templates (Handlebars): the title and the format's own prose. They may print facts and ask whether a fact is there, no more. */
import Handlebars from 'handlebars';
import type { Diagnostic } from '../model/diagnostic';
import { templateConstruct, templateSyntax, unknownFact } from './findings';
import type { Place } from './source';

/** `placeOf` turns a line and column within the template (1-based) into the place to show. */
export function checkTemplate(text: string, facts: readonly string[], placeOf: (line: number, column: number) => Place): Diagnostic[] {
  let program: hbs.AST.Program;
  try {
    program = Handlebars.parse(text);
  } catch (error) {
    // Syntax errors come with a line in their text, structural ones (an unclosed block) with a line and column of their own.
    const { message, lineNumber, column } = error as Error & { lineNumber?: number; column?: number };
    const line = lineNumber ?? Number(/on line (\d+)/.exec(message)?.[1] ?? 1);
    return [templateSyntax(placeOf(line, (column ?? 0) + 1))];
  }
  return checkStatements(program.body, facts, ({ line, column }) => placeOf(line, column + 1));
}

type PlaceOf = (at: hbs.AST.Position) => Place;

function checkStatements(statements: readonly hbs.AST.Statement[], facts: readonly string[], placeOf: PlaceOf): Diagnostic[] {
  return statements.flatMap((statement): Diagnostic[] => {
    if (statement.type === 'ContentStatement' || statement.type === 'CommentStatement') return [];
    if (statement.type === 'MustacheStatement') {
      const { path, params, hash } = statement as hbs.AST.MustacheStatement;
      return params.length > 0 || hash ? [templateConstruct(placeOf(statement.loc.start))] : checkFact(path, facts, placeOf);
    }
    if (statement.type === 'BlockStatement') {
      const { path, params, hash, program, inverse } = statement as hbs.AST.BlockStatement;
      const condition = path.type === 'PathExpression' && ['if', 'unless'].includes(path.original) ? params[0] : undefined;
      if (!condition || params.length > 1 || hash) return [templateConstruct(placeOf(statement.loc.start))];
      return [...checkFact(condition, facts, placeOf), ...[program, inverse].flatMap((part) => (part ? checkStatements(part.body, facts, placeOf) : []))];
    }
    return [templateConstruct(placeOf(statement.loc.start))];
  });
}

function checkFact(expression: hbs.AST.Expression, facts: readonly string[], placeOf: PlaceOf): Diagnostic[] {
  const place = placeOf(expression.loc.start);
  const path = expression as hbs.AST.PathExpression;
  if (path.type !== 'PathExpression' || path.data || path.depth > 0 || path.parts.length !== 1) return [templateConstruct(place)];
  return facts.includes(path.original) ? [] : [unknownFact(place, path.original, facts)];
}
