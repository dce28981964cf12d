import * as React from 'react';

export function Right(): React.ReactElement {
  const wall = React.useRef<HTMLElementTagNameMap['vonk-kudos-wall']>(null);
  return (
    <vonk-space src="company.json" credentials="include">
      <vonk-kudos-wall
        ref={wall}
        class="wide"
        limit={3}
        heading-level={3}
        preview
        density="compact"
        aria-label="Thanks"
      />
      <vonk-kudos-wall key="text" limit="3" heading-level="3" preview="false" slot="" onClick={() => undefined} />
      <vonk-impact wait-days="7" headingLevel={3} messages={'{ "retry": "Again" }'} />
      <vonk-values-card screen={false}>
        <p slot="empty">Not yet.</p>
      </vonk-values-card>
      <vonk-content-feed theme="craft" />
      <vonk-goal-tracker heading="Goals" />
      <vonk-leaderboard meter="bar" />
      <vonk-preferences lang="nl" />
    </vonk-space>
  );
}

export const wrong = [
  // told: Property 'srcc' does not exist
  <vonk-kudos-wall srcc="company.json" />,
  // told: Property 'vonk-kudoswall' does not exist
  <vonk-kudoswall src="company.json" />,
  // told: '"compac"' is not assignable to type
  <vonk-kudos-wall density="compac" />,
  // told: '"three"' is not assignable to type
  <vonk-kudos-wall heading-level="three" />,
  // told: Property 'limit' does not exist
  <vonk-goal-tracker limit={3} />,
  // told: '"no"' is not assignable to type
  <vonk-values-card screen="no" />,
];
