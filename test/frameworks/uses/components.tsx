import * as React from 'react';
import type { KudosWall as KudosWallElement, VonkDocumentInput } from '@vonk-intranet/vonk';
import { GoalTracker, Impact, KudosWall, ValuesCard, VonkSpace } from '@vonk-intranet/vonk/react';

const company: VonkDocumentInput = { vonk: 1, values: [] };

export function Right(): React.ReactElement {
  const wall = React.useRef<KudosWallElement>(null);
  return (
    <VonkSpace src="company.json" credentials="include" messages={{ retry: 'Again' }}>
      <KudosWall
        ref={wall}
        className="wide"
        aria-label="Thanks"
        limit={3}
        headingLevel={3}
        preview
        density="compact"
        onKudosGive={(event) => event.detail.to.join()}
        onSignIn={(event) => event.preventDefault()}
        onClick={() => wall.current?.space?.reload()}
      />
      <ValuesCard data={company} screen={false}>
        <p slot="empty">Not yet.</p>
      </ValuesCard>
      <Impact waitDays={7} src={undefined} />
    </VonkSpace>
  );
}

export const wrong = [
  // told: Property 'srcc' does not exist
  <KudosWall srcc="company.json" />,
  // told: '"compac"' is not assignable to type
  <KudosWall density="compac" />,
  // told: 'string' is not assignable to type 'number'
  <KudosWall limit="three" />,
  // told: Property 'onKudosGiven' does not exist
  <KudosWall onKudosGiven={() => undefined} />,
  // told: Property 'onKudosGive' does not exist
  <GoalTracker onKudosGive={() => undefined} />,
  // told: Property 'kudos' does not exist
  <GoalTracker onGoalSet={(event) => event.detail.kudos} />,
  // told: '"yes"' is not assignable to type
  <VonkSpace credentials="yes" />,
];
