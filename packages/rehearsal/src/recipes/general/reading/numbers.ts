/** Number words of the four languages. Words that are also articles (un, eine) are left out. */
const WORDS: Readonly<Record<number, string>> = {
  1: 'one eins uno',
  2: 'two zwei dos deux',
  3: 'three drei tres trois',
  4: 'four vier cuatro quatre',
  5: 'five fünf cinco cinq',
  6: 'six sechs seis',
  7: 'seven sieben siete sept',
  8: 'eight acht ocho huit',
  9: 'nine neun nueve neuf',
  10: 'ten zehn diez dix',
  11: 'eleven elf once onze',
  12: 'twelve zwölf doce douze dozen',
  13: 'thirteen dreizehn trece treize',
  14: 'fourteen vierzehn catorce quatorze',
  15: 'fifteen fünfzehn quince quinze',
  16: 'sixteen sechzehn dieciséis seize',
  17: 'seventeen siebzehn diecisiete',
  18: 'eighteen achtzehn dieciocho',
  19: 'nineteen neunzehn diecinueve',
  20: 'twenty zwanzig veinte vingt',
  30: 'thirty dreißig treinta trente',
  40: 'forty vierzig cuarenta quarante',
  50: 'fifty fünfzig cincuenta cinquante',
  60: 'sixty sechzig sesenta soixante',
  70: 'seventy siebzig setenta',
  80: 'eighty achtzig ochenta',
  90: 'ninety neunzig noventa',
  100: 'hundred hundert cien cent',
};

const MEANINGS: ReadonlyMap<string, number> = new Map(
  Object.entries(WORDS).flatMap(([value, words]) =>
    words.split(' ').map((word): [string, number] => [word, Number(value)]),
  ),
);

/** How many words may stand between a number and what it counts: "ten random multiplication questions". */
const REACH = 4;

/**
 * How many of something a text speaks of: the number, in digits or words, that stands closest before a word that
 * `noun` matches. Undefined where the text names none.
 */
export function countIn(text: string, noun: RegExp): number | undefined {
  for (const clause of text.toLowerCase().split(/[.,;:!?]+(?:\s|$)/)) {
    const words = clause.match(/[\p{L}\p{N}]+/gu) ?? [];
    for (const [at, word] of words.entries()) {
      if (!noun.test(word)) continue;
      const found = lastNumber(words.slice(Math.max(0, at - REACH), at));
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/** The last number among some words; "twenty five" is one number. */
function lastNumber(words: readonly string[]): number | undefined {
  const at = words.findLastIndex((word) => numberOf(word) !== undefined);
  const ones = numberOf(words[at] ?? '');
  const tens = numberOf(words[at - 1] ?? '') ?? 0;
  const isSpokenApart = ones !== undefined && ones < 10 && tens >= 20 && tens < 100;
  return isSpokenApart ? tens + ones : ones;
}

const numberOf = (word: string): number | undefined =>
  /^\d{1,6}$/.test(word) ? Number(word) : MEANINGS.get(word);

/** A count that a program can really have; `usual` where the texts name none. */
export function countBetween(
  texts: readonly string[],
  noun: RegExp,
  { least, usual, most }: { readonly least: number; readonly usual: number; readonly most: number },
): number {
  const found = texts.map((text) => countIn(text, noun)).find((count) => count !== undefined);
  return Math.min(most, Math.max(least, found ?? usual));
}
