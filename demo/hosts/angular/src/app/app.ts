import { Component, signal } from '@angular/core';
import { company as first, withNews } from './company';
import { VONK } from './vonk';

@Component({
  selector: 'app-root',
  imports: [VONK],
  template: `
    <main>
      <h1>De Linde</h1>
      <p>
        <button type="button" [disabled]="isRead()" (click)="readNews()">Read the news</button>&ngsp;
        <button type="button" [attr.aria-pressed]="isWallShown()" (click)="isWallShown.set(!isWallShown())">
          Thanks</button
        >&ngsp;
        <output>{{ kept() === 0 ? 'Nothing kept yet.' : 'Kept or let go: ' + kept() + '.' }}</output>
      </p>
      <vonk-space [data]="company()">
        @if (isWallShown()) {
          <vonk-kudos-wall [headingLevel]="2" [limit]="3" [messages]="{ kudosHeading: 'Thank you' }" />
        }
        <vonk-content-feed [headingLevel]="3" (vonk-feed-keep)="kept.set(kept() + 1)" />
      </vonk-space>
    </main>
  `,
})
export class App {
  readonly company = signal(first);
  readonly isRead = signal(false);
  readonly isWallShown = signal(true);
  readonly kept = signal(0);

  readNews(): void {
    this.company.update(withNews);
    this.isRead.set(true);
  }
}
