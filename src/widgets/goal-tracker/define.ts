import { defineElement } from '../../registration/define-element.js';
import { GoalTracker } from './goal-tracker.js';

defineElement('vonk-goal-tracker', GoalTracker);
