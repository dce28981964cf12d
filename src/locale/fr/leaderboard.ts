import type { MessagesOf } from '../messages.js';

/** The leaderboard, in French. */
export const leaderboard: MessagesOf<'leaderboard'> = {
  boardHeading: 'Ensemble',
  boardWhy: 'Chaque geste compte, petit ou grand, de vive voix ou en ligne.',
  boardFootnote: 'Participer est un libre choix : les collègues ne sont pas tous comptés ou cités ici.',
  boardPeriod: 'Du {from} au {to}',
  boardTogether: { one: '{count} geste, ensemble', other: '{count} gestes, ensemble' },
  boardOfTarget: { one: '{done} geste sur {count}, ensemble', other: '{done} gestes sur {count}, ensemble' },
  boardReached: 'Nous y sommes, ensemble. Merci.',
  boardFor: 'Pour',
  boardQuiet:
    'Il n’y a encore rien à additionner. Cela commence à pousser dès que des collègues participent en nombre suffisant.',
  boardListQuiet: 'Il n’y a pas de liste à montrer pour le moment. Ici, personne n’est jamais montré du doigt.',
  boardHistory: 'Au fil du temps',
  boardSince: 'À partir du',
  boardActs: 'Gestes',
  boardList: 'Les collègues qui ont dit oui',
  boardCount: { one: '{count} geste', other: '{count} gestes' },
  boardYou: 'Vous',
  boardOwnRow: 'Vous seul·e voyez cette ligne.',
  boardOwn: {
    one: 'Dont {count} de vous. Vous seul·e voyez ce nombre.',
    other: 'Dont {count} de vous. Vous seul·e voyez ce nombre.',
  },
  boardPart: 'Participer',
  boardJoinOpen: 'Que veut dire participer ?',
  boardJoinTitle: 'En participant, vous dites :',
  boardJoin: 'Oui, je participe',
  boardJoined: 'Vous participez.',
  boardJoinedNow: 'Bienvenue. Un clic suffit pour arrêter, quand vous voulez.',
  boardLeave: 'Ne plus participer',
  boardLeft: 'C’est fait. Plus rien de vous n’est montré ici.',
  boardArranged: 'Pour participer ou arrêter, adressez-vous à la personne qui s’occupe de cette page.',
  boardContact: 'Prendre contact',
  boardRefused: 'Cela n’a pas abouti. Rien n’a changé.',
};
