import type { SectionValue } from '@vonk-intranet/vonk/contract';

export type Person = SectionValue<'people'>[number];
