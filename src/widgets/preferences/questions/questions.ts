import { type TemplateResult, html } from 'lit';
import { renderChannels } from './channels.js';
import type { Talk } from '../preferences-model.js';
import { renderThemes } from './themes.js';
import { renderMinutes, renderQuietHours } from './times.js';
import { renderWords } from './words.js';

/** Where somebody feels at ease, and what they like to talk about. */
export const renderWhere = (talk: Talk): TemplateResult =>
  html`<div class="groups">${renderChannels(talk)} ${renderThemes(talk)}</div>`;

/** What somebody wants to learn and can offer, and when. */
export const renderHow = (talk: Talk): TemplateResult =>
  html`<div class="groups">
    ${renderWords('skills', talk.t('preferencesSkills'), talk)} ${renderWords('able', talk.t('preferencesAble'), talk)}
    ${renderMinutes(talk)} ${renderQuietHours(talk)}
  </div>`;
