/** The values card. English decides which sentences there are. */
export const valuesCard = {
  valuesHeading: 'What we stand for',
  valuesWhy: 'Our values, as what we do on an ordinary day.',
  valuesFootnote: 'All colleagues see the same. Stories are here because the person who tells them said yes.',
  valuesEmpty: 'There are no values here yet.',
  valuesChoose: 'Choose a value',
  valuesEveryday: 'In everyday life',
  valuesApplauded: 'What we applaud',
  valuesFrownedOn: 'What raises eyebrows',
  valuesOutside: 'Outside we say',
  valuesInside: 'Among ourselves we say',
  valuesWordingDiffers: 'The two wordings differ. Employees see the internal one only.',
  valuesThanks: 'Seen lately',
  valuesQuoted: '“{text}”',
} as const;
