import { formatPounds, type Pence } from '../../domain/money.ts';

/** The largest sum that the record holds: a million pounds. */
export const MOST = 100_000_000;

/**
 * `amount` times `numerator` over `denominator`, in whole pence: worked out exactly and rounded once, a half penny up.
 * All three are whole numbers, none negative, the denominator above zero. Never more than `MOST`.
 */
export function partOf(amount: number, numerator: number, denominator: number): Pence {
  // BigInt: a large rent times a long time times a percentage is more than a double can hold exactly.
  const exact = 2n * BigInt(amount) * BigInt(numerator) + BigInt(denominator);
  return asPence(Number(exact / (2n * BigInt(denominator))));
}

/** A whole number of pence within what the record can hold. */
export function asPence(value: number): Pence {
  return Math.min(Math.max(0, value), MOST) as Pence; // whole and within bounds by construction
}

/** The sum of several amounts. */
export function sumOf(amounts: readonly Pence[]): Pence {
  return asPence(amounts.reduce((sum, amount) => sum + amount, 0));
}

/** "£12.50", for the account of a sum. */
export function pounds(amount: number): string {
  return formatPounds(asPence(amount));
}

/** "1 day", "12 days". */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString('en-GB')} ${number === 1 ? one : many}`;
}
