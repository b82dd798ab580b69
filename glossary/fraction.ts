import type { Formula } from './schema';

/** A formula that is one fraction: `label = over ÷ under × times`; the label is empty where none was written. */
export type Fraction = {
  readonly label: string;
  readonly over: string;
  readonly under: string;
  readonly times: string;
};

/** A formula as cards set it; `gives` is what it gives, in short, where it doesn't say so itself. */
export function readFormula(text: string, gives: string | undefined): Formula {
  const isWhole = gives === undefined || /[=:]/.test(text);
  const whole = isWhole ? text : `${gives} = ${text}`;
  const fraction = readFraction(whole);
  return { text: whole, ...(fraction && { fraction }) };
}

const dividing = new Set(['÷', '/']);
const adding = new Set(['+', '−', '–', '-']);

/**
 * Reads `CAC = costs ÷ (new customers) × 100` as a fraction. Undefined where a fraction would say something else: more
 * than one division or equals sign, or a sum outside brackets beside the division.
 */
export function readFraction(formula: string): Fraction | undefined {
  const sides = formula.split(' = ');
  const right = sides.at(-1);
  if (right === undefined || sides.length > 2) return undefined;
  const label = sides.length === 2 ? sides[0] : undefined;
  const parts = splitOutsideBrackets(right);
  const signs = parts.filter((_, at) => at % 2 === 1);
  const divisions = signs.filter((sign) => dividing.has(sign));
  if (divisions.length !== 1 || signs.some((sign) => adding.has(sign))) return undefined;
  const at = parts.findIndex((part, index) => index % 2 === 1 && dividing.has(part));
  const over = parts.slice(0, at).join(' ');
  const under = parts[at + 1] ?? '';
  const times = parts.slice(at + 2).join(' ');
  return { label: label ?? '', over: withoutBrackets(over), under: withoutBrackets(under), times };
}

/** Operands and, between them, the signs that stand between spaces and outside brackets. */
function splitOutsideBrackets(text: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const word of text.trim().split(/\s+/)) {
    const isSign = depth === 0 && (dividing.has(word) || adding.has(word) || word === '×' || word === '*');
    depth += [...word].reduce((sum, letter) => sum + bracket(letter), 0);
    if (isSign) parts.push(word, '');
    else parts[parts.length - 1] = `${parts.at(-1) ?? ''} ${word}`.trim();
  }
  return parts;
}

function bracket(letter: string): number {
  if (letter === '(') return 1;
  return letter === ')' ? -1 : 0;
}

/** Takes off one pair of brackets around the whole; `(a) + (b)` keeps its own. */
function withoutBrackets(text: string): string {
  const inner = text.slice(1, -1);
  return text.startsWith('(') && text.endsWith(')') && !/[()]/.test(inner) ? inner : text;
}
