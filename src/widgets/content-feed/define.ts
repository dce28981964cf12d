import { defineElement } from '../../registration/define-element.js';
import { ContentFeed } from './content-feed.js';

defineElement('vonk-content-feed', ContentFeed);
