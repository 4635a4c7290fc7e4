/** What the phone asks. These stand alone, so that its small bundle holds no schema. */
export const answeringPaths = {
  questionnaire: '/api/answer/:study',
  keyProof: '/api/answer/:study/key-proof',
  boxes: '/api/answer/:study/boxes',
  withdrawals: '/api/answer/:study/withdrawals',
  tickets: '/api/tickets/:study',
  board: '/api/board/:study',
} as const;

/** Also in the example of the page, which needs no schema of an analysis. */
export const analysisPath = '/api/studies/:study/releases/:release/analyses';

/** What the paths of a study begin with. */
export const studyPath = '/api/studies/:study';
