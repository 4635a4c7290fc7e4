/** What negates in a text, without words that only look like it. */
const negators = {
  zh: /没有|没|无法|从不|从未|未曾|尚未|并非|绝非|不/g,
  en: /\b(not|never|no|none|nobody|nothing|neither|nor|cannot|hardly|without|(?:ca|do|does|did|wo|is|are|was|were|have|has|should|would|could)n['’]t)\b/gi,
};

const lookAlike = {
  zh: /不(同|断|良|久|少|过(?!来)|仅|但|论|管|足|满|可或缺|知不觉|一定|妨|必)|(?<=[\u4e00-\u9fff])不(完|过来|出来|到|了|起|下来|动|清|懂|着)|(.)[不没]\3|没有?用|而不/g,
  en: /\b(not only|no matter|no longer|nothing but|more or less)\b/gi,
};

/** Adjectives whose prefix negates, where `not` stands before them. */
const NEGATED_ADJECTIVE =
  /\b(?:not|never|n['’]t)\b(?:\s+\w+){0,2}\s+(un(?!i|der|til|less|ch?i)\w{4,}|in(?:adequate|correct|effective|efficient|sufficient|appropriate|accurate|capable|secure|complete)\w*|dis(?:satisf|agree|hon|loyal|organi)\w*|im(?:possible|polite|proper)\w*)/i;
const UNDO = /不得不|不(能|会|可|应)不|没有[^，。；]{0,8}不|无不|不是不|并非不|不[^，。；]{1,10}没有/;

/** The negations of a text, as they stand there. */
export function negationsIn(words: string, speaks: 'zh' | 'en'): string[] {
  const plain = words.replaceAll(lookAlike[speaks], '·');
  return [...plain.matchAll(negators[speaks])].map(([found]) => found);
}

/** Two negations that undo each other within one clause; null where there are none. */
export function doubleNegationIn(words: string, speaks: 'zh' | 'en'): string | null {
  if (speaks === 'zh') return UNDO.exec(words)?.[0] ?? null;
  const adjective = NEGATED_ADJECTIVE.exec(words)?.[0];
  if (adjective) return adjective;
  const clause = words.split(/[,;.?!]/).find((each) => negationsIn(each, 'en').length >= 2);
  return clause ? negationsIn(clause, 'en').join(' … ') : null;
}
