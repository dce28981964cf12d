/**
 * The number of what a space is: its members and its sections. Copies of the library with the same number share spaces on a
 * page; those with another one keep theirs, since each calls what it knows. Whoever adds, removes or changes a member of
 * `Space`, or adds a section, raises it. 0.1.0 had no number; it counts as 1.
 */
export const spaceProtocol = 2;
