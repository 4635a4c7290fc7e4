/** A text as it is searched: each UTF-16 unit stays one unit, so a place in it is a place in the text. */
export type Fold = (text: string) => string;

/** Folds traditional to simplified characters, full to half width and capitals to small letters. Loaded when first searched. */
export async function loadFold(): Promise<Fold> {
  const { Converter } = await import('opencc-js/t2cn');
  const simplify = Converter({ from: 'tw', to: 'cn' });
  const known: Record<string, string> = {};
  const foldUnit = (unit: string): string => {
    const folded = simplify(unit.normalize('NFKC').toLowerCase());
    return folded.length === 1 ? folded : unit;
  };
  return (text) => {
    let folded = '';
    for (let i = 0; i < text.length; i++) folded += known[text[i]!] ??= foldUnit(text[i]!);
    return folded;
  };
}
