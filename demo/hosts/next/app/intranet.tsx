'use client';

import { useState } from 'react';
import type { VonkDocumentInput } from '@vonk-intranet/vonk';
import { ContentFeed, KudosWall, VonkSpace } from '@vonk-intranet/vonk/react';
import { withNews } from './company';

export function Intranet({ company: first }: { readonly company: VonkDocumentInput }) {
  const [company, setCompany] = useState(first);
  const [isWallShown, setWallShown] = useState(true);
  const [kept, setKept] = useState(0);

  return (
    <>
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
    </>
  );
}
