import Archive from '@lucide/svelte/icons/archive';
import BookOpen from '@lucide/svelte/icons/book-open';
import Boxes from '@lucide/svelte/icons/boxes';
import ChartColumn from '@lucide/svelte/icons/chart-column';
import ClipboardList from '@lucide/svelte/icons/clipboard-list';
import FileText from '@lucide/svelte/icons/file-text';
import FileDown from '@lucide/svelte/icons/file-down';
import Gauge from '@lucide/svelte/icons/gauge';
import Glasses from '@lucide/svelte/icons/glasses';
import Grid from '@lucide/svelte/icons/grid-3x3';
import Hammer from '@lucide/svelte/icons/hammer';
import ListOrdered from '@lucide/svelte/icons/list-ordered';
import Lightbulb from '@lucide/svelte/icons/lightbulb';
import MapPinned from '@lucide/svelte/icons/map-pinned';
import MessageSquareText from '@lucide/svelte/icons/message-square-text';
import MessagesSquare from '@lucide/svelte/icons/messages-square';
import NotebookPen from '@lucide/svelte/icons/notebook-pen';
import Quote from '@lucide/svelte/icons/quote';
import Scale from '@lucide/svelte/icons/scale';
import ScrollText from '@lucide/svelte/icons/scroll-text';
import Search from '@lucide/svelte/icons/search';
import Send from '@lucide/svelte/icons/send';
import Settings from '@lucide/svelte/icons/settings';
import Shapes from '@lucide/svelte/icons/shapes';
import Users from '@lucide/svelte/icons/users';
import type { Component } from 'svelte';
import type { Group } from '../../../server/contract/overview.ts';
import type { Action } from '../../../server/contract/role.ts';
import { m } from '../../messages/compiled/messages.js';

export interface RailPage {
  /** Last part of the address: `/studies/:study/<page>`. */
  readonly page: string;
  readonly title: () => string;
  readonly icon: Component<{ size?: number }>;
  readonly needs: Action;
  /** `g` and this letter lead here. */
  readonly letter: string;
}

export interface RailGroup {
  /** The stage of the work; settings are none. */
  readonly stage: Group | null;
  readonly title: () => string;
  readonly pages: readonly RailPage[];
}

function page(
  name: string,
  title: () => string,
  icon: RailPage['icon'],
  needs: Action,
  letter: string,
): RailPage {
  return { page: name, title, icon, needs, letter };
}

/** The rail follows the order of the work. */
export const rail: readonly RailGroup[] = [
  {
    stage: 'design',
    title: m.shell_group_design,
    pages: [
      page('frame', m.frame_page, Shapes, 'codebook.read', 'd'),
      page('instrument', m.shell_page_instrument, ClipboardList, 'instrument.read', 'i'),
      page('participation', m.shell_page_participation, Send, 'collection.read', 'p'),
    ],
  },
  {
    stage: 'collect',
    title: m.shell_group_collect,
    pages: [
      page('monitor', m.shell_page_monitor, Gauge, 'collection.read', 'm'),
      page('releases', m.shell_page_releases, Boxes, 'release.read', 'r'),
      page('records', m.records_page, ListOrdered, 'release.read', 'g'),
    ],
  },
  {
    stage: 'interviews',
    title: m.shell_group_interviews,
    pages: [
      page('transcripts', m.shell_page_transcripts, MessagesSquare, 'interview.read', 't'),
      page('excerpts', m.shell_page_excerpts, Quote, 'excerpt.read', 'e'),
      page('open-answers', m.open_page, MessageSquareText, 'analysis.run', 'v'),
      page('search', m.retrieval_page, Search, 'excerpt.read', 'f'),
      page('codebook', m.shell_page_codebook, BookOpen, 'codebook.read', 'c'),
      page('agreement', m.agreement_page, Scale, 'excerpt.read', 'k'),
    ],
  },
  {
    stage: 'analyse',
    title: m.shell_group_analyse,
    pages: [
      page('workspace', m.workspace_page, NotebookPen, 'analysis.run', 'w'),
      page('results', m.shell_page_results, ChartColumn, 'results.read', 'a'),
      page('lenses', m.lens_page, Glasses, 'results.read', 'l'),
      page('joint-display', m.shell_page_joint, Grid, 'results.read', 'j'),
      page('regions', m.region_page, MapPinned, 'results.read', 'y'),
    ],
  },
  {
    stage: 'conclude',
    title: m.shell_group_conclude,
    pages: [
      page('findings', m.finding_page, Lightbulb, 'finding.read', 'n'),
      page('countermeasures', m.measure_page, Hammer, 'finding.read', 'b'),
      page('report', m.report_page, FileText, 'report.make', 'q'),
      page('exports', m.shell_page_exports, FileDown, 'release.read', 'x'),
    ],
  },
  {
    stage: null,
    title: m.shell_group_settings,
    pages: [
      page('members', m.shell_page_members, Users, 'member.read', 'u'),
      page('settings', m.shell_page_settings, Settings, 'study.read', 's'),
      page('record', m.audit_page, ScrollText, 'look.read', 'h'),
      page('retention', m.retention_page, Archive, 'study.read', 'z'),
    ],
  },
];
