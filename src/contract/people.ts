import { type Infer, address, id, list, name, object, optional, reference, text } from './schema.js';

export const personSchema = object({
  id: id(),
  name: name(),
  picture: optional(address('resource')),
  team: optional(reference('teams')),
  role: optional(text(300)),
  profile: optional(address()),
});
export const teamSchema = object({ id: id(), name: text(300) });

export const peopleSchema = list(personSchema, { known: 'people' });
export const teamsSchema = list(teamSchema, { known: 'teams' });

export type Person = Infer<typeof personSchema>;
export type Team = Infer<typeof teamSchema>;
