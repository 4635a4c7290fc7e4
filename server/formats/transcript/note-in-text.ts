const words = {
  footnote: { han: '脚注', other: 'footnote' },
  endnote: { han: '尾注', other: 'endnote' },
};

/** A note as it stands in the text at its place, in brackets and named in its own writing; empty where it says nothing. */
export function noteInText(kind: keyof typeof words, lines: readonly string[]): string {
  const said = lines.join(' ').replaceAll(/\s+/g, ' ').trim();
  if (said === '') return '';
  const { han, other } = words[kind];
  return /\p{Script=Han}/u.test(said) ? `〔${han}：${said}〕` : ` [${other}: ${said}]`;
}
