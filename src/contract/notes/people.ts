import { type SectionNote, notPersonal } from './note.js';

const employee = 'Personal data of employees. The employer names the legal basis (Art. 6 GDPR) and informs (Art. 13).';

export const viewerNote: SectionNote<'viewer'> = {
  about: 'Who looks at the page. Absent: nobody is signed in, and everything is read-only.',
  purpose: 'To tell what is one’s own from what is another’s.',
  audience: 'The viewer only.',
  retention: 'As long as the page is open. The service makes it anew for each request.',
  legal: 'Personal data of the viewer, shown to nobody else.',
  fields: {
    id: { about: 'The viewer’s id among the people.', purpose: 'To find their own kudos, goals and place.' },
    joinedAt: {
      about: 'Since when they work here.',
      purpose: 'To show somebody who joined late no backlog and no past period.',
    },
    canEdit: {
      about: 'Whether they can mend the document.',
      purpose: 'To show mistakes in the document to whoever can mend them. It opens nothing of another person.',
    },
  },
};

export const peopleNote: SectionNote<'people'> = {
  about: 'The colleagues who may be named on the page.',
  purpose: 'To give a name and a face to thanks, stories and help.',
  audience: 'Every signed-in colleague, as in the company’s directory. It says nothing about taking part.',
  retention: 'Until the person leaves; the directory leads.',
  legal: employee,
  fields: {
    id: { about: 'Identifies the person.', purpose: 'To let other sections refer to them. Best not a staff number.' },
    name: { about: 'The name by which colleagues know the person.', purpose: 'To thank and to be found.' },
    picture: {
      about: 'Address of a portrait.',
      purpose: 'To recognise a colleague. Without one, initials stand there.',
      retention: 'Until the person leaves or replaces it.',
      legal: 'Personal data, and a portrait: ask the person, and let them take it out. Not used to recognise faces.',
    },
    team: {
      about: 'The team that the person works in.',
      purpose: 'To show kudos that were meant for a team to that team.',
    },
    role: { about: 'What the person does.', purpose: 'To know whom one thanks in a large organisation.' },
    profile: { about: 'Address of the person’s page in the directory.', purpose: 'To get from a name to the person.' },
  },
};

export const teamsNote: SectionNote<'teams'> = {
  about: 'The teams of the organisation.',
  purpose: 'To show some kudos to one team. Teams are never compared.',
  audience: 'Every signed-in colleague.',
  retention: 'As long as the team exists.',
  legal: notPersonal,
  fields: {
    id: { about: 'Identifies the team.', purpose: 'To let people and kudos refer to it.' },
    name: { about: 'The name of the team.', purpose: 'To say who sees what.' },
  },
};
