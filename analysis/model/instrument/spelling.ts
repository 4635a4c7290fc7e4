/** A label as it is compared: width, case, spaces, kinds of dashes and quotes and a full stop at the end make no difference. */
export function spelt(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s\p{Cf}]/gu, '')
    .replaceAll(/[\u2010-\u2015\u2212~〜_]+/g, '-')
    .replaceAll(/-+/g, '-')
    .replaceAll(/(?<=\d\p{L}?)(?:至|到|to)(?=\d)/gu, '-')
    .replaceAll(/["'“”‘’「」『』]/g, '')
    .replace(/[.,:;!。、…]+$/, '');
}
