import { readFile } from 'node:fs/promises';
import type { InterviewCode } from './codings.ts';

/** What the study keeps of a speaker: bands only, no name, no post. */
export interface DemoInterview {
  readonly code: InterviewCode;
  readonly title: Readonly<Record<'zh-CN' | 'en', string>>;
  /** The label printed beside a quote. */
  readonly role: string;
  readonly ageBand: '≤35' | '36–50' | '≥51';
  readonly postType: 'service' | 'source' | 'inspection' | 'administration';
  readonly level: 'staff' | 'middle';
  readonly durationMinutes: number;
}

// prettier-ignore
export const interviews: readonly DemoInterview[] = [
  { code: 'I1', role: 'staff-01', ageBand: '≤35', postType: 'service', level: 'staff', durationMinutes: 41, title: { 'zh-CN': '服务窗口的青年干部', en: 'Young cadre at the service counter' } },
  { code: 'I2', role: 'staff-02', ageBand: '36–50', postType: 'source', level: 'staff', durationMinutes: 48, title: { 'zh-CN': '税源管理干部', en: 'Cadre in source management' } },
  { code: 'I3', role: 'staff-03', ageBand: '36–50', postType: 'administration', level: 'staff', durationMinutes: 45, title: { 'zh-CN': '起草绩效报告的干部', en: 'Cadre who writes the performance reports' } },
  { code: 'I4', role: 'staff-04', ageBand: '≥51', postType: 'inspection', level: 'staff', durationMinutes: 52, title: { 'zh-CN': '老稽查', en: 'Veteran of the inspection' } },
  { code: 'I5', role: 'middle-01', ageBand: '36–50', postType: 'source', level: 'middle', durationMinutes: 36, title: { 'zh-CN': '分局中层', en: 'Middle manager of a branch' } },
  { code: 'I6', role: 'middle-02', ageBand: '36–50', postType: 'administration', level: 'middle', durationMinutes: 57, title: { 'zh-CN': '绩效办中层', en: 'Middle manager of the performance office' } },
  { code: 'I7', role: 'middle-03', ageBand: '≥51', postType: 'administration', level: 'middle', durationMinutes: 50, title: { 'zh-CN': '人事教育中层', en: 'Middle manager in personnel' } },
  { code: 'I8', role: 'staff-05', ageBand: '≤35', postType: 'source', level: 'staff', durationMinutes: 44, title: { 'zh-CN': '外地调入的青年干部', en: 'Young cadre moved from another region' } },
];

/** The transcript as it is imported; its first line says that it is simulated. */
export function readTranscript(code: InterviewCode): Promise<string> {
  return readFile(new URL(`./interviews/${code}.txt`, import.meta.url), 'utf8');
}
