import { defineElement } from '../../internal/define-element.js';
import { GoalTracker } from './goal-tracker.js';

defineElement('vonk-goal-tracker', GoalTracker);
