/** The same drawings as by hand (`lists-page.mjs`). */
export const heart =
  'M10 16.500C5.500 13.250 3 10.500 3 7.500a3.500 3.500 0 0 1 7-.8 3.500 3.500 0 0 1 7 .8c0 3-2.500 5.750-7 9Z';
export const arrow = 'M4 10h12M11.500 5.500 16 10l-4.500 4.500';
export const dots = 'M4.500 10h.01M10 10h.01M15.500 10h.01';
