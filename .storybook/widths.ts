/** The widths at which a widget is worth a look: the least that is promised, phones, a tablet, a laptop. */
const widths = [280, 320, 390, 768, 1280] as const;

interface Viewport {
  readonly name: string;
  readonly styles: { readonly width: string; readonly height: string };
  readonly type: 'mobile' | 'tablet' | 'desktop';
}

const viewportOf = (width: number): Viewport => ({
  name: `${width} px`,
  styles: { width: `${width}px`, height: width < 500 ? '720px' : '100%' },
  type: width < 500 ? 'mobile' : width < 1000 ? 'tablet' : 'desktop',
});

export const viewports: Readonly<Record<string, Viewport>> = Object.fromEntries(
  widths.map((width) => [`w${width}`, viewportOf(width)]),
);

/** The name of the width that was chosen, or nothing for "as wide as there is room". */
export function chosenViewport(globals: Readonly<Record<string, unknown>>): string | undefined {
  const said = globals['viewport'];
  const value = typeof said === 'object' && said !== null ? (said as { value?: unknown }).value : said;
  return typeof value === 'string' && value in viewports ? value : undefined;
}

/** Docs pages have no frame of that width, so their stories take it over, as CSS. */
export const widthOf = (globals: Readonly<Record<string, unknown>>): string | undefined =>
  viewports[chosenViewport(globals) ?? '']?.styles.width;
