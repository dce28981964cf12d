import { defineElement } from '../../registration/define-element.js';
import { Impact } from './impact.js';

defineElement('vonk-impact', Impact);
