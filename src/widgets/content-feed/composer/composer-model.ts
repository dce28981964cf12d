/** What the composer shows, and what it asks for. */
import type { TemplateResult } from 'lit';
import type { FeedItem } from '../../../contract/feed.js';
import type { Guideline } from '../../../contract/guidelines.js';
import type { Person } from '../../../contract/people.js';
import type { Sharing } from '../../../parts/channel-sharing.js';
import type { Localizer } from '../../../parts/localizer.js';
import type { DraftCheck } from './draft-check.js';
import type { Draft } from './draft.js';

export interface ComposerHandlers {
  readonly onClose: () => void;
  readonly onClosed: () => void;
  readonly onInput: () => void;
  /** Copying or cutting by keyboard or menu. */
  readonly onTakeAway: (event: Event) => void;
  readonly onStarter: (starter: string) => void;
  readonly onHashtag: (name: string) => void;
  readonly onDisclosure: (sentence: string) => void;
  readonly onAgain: () => void;
  readonly onBack: () => void;
  readonly onGuideline: (id: string) => void;
  readonly onCopy: () => void;
  readonly onShare: () => Promise<void>;
  readonly onNetwork: (event: Event, network: Sharing) => void;
  readonly onAsk: () => void;
}

/** A sentence about what was just pressed, where the person looks then. */
export interface StatusMessage {
  readonly at: 'field' | 'foot';
  readonly sentence: string;
}

export interface ComposerModel {
  readonly item: FeedItem;
  readonly localizer: Localizer;
  readonly now: Date;
  readonly person: Person | undefined;
  readonly guidelines: readonly Guideline[];
  readonly draft: Draft;
  /** The text before "start again", to bring back. */
  readonly before: string | undefined;
  /** That the draft waited here, where it did. */
  readonly waited: TemplateResult;
  /** Address that goes with the text. */
  readonly link: string | undefined;
  readonly starters: readonly string[];
  /** "I work at …", where the organisation is known. */
  readonly disclosure: string | undefined;
  readonly hashtags: readonly { readonly name: string; readonly isIn: boolean }[];
  readonly check: DraftCheck;
  /** What is heard of the check: nothing until typing rests. */
  readonly heard: string;
  /** Address of a mail to a colleague, where there may be one. */
  readonly mail: string | undefined;
  /** Networks whose own page is offered. */
  readonly networks: readonly Sharing[];
  readonly canShare: boolean;
  readonly status: StatusMessage;
  readonly handlers: ComposerHandlers;
}
