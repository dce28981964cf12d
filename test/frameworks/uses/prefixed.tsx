import * as React from 'react';
import type { PrefixedTags } from '@vonk-intranet/vonk/html-tags';
import { GoalTracker, KudosWall, VonkSpace, withPrefix } from '@vonk-intranet/vonk/react';

declare global {
  interface HTMLElementTagNameMap extends PrefixedTags<'acme'> {}
}

const acme = withPrefix('acme', { GoalTracker, KudosWall, VonkSpace });

export function Right(): React.ReactElement {
  const wall = React.useRef<HTMLElementTagNameMap['acme-kudos-wall']>(null);
  return (
    <acme.VonkSpace src="company.json" credentials="include">
      <acme.KudosWall ref={wall} limit={3} preview onKudosGive={(event) => event.detail.to.join()} />
      <acme-kudos-wall ref={wall} class="wide" limit="3" heading-level={3} density="compact" />
      <acme-values-card screen={false}>
        <p slot="empty">Not yet.</p>
      </acme-values-card>
    </acme.VonkSpace>
  );
}

export const limitOf = (page: Document): number | undefined => page.querySelector('acme-kudos-wall')?.limit;

export const wrong = [
  // told: Property 'srcc' does not exist
  <acme.KudosWall srcc="company.json" />,
  // told: Property 'ValuesCard' does not exist
  <acme.ValuesCard />,
  // told: Property 'kudos' does not exist
  <acme.GoalTracker onGoalSet={(event) => event.detail.kudos} />,
  // told: Property 'srcc' does not exist
  <acme-kudos-wall srcc="company.json" />,
  // told: Property 'acme-kudoswall' does not exist
  <acme-kudoswall src="company.json" />,
  // told: Property 'other-kudos-wall' does not exist
  <other-kudos-wall src="company.json" />,
  // told: '"three"' is not assignable to type
  <acme-kudos-wall heading-level="three" />,
];

// told: Property 'wrapped' is missing
withPrefix('acme', { Right: React.forwardRef(() => <Right />) });
// told: Property 'limit' does not exist
document.querySelector('acme-goal-tracker')?.limit;
