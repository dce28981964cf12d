import type { TemplateResult } from 'lit';
import type { Organisation } from '../../contract/organisation.js';
import type { Preferences } from '../../contract/preferences.js';
import type { Localizer } from '../../parts/localizer.js';

/** The steps after the first question. */
export type StepName = 'where' | 'how';

/** The questions that are saved one by one; what became of a change is said beside its question. */
export type Question = 'stance' | 'channels' | 'themes' | 'skills' | 'able' | 'minutes' | 'quiet';

/** What the steps of the conversation see of the panel, and may ask of it. */
export interface PreferencesModel extends Localizer {
  readonly preferences: Preferences;
  readonly themes: NonNullable<Organisation['themes']>;
  /** The places that the organisation's acts and items name, and the person's own. */
  readonly channels: readonly string[];
  /** Saves at once; answers whether it was. */
  save(question: Question, data: Preferences): Promise<boolean>;
  /** Leaves a place in the list for as long as the page is open, whatever becomes of its answer. */
  showChannel(channel: string): void;
  /** Moves the focus after the next drawing. */
  focus(id: string): void;
  /** What became of the last change, where it was this one. */
  saveStatus(question: Question): TemplateResult;
}
