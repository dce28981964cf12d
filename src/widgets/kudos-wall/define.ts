import { defineElement } from '../../registration/define-element.js';
import { KudosWall } from './kudos-wall.js';

defineElement('vonk-kudos-wall', KudosWall);
