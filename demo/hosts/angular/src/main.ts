import { bootstrapApplication } from '@angular/platform-browser';
import '@vonk-intranet/vonk/content-feed/define';
import '@vonk-intranet/vonk/kudos-wall/define';
import '@vonk-intranet/vonk/space/define';
import { App } from './app/app';

void bootstrapApplication(App);
