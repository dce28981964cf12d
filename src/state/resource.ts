import type { Problem } from '../contract/problem.js';

/** What is known of a piece of data: always exactly one of these. */
export type Resource<T> =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly value: T }
  | { readonly status: 'empty' }
  | { readonly status: 'failed'; readonly problem: Problem };

export const loading: Resource<never> = { status: 'loading' };
export const empty: Resource<never> = { status: 'empty' };
export const ready = <T>(value: T): Resource<T> => ({ status: 'ready', value });
export const failed = (problem: Problem): Resource<never> => ({ status: 'failed', problem });

/** The value, where there is one. */
export const valueOf = <T>(resource: Resource<T>): T | undefined =>
  resource.status === 'ready' ? resource.value : undefined;

/** Whether the document simply has none: then nothing is unknown. */
export const isMissing = (resource: Resource<unknown>): boolean =>
  resource.status === 'empty' || (resource.status === 'failed' && resource.problem.code === 'unconfigured');

/** Whether it is known what it says, be it nothing. */
export const isKnown = (resource: Resource<unknown>): boolean => resource.status === 'ready' || isMissing(resource);
