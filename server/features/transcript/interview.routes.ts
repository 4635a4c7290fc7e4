import type { FastifyReply, FastifyRequest } from 'fastify';
import { interviewAddresses } from '../../contract/interview.ts';
import { readTranscriptInChild } from '../../formats/transcript/read-in-child.ts';
import { settled } from '../../formats/transcript/settled.ts';
import { caller } from '../../platform/http/access-gate.ts';
import type { App } from '../../platform/http/app-type.ts';
import { departure } from '../../platform/http/departure.ts';
import { mount } from '../../platform/http/mount.ts';
import { readUpload } from '../../platform/http/read-upload.ts';
import type { Services } from '../../platform/services.ts';
import type { Reader } from '../excerpt/excerpt.door.ts';
import { changeInterview, importInterview, settleSpeakers } from '../interview/interview.door.ts';
import { deleteInterview } from './delete-interview.ts';
import { listInterviews } from './list-interviews.ts';
import { previewTranscript } from './preview-transcript.ts';
import { readInterview } from './read-interview.ts';
import { readSpeakerDesk } from './speaker-desk.ts';

const readerOf = (request: FastifyRequest): Reader => ({ id: caller(request).id, role: request.role });
const senderOf = (request: FastifyRequest, reply: FastifyReply) => ({
  share: caller(request).id,
  signal: departure(reply),
});

export function interviewRoutes(app: App, { databases: { studio }, now }: Services): void {
  mount(app, interviewAddresses.list, (request) =>
    listInterviews(studio, request.params.study, readerOf(request)),
  );
  mount(app, interviewAddresses.preview, async (request, reply) => {
    const { bytes, fields } = await readUpload(request, interviewAddresses.preview.form);
    const transcript = await readTranscriptInChild(bytes, senderOf(request, reply), fields);
    return previewTranscript(studio, request.params.study, transcript, fields);
  });
  mount(app, interviewAddresses.import, async (request, reply) => {
    const { study } = request.params;
    const upload = await readUpload(request, interviewAddresses.import.form);
    const read = await readTranscriptInChild(upload.bytes, senderOf(request, reply), upload.fields);
    const transcript = settled(read);
    return studio.transaction().execute(async (db) => {
      const interview = await importInterview(db, study, upload, transcript, now());
      return readInterview(db, study, interview, readerOf(request));
    });
  });
  mount(app, interviewAddresses.show, (request) => {
    const { study, interview } = request.params;
    return readInterview(studio, study, interview, readerOf(request), request.query.to);
  });
  mount(app, interviewAddresses.speakers, ({ params: { study, interview }, query }) =>
    readSpeakerDesk(studio, study, interview, query.label),
  );
  mount(app, interviewAddresses.settleSpeakers, ({ params: { study, interview }, body }) =>
    studio.transaction().execute((db) => settleSpeakers(db, study, interview, body)),
  );
  mount(app, interviewAddresses.change, async ({ params: { study, interview }, body }) => {
    await studio.transaction().execute((db) => changeInterview(db, study, interview, body));
  });
  mount(app, interviewAddresses.delete, async ({ params: { study, interview } }) => {
    await studio.transaction().execute((db) => deleteInterview(db, study, interview));
  });
}
