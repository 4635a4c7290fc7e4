import type { PageLoader } from './state/match.ts';

/** Every address of the studio. A page gets the parameters of its pattern as props. */
export const pages: Readonly<Record<string, PageLoader>> = {
  '': () => import('./features/study/StudiesPage.svelte'),
  '/studies': () => import('./features/study/StudiesPage.svelte'),
  '/api-reference': () => import('./features/api/ApiPage.svelte'),
  '/studies/:study': () => import('./features/study/OverviewPage.svelte'),
  '/studies/:study/frame': () => import('./features/frame/FramePage.svelte'),
  '/studies/:study/instrument': () => import('./features/instrument/InstrumentPage.svelte'),
  '/studies/:study/participation': () => import('./features/participation/ParticipationPage.svelte'),
  '/studies/:study/monitor': () => import('./features/collection/MonitorPage.svelte'),
  '/studies/:study/releases': () => import('./features/release/ReleasesPage.svelte'),
  '/studies/:study/releases/import': () => import('./features/release/ImportPage.svelte'),
  '/studies/:study/exchange': () => import('./features/refi/ExchangePage.svelte'),
  '/studies/:study/transcripts': () => import('./features/interview/TranscriptsPage.svelte'),
  '/studies/:study/transcripts/:interview': () => import('./features/excerpt/CodingPage.svelte'),
  '/studies/:study/transcripts/:interview/text': () => import('./features/transcript/TextPage.svelte'),
  '/studies/:study/search': () => import('./features/retrieval/SearchPage.svelte'),
  '/studies/:study/open-answers': () => import('./features/open-answers/OpenAnswersPage.svelte'),
  '/studies/:study/excerpts': () => import('./features/excerpt/ExcerptsPage.svelte'),
  '/studies/:study/codebook': () => import('./features/codebook/CodebookPage.svelte'),
  '/studies/:study/agreement': () => import('./features/agreement/AgreementPage.svelte'),
  '/studies/:study/agreement/comparison': () => import('./features/adjudication/ComparisonPage.svelte'),
  '/studies/:study/workspace': () => import('./features/workspace/WorkspacePage.svelte'),
  '/studies/:study/workspace/:notebook': () => import('./features/workspace/NotebookPage.svelte'),
  '/studies/:study/results': () => import('./features/result/ResultsPage.svelte'),
  '/studies/:study/results/plan': () => import('./features/result/plan/PlanPage.svelte'),
  '/studies/:study/lenses': () => import('./features/lens/LensesPage.svelte'),
  '/studies/:study/lenses/:lens': () => import('./features/lens/LensPage.svelte'),
  '/studies/:study/joint-display': () => import('./features/joint/JointDisplayPage.svelte'),
  '/studies/:study/findings': () => import('./features/finding/FindingsPage.svelte'),
  '/studies/:study/findings/:finding': () => import('./features/finding/FindingPage.svelte'),
  '/studies/:study/regions': () => import('./features/region/RegionsPage.svelte'),
  '/studies/:study/countermeasures': () => import('./features/countermeasure/CountermeasuresPage.svelte'),
  '/studies/:study/report': () => import('./features/report/ReportsPage.svelte'),
  '/studies/:study/report/:report': () => import('./features/report/ReportPage.svelte'),
  '/studies/:study/exports': () => import('./features/export/ExportsPage.svelte'),
  '/studies/:study/exports/looks': () => import('./features/look/LooksPage.svelte'),
  '/studies/:study/members': () => import('./features/member/MembersPage.svelte'),
  '/studies/:study/settings': () => import('./features/study/SettingsPage.svelte'),
};

/** Pages that everybody may read, signed in or not: the proof for those who answer. */
export const openPages: Readonly<Record<string, PageLoader>> = {
  '/stored': () => import('./features/storage/StoragePage.svelte'),
  '/board/:study': () => import('./features/board/BoardPage.svelte'),
};
