import type { MessagesOf } from '../messages.js';

/** Impact, in French. */
export const impact: MessagesOf<'impact'> = {
  impactHeading: 'Ce que cela a apporté',
  impactWhy: 'On vous raconte ce qui est né de ce que vous avez fait ou dit.',
  impactFootnote: 'Vous seul·e voyez ceci.',
  impactEmpty:
    'Quand l’un de vos gestes met quelque chose en mouvement, vous le lisez ici. Une conversation autour d’un café compte autant qu’une publication.',
  impactEmptyQuiet: 'Si quelqu’un souhaite vous raconter ce qui en est né, vous le lisez ici.',
  impactAbout: 'Concerne :',
  impactSomething: 'quelque chose que vous avez fait',
  impactConversation: 'Une conversation en est née.',
  impactLead: 'Un nouveau contact en est né.',
  impactApplicant: 'Quelqu’un s’est présenté pour travailler ici.',
  impactHire: 'Vous y avez gagné un ou une collègue.',
  impactOther: 'Cela a mis quelque chose en mouvement.',
  impactBroughtYou: 'Pour vous',
  impactSource: 'Source : {source}',
  impactNoSource: 'Sans source indiquée',
  impactOlder: 'Lire les précédentes',
  impactEarlier: 'Lettres précédentes',
  impactSilence: 'Pas encore de nouvelles',
  impactSilenceText: {
    one: 'Après {count} jour, personne ne vous a dit ce qui en est né. Cela ne dit rien de la valeur de votre geste.',
    other:
      'Après {count} jours, personne ne vous a dit ce qui en est né. Cela ne dit rien de la valeur de votre geste.',
  },
  impactAsk: 'Demander ce qui en est né',
  impactAsked: 'C’est demandé. La réponse arrivera ici.',
  impactAskWhom: 'Vous pouvez demander ici :',
  impactAskNobody: 'Personne n’est encore indiqué ici pour répondre.',
  impactReactions: 'Je reçois des réactions désagréables',
  impactReactionsText: 'Vous n’êtes pas seul·e. Laissez reposer ; vous n’êtes pas tenu·e de répondre.',
  impactTakeBack: 'Je voudrais le retirer',
  impactTakeBackText:
    'Vous pouvez le retirer à tout moment, sans raison : supprimez-le là où vous l’avez publié. Dans votre objectif, il compte toujours.',
  impactContact: 'Prendre contact',
};
