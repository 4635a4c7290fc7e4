/** A PDF of one page with these lines of text in a Chinese font that is named, not embedded; without lines an empty page. */
export function makePdf(lines: readonly string[], { locked = false } = {}): Buffer {
  const shown = lines
    .map((line) => `<${Buffer.from(line, 'utf16le').swap16().toString('hex')}> Tj 0 -20 Td`)
    .join(' ');
  const content = `BT /F1 12 Tf 72 720 Td ${shown} ET`;
  const descriptor =
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>';
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UTF16-H /DescendantFonts [6 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /FontDescriptor 7 0 R /DW 1000 >>',
    descriptor,
    `<< /Filter /Standard /V 1 /R 2 /Length 40 /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >>`,
  ];
  let pdf = '%PDF-1.5\n';
  const places = objects.map((body, i) => {
    const place = pdf.length;
    pdf += `${i + 1} 0 obj\n${body}\nendobj\n`;
    return place;
  });
  const xref = pdf.length;
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const lock = locked ? ` /Encrypt 8 0 R /ID [<${'43'.repeat(16)}> <${'43'.repeat(16)}>]` : '';
  pdf += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
  pdf += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R${lock} >>\nstartxref\n${xref}\n%%EOF\n`;
  return Buffer.from(pdf, 'latin1');
}
