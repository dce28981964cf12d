import { defineElement } from '../../internal/define-element.js';
import { Impact } from './impact.js';

defineElement('vonk-impact', Impact);
