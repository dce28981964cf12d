import { defineElement } from '../../internal/define-element.js';
import { PreferencesPanel } from './preferences.js';

defineElement('vonk-preferences', PreferencesPanel);
