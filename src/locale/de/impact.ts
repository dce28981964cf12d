import type { MessagesOf } from '../messages.js';

/** Impact, in German. */
export const impact: MessagesOf<'impact'> = {
  impactHeading: 'Was es gebracht hat',
  impactWhy: 'Menschen erzählen dir, was aus dem wurde, was du getan oder gesagt hast.',
  impactFootnote: 'Nur du siehst das.',
  impactEmpty:
    'Wenn etwas von dir etwas in Bewegung bringt, liest du es hier. Ein Gespräch beim Kaffee zählt so viel wie ein Beitrag.',
  impactEmptyQuiet: 'Wenn dir jemand erzählen möchte, was aus etwas wurde, liest du es hier.',
  impactAbout: 'Betrifft:',
  impactSomething: 'etwas, das du getan hast',
  impactConversation: 'Daraus wurde ein Gespräch.',
  impactLead: 'Daraus wurde ein neuer Kontakt.',
  impactApplicant: 'Jemand hat sich gemeldet, um hier zu arbeiten.',
  impactHire: 'Daraus wurde jemand Neues im Team.',
  impactOther: 'Es hat etwas in Bewegung gebracht.',
  impactBroughtYou: 'Für dich',
  impactSource: 'Quelle: {source}',
  impactNoSource: 'Ohne Quellenangabe',
  impactOlder: 'Ältere lesen',
  impactEarlier: 'Frühere Briefe',
  impactSilence: 'Noch keine Nachricht',
  impactSilenceText: {
    one: 'Nach {count} Tag hat dir niemand gesagt, was daraus wurde. Das sagt nichts über den Wert.',
    other: 'Nach {count} Tagen hat dir niemand gesagt, was daraus wurde. Das sagt nichts über den Wert.',
  },
  impactAsk: 'Fragen, was daraus wurde',
  impactAsked: 'Gefragt. Die Antwort kommt hierher.',
  impactAskWhom: 'Hier kannst du fragen:',
  impactAskNobody: 'Hier ist noch niemand genannt, den du fragen kannst.',
  impactReactions: 'Ich bekomme unangenehme Reaktionen',
  impactReactionsText: 'Du bist nicht allein. Lass es eine Weile liegen; du brauchst nicht zu antworten.',
  impactTakeBack: 'Ich möchte es zurücknehmen',
  impactTakeBackText:
    'Du kannst es jederzeit zurücknehmen, ohne Grund: Entferne es dort, wo du es gezeigt hast. In deinem Ziel zählt es weiter.',
  impactContact: 'Kontakt aufnehmen',
};
