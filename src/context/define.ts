import { defineElement } from '../internal/define-element.js';
import { VonkSpace } from './space.js';

defineElement('vonk-space', VonkSpace);
