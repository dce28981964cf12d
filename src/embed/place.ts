/** Where the page stands: by itself, or in a frame, and of whom. */

/** Origins that count as the page's own. `*` allows every page to show it, and no further document. */
export type Allowed = readonly string[];

export const isAllowed = (origin: string, allowed: Allowed): boolean =>
  origin === location.origin || allowed.includes(origin);

/** Origins of the pages around this one, the nearest first; `undefined` where they are not known; none when it stands alone. */
export function placesAround(): readonly string[] | undefined {
  if (parent === window) return [];
  const around = (location as Partial<Pick<Location, 'ancestorOrigins'>>).ancestorOrigins;
  if (around) return [...around];
  // Only the nearest is known here: where that is not the outermost, the others are not.
  if (parent !== top || !URL.canParse(document.referrer)) return undefined;
  return [new URL(document.referrer).origin];
}
