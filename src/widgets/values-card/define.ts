import { defineElement } from '../../internal/define-element.js';
import { ValuesCard } from './values-card.js';

defineElement('vonk-values-card', ValuesCard);
