import { Type } from 'typebox';
import { StudyId } from '../../contract/ids.ts';
import { Meter, MeterRequest } from '../../contract/reidentification.ts';
import type { App } from '../../platform/http/app-type.ts';
import { readMeter } from './read-meter.ts';

export function reidentificationRoutes(app: App): void {
  app.post(
    '/api/studies/:study/reidentification',
    {
      config: { access: 'instrument.edit' },
      schema: {
        tags: ['instrument'],
        summary: 'How many respondents their background answers would single out, before anyone has answered',
        params: Type.Object({ study: StudyId }),
        body: MeterRequest,
        response: { 200: Meter },
      },
    },
    async ({ body }) => readMeter(body),
  );
}
