import type { MessagesOf } from '../messages.js';

/** Sentences that every widget may say, in French. */
export const common: MessagesOf<'common'> = {
  loading: 'Un instant.',
  unconfigured: 'Ceci n’est pas encore configuré.',
  denied: 'Connectez-vous à votre intranet pour voir ceci.',
  failed: 'Ceci ne peut pas être affiché pour le moment. Le reste de la page fonctionne.',
  retry: 'Réessayer',
  notSignedIn: 'Personne n’est connecté, vous pouvez donc seulement lire.',
  needsService: 'Sur cet intranet, ceci est en lecture seule.',
  unknownPerson: 'Un ou une collègue',
  notNow: 'Pas maintenant',
  save: 'Enregistrer',
  close: 'Fermer',
  showMore: { one: 'En afficher {count} de plus', other: 'En afficher {count} de plus' },
  problemsSummary: {
    one: 'Une chose à corriger dans le document',
    other: '{count} choses à corriger dans le document',
  },
  problemsFurther: { one: 'Et encore une.', other: 'Et encore {count}.' },
  numberWords: 'zéro un deux trois quatre cinq six sept huit neuf dix onze douze',
  pickerHint: 'Tapez un nom',
  pickerFound: { one: '{count} collègue ici', other: '{count} collègues ici' },
  pickerMany: 'Voici les {count} premiers. Continuez à taper pour en trouver d’autres.',
  pickerNobody: 'Il n’y a personne de ce nom ici.',
  pickerRemove: 'Retirer {name}',
  noConnection: 'Il n’y a pas de connexion pour l’instant. Réessayez dans un instant.',
  serviceSays: 'Le service répond : {reason}.',
  notCarriedOut: 'Cela n’a pas abouti. Ce que vous avez écrit est toujours là.',
  deviceKeepsNothing: 'Ce navigateur ne permet pas à la page de garder quelque chose sur l’appareil.',
};
