import { createHash } from 'node:crypto';
import type { ReportDocument } from '../block.ts';
import { type Numbered, tableNumbers } from '../number-blocks.ts';
import { reportWords } from '../report-words.ts';
import { escape } from './escape.ts';
import { style } from './style.ts';
import { writeBlock } from './write-block.ts';

/** Nothing is fetched and nothing runs, wherever the page is opened. */
export const PAGE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/** A report as one page that needs nothing beside it. It ends with the digest of its content. */
export function writeHtml(document: ReportDocument, blocks: readonly Numbered[]): string {
  const { title, author, language, study, simulated, facts } = document;
  const place = { locale: language, tables: tableNumbers(blocks) };
  const content = `\n${blocks.map((block) => writeBlock(block, place)).join('\n')}\n`;
  const digest = createHash('sha256').update(content).digest('hex');
  const lines = [study, ...(author ? [author] : []), ...facts];
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${PAGE_POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Fourlinks">
<title>${escape(title)}</title>
<style>${style}</style>
</head>
<body>
<header>
<h1>${escape(title)}</h1>
${simulated ? `<p class="simulated">${reportWords.simulated[language]}</p>` : ''}
<ul class="facts">${lines.map((line) => `<li>${escape(line)}</li>`).join('')}</ul>
</header>
${contents(blocks, reportWords.contents[language])}
<main>${content}</main>
<footer>${escape(reportWords.digest[language])}${digest}</footer>
</body>
</html>
`;
}

function contents(blocks: readonly Numbered[], title: string): string {
  const lines = blocks.flatMap((block) =>
    block.kind === 'heading' && block.level < 3
      ? [
          `<li${block.level > 1 ? ' class="inner"' : ''}><a href="#part-${block.number}">${escape(block.text)}</a></li>`,
        ]
      : [],
  );
  return `<nav aria-label="${title}"><strong>${title}</strong><ol>${lines.join('')}</ol></nav>`;
}
