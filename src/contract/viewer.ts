import { type Infer, boolean, id, instant, object, optional } from './schema.js';

export const viewerSchema = object({ id: id(), joinedAt: optional(instant()), canEdit: optional(boolean()) });

/** Who looks. Absent: nobody is signed in, and everything is read-only. */
export type Viewer = Infer<typeof viewerSchema>;
