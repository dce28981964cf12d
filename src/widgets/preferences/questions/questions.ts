import { type TemplateResult, html } from 'lit';
import { renderChannels } from './channels.js';
import type { StepDrafts } from './step-drafts.js';
import type { PreferencesModel } from '../preferences-model.js';
import { renderThemes } from './themes.js';
import { renderMinutes, renderQuietHours } from './times.js';
import { renderWords } from './words.js';

/** Where somebody feels at ease, and what they like to talk about. */
export const renderWhere = (model: PreferencesModel, drafts: StepDrafts): TemplateResult =>
  html`${drafts.render()}
    <div class="groups">${renderChannels(model, drafts)} ${renderThemes(model)}</div>`;

/** What somebody wants to learn and can offer, and when. */
export const renderHow = (model: PreferencesModel, drafts: StepDrafts): TemplateResult =>
  html`${drafts.render()}
    <div class="groups">
      ${renderWords('skills', model.t('preferencesSkills'), model, drafts)}
      ${renderWords('able', model.t('preferencesAble'), model, drafts)} ${renderMinutes(model, drafts)}
      ${renderQuietHours(model, drafts)}
    </div>`;
