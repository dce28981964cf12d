import { defineElement } from '../../registration/define-element.js';
import { Leaderboard } from './leaderboard.js';

defineElement('vonk-leaderboard', Leaderboard);
