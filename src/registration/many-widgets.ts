/** So many kinds of widgets on a page come sooner as one file with all of them than as a file for each. */
export const many = 4;
