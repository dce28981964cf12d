import type { VonkDocumentInput } from '@vonk-intranet/vonk';

const company: VonkDocumentInput = { vonk: 1, values: [] };

export const right = (
  <vonk-space data={company} messages={{ retry: 'Again' }}>
    <vonk-kudos-wall onvonk-kudos-give={(event) => event.detail.to.join()} />
  </vonk-space>
);

export const wrong = [
  // told: Property 'kudos' does not exist
  <vonk-goal-tracker onvonk-goal-set={(event) => event.detail.kudos} />,
  // told: Type 'string' has no properties in common with type
  <vonk-space messages={{ retyr: 'Again' }} />,
];
