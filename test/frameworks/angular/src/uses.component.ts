import { Component } from '@angular/core';
import type { KudosGiveEvent, VonkDocumentInput } from '@vonk-intranet/vonk';
import { VONK } from '../copied/angular';

@Component({
  selector: 'app-right',
  imports: [VONK],
  template: `
    <vonk-space id="all" class="wide" src="company.json" [data]="company" [messages]="{ retry: 'Again' }">
      <vonk-kudos-wall [headingLevel]="3" [limit]="3" density="compact" preview (vonk-kudos-give)="given($event)" />
      <vonk-kudos-wall heading-level="3" [limit]="3" [preview]="false" (click)="(company.vonk)" />
      <vonk-impact [waitDays]="7" [attr.aria-label]="'Impact'" messages='{ "retry": "Again" }' />
      <vonk-values-card screen><p slot="empty">Not yet.</p></vonk-values-card>
    </vonk-space>
    <!-- What Angular cannot tell: plain attributes and events that nobody knows. -->
    <vonk-kudos-wall srcc="company.json" heading-level="three" (vonk-kudos-givn)="(company.vonk)" />
  `,
})
export class RightComponent {
  readonly company: VonkDocumentInput = { vonk: 1, values: [] };

  given(event: KudosGiveEvent): string {
    return event.detail.to.join();
  }
}

@Component({
  selector: 'app-wrong',
  imports: [VONK],
  template: `
    <!-- told: Can't bind to 'srcc' since it isn't a known property of 'vonk-kudos-wall' -->
    <vonk-kudos-wall [srcc]="'company.json'" />
    <!-- told: 'vonk-kudoswall' is not a known element -->
    <vonk-kudoswall [hidden]="true" />
    <!-- told: '"compac"' is not assignable to type -->
    <vonk-kudos-wall density="compac" />
    <!-- told: 'string' is not assignable to type 'number' -->
    <vonk-kudos-wall [headingLevel]="'three'" />
    <!-- told: 'string' is not assignable to type 'number' -->
    <vonk-kudos-wall limit="3" />
    <!-- told: '"no"' is not assignable to type -->
    <vonk-values-card screen="no" />
    <!-- told: 'GoalSetEvent' is not assignable to parameter of type 'KudosGiveEvent' -->
    <vonk-goal-tracker (vonk-goal-set)="given($event)" />
  `,
})
export class WrongComponent {
  given(event: KudosGiveEvent): string {
    return event.detail.to.join();
  }
}
