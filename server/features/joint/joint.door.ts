export { answersApart } from './answers-apart.ts';
export { interviewStrand, type Reading as VoiceReading } from './interview-strand.ts';
export { rewriteDecisions } from './joint.queries.ts';
export { readJointDisplay } from './read-joint-display.ts';
export { type CellPlace, seeCells } from './see-cells.ts';
