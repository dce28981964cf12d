import { Component } from '@angular/core';
import type { KudosGiveEvent } from '@vonk-intranet/vonk';
import { VONK } from '../copied/acme';

@Component({
  selector: 'app-prefixed',
  imports: [VONK],
  template: `
    <acme-space src="company.json">
      <acme-kudos-wall [headingLevel]="3" [limit]="3" density="compact" (vonk-kudos-give)="given($event)" />
    </acme-space>
    <!-- told: Can't bind to 'srcc' since it isn't a known property of 'acme-kudos-wall' -->
    <acme-kudos-wall [srcc]="'company.json'" />
    <!-- told: 'vonk-kudos-wall' is not a known element -->
    <vonk-kudos-wall [hidden]="true" />
    <!-- told: '"compac"' is not assignable to type -->
    <acme-kudos-wall density="compac" />
    <!-- told: 'GoalSetEvent' is not assignable to parameter of type 'KudosGiveEvent' -->
    <acme-goal-tracker (vonk-goal-set)="given($event)" />
  `,
})
export class PrefixedComponent {
  given(event: KudosGiveEvent): string {
    return event.detail.to.join();
  }
}
