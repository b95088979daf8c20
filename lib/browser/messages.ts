/**
 * Every message that crosses a border of the extension, with what it carries and what comes back.
 * Nothing else may be sent; `sendMessage` and `onMessage` take their types from this table.
 */
import { defineExtensionMessaging } from '@webext-core/messaging';
import type { PageReport } from '../page/report';
import type { Part } from './part-files';

export interface Messages {
  /** Sentinel → background: this frame names North Korea; bring the reader in. */
  bringReader(): void;
  /** Reader → background: this frame needs a part of the pack, or of the reader's own code. Answered when it is there. */
  bringPart(data: { part: Part }): void;
  /** Reader → background: the number of findings in this frame. */
  countFindings(data: { count: number }): void;
  /** Popup → a frame of the page: what was read in it. */
  getReport(): Promise<PageReport>;
  /** Popup → a frame of the page: scroll to a finding and flash it. False when the finding is gone. */
  showFinding(data: { id: string }): Promise<boolean>;
  /** Background → page: move the reading cursor to the next passage, or the one before. */
  walk(data: { step: 1 | -1 }): void;
  /** Background → page: take the marks away, or paint them again. */
  toggleMarks(): void;
  /** Reader → background: a page was read. */
  pageRead(): void;
}

export const { sendMessage, onMessage } = defineExtensionMessaging<Messages>();
