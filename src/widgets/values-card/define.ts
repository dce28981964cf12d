import { defineElement } from '../../registration/define-element.js';
import { ValuesCard } from './values-card.js';

defineElement('vonk-values-card', ValuesCard);
