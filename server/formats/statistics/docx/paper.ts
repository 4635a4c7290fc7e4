import { PageOrientation } from 'docx';

/** Word takes the face for Chinese apart from the one for Latin letters. */
export const font = {
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  cs: 'Times New Roman',
  eastAsia: 'SimSun',
};

/** A4 with margins of an inch, in twentieths of a point. */
const page = { short: 11_906, long: 16_838, margin: 1440 } as const;
const MOST_UPRIGHT_COLUMNS = 8;

/** Tables with many columns lie on their side. */
export const isWide = ({ columns }: { readonly columns: readonly unknown[] }) =>
  columns.length > MOST_UPRIGHT_COLUMNS;

/** How wide a text may be on a page that stands, or lies. */
export const widthOf = (lies: boolean) => (lies ? page.long : page.short) - 2 * page.margin;

export const pageOf = (lies: boolean) => ({
  // Word swaps the sides of a page that lies.
  size: {
    width: page.short,
    height: page.long,
    orientation: lies ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
  },
  margin: { top: page.margin, bottom: page.margin, left: page.margin, right: page.margin },
});
