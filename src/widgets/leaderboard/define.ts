import { defineElement } from '../../internal/define-element.js';
import { Leaderboard } from './leaderboard.js';

defineElement('vonk-leaderboard', Leaderboard);
