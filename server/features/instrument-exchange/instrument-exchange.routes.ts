import { instrumentFileAddresses, type InstrumentPreview } from '../../contract/instrument-file.ts';
import type { FoundInstrument } from '../../formats/instrument/index.ts';
import { readInstrumentInChild } from './read-in-child.ts';
import { caller } from '../../platform/http/access-gate.ts';
import type { App } from '../../platform/http/app-type.ts';
import { departure } from '../../platform/http/departure.ts';
import { mount } from '../../platform/http/mount.ts';
import { readUpload } from '../../platform/http/read-upload.ts';
import { preferredLocale } from '../../platform/problem.ts';
import type { Services } from '../../platform/services.ts';
import { exportInstrument } from './export-instrument.ts';
import { readCorrections } from './read-corrections.ts';

export function instrumentExchangeRoutes(app: App, { databases: { studio } }: Services): void {
  mount(app, instrumentFileAddresses.preview, async (request, reply) => {
    const { fileName: name, bytes, fields } = await readUpload(request, instrumentFileAddresses.preview.form);
    const corrections = readCorrections(fields.corrections);
    const sender = { share: caller(request).id, signal: departure(reply) };
    return asPreview(await readInstrumentInChild({ name, bytes, corrections }, sender));
  });
  mount(app, instrumentFileAddresses.export, async ({ params, query, headers }, reply) => {
    const language = query.language ?? preferredLocale(headers['accept-language']);
    const file = await exportInstrument(studio, params, { ...query, language });
    return reply
      .type(file.type)
      .header('content-disposition', `attachment; filename="${file.name}"`)
      .send(Buffer.from(file.bytes));
  });
  mount(app, instrumentFileAddresses.losses, async ({ params, query }) => {
    const { left } = await exportInstrument(studio, params, { language: 'zh-CN', ...query });
    return [...left];
  });
}

function asPreview({ report, lines, ...found }: FoundInstrument): InstrumentPreview {
  return {
    ...found,
    report: { ...report, elements: [...report.elements] },
    ...(lines && { lines: [...lines] }),
  };
}
