import { defineElement } from '../../registration/define-element.js';
import { PreferencesPanel } from './preferences.js';

defineElement('vonk-preferences', PreferencesPanel);
