import type { SectionValue } from 'vonk/contract';

export type Person = SectionValue<'people'>[number];
