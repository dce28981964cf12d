import { useState } from 'react';
import { ContentFeed, KudosWall, VonkSpace } from '@vonk-intranet/vonk/react';
import { company as first, withNews } from './company';

/** A page of an intranet: one document for all widgets, which may change, and come and go. */
export function App() {
  const [company, setCompany] = useState(first);
  const [isWallShown, setWallShown] = useState(true);
  const [kept, setKept] = useState(0);

  return (
    <main>
      <h1>De Linde</h1>
      <p>
        <button type="button" onClick={() => setCompany(withNews)} disabled={company !== first}>
          Read the news
        </button>{' '}
        <button type="button" onClick={() => setWallShown(!isWallShown)} aria-pressed={isWallShown}>
          Thanks
        </button>{' '}
        <output>{kept === 0 ? 'Nothing kept yet.' : `Kept or let go: ${kept}.`}</output>
      </p>
      <VonkSpace data={company}>
        {isWallShown && <KudosWall headingLevel={2} limit={3} messages={{ kudosHeading: 'Thank you' }} />}
        <ContentFeed headingLevel={3} onFeedKeep={() => setKept(kept + 1)} />
      </VonkSpace>
    </main>
  );
}
