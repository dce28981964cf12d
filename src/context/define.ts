import { defineElement } from '../registration/define-element.js';
import { VonkSpace } from './space.js';

defineElement('vonk-space', VonkSpace);
