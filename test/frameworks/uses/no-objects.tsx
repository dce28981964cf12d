import * as React from 'react';

// React makes text of all that an attribute is given: [object Object].
export const wrong: readonly React.ReactElement[] = [
  // told: Property 'data' does not exist
  <vonk-space data={{ vonk: 1 }} />,
  // told: '{ retry: string; }' is not assignable to type
  <vonk-space messages={{ retry: 'Again' }} />,
];
