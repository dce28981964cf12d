import type { MessagesOf } from '../messages.js';

/** The values card, in French. */
export const valuesCard: MessagesOf<'values-card'> = {
  valuesHeading: 'Ce qui nous tient à cœur',
  valuesWhy: 'Nos valeurs, comme ce que nous faisons un jour ordinaire.',
  valuesFootnote:
    'Toute votre organisation voit la même chose. Les récits sont ici parce que la personne qui raconte a dit oui.',
  valuesEmpty: 'Il n’y a pas encore de valeurs ici.',
  valuesChoose: 'Choisissez une valeur',
  valuesEveryday: 'Au quotidien',
  valuesApplauded: 'Ce que nous applaudissons',
  valuesFrownedOn: 'Ce qui fait froncer les sourcils',
  valuesOutside: 'À l’extérieur, nous disons',
  valuesInside: 'Entre nous, nous disons',
  valuesWordingDiffers: 'Les deux formulations diffèrent. Le personnel ne voit que l’interne.',
  valuesThanks: 'Vu récemment',
  valuesQuoted: '« {text} »',
};
