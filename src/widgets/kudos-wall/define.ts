import { defineElement } from '../../internal/define-element.js';
import { KudosWall } from './kudos-wall.js';

defineElement('vonk-kudos-wall', KudosWall);
