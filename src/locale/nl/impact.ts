import type { MessagesOf } from '../messages.js';

/** Impact, in Dutch. */
export const impact: MessagesOf<'impact'> = {
  impactHeading: 'Wat het bracht',
  impactWhy: 'Mensen vertellen je wat er kwam van iets dat je deed of zei.',
  impactFootnote: 'Alleen jij ziet dit.',
  impactEmpty:
    'Als iets van jou iets in beweging zet, lees je het hier. Een praatje bij de koffie telt even goed als een bericht.',
  impactEmptyQuiet: 'Als iemand je wil vertellen wat er van iets kwam, lees je het hier.',
  impactAbout: 'Over:',
  impactSomething: 'iets wat je deed',
  impactConversation: 'Er kwam een gesprek van.',
  impactLead: 'Er kwam een nieuw contact van.',
  impactApplicant: 'Er meldde zich iemand om hier te werken.',
  impactHire: 'Er kwam een nieuwe collega van.',
  impactOther: 'Het bracht iets in beweging.',
  impactBroughtYou: 'Voor jou',
  impactSource: 'Bron: {source}',
  impactNoSource: 'Geen bron genoemd',
  impactOlder: 'Lees oudere',
  impactEarlier: 'Eerdere brieven',
  impactSilence: 'Nog geen nieuws',
  impactSilenceText: {
    one: 'Na {count} dag heeft niemand je verteld wat hiervan kwam. Dat zegt niets over wat het waard is.',
    other: 'Na {count} dagen heeft niemand je verteld wat hiervan kwam. Dat zegt niets over wat het waard is.',
  },
  impactAsk: 'Vraag wat ervan kwam',
  impactAsked: 'Gevraagd. Het antwoord komt hier.',
  impactAskWhom: 'Je kunt het hier vragen:',
  impactAskNobody: 'Er staat hier nog niemand aan wie je het kunt vragen.',
  impactReactions: 'Ik krijg vervelende reacties',
  impactReactionsText: 'Je staat er niet alleen voor. Laat het even liggen; je hoeft niet te antwoorden.',
  impactTakeBack: 'Ik wil het terugnemen',
  impactTakeBackText:
    'Je kunt het altijd terugnemen, zonder reden: haal het weg waar je het plaatste. In je doel blijft het meetellen.',
  impactContact: 'Neem contact op',
};
