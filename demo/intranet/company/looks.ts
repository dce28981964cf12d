/** How the people of the company look: skin from 1 (lightest) to 6, hair, its colour, and what they wear on the face. */
export const hairStyles = [
  'short',
  'crop',
  'bald',
  'bob',
  'long',
  'bun',
  'curls',
  'afro',
  'ponytail',
  'side',
  'scarf',
  'fringe',
  'braids',
] as const;
export type HairStyle = (typeof hairStyles)[number];

export const hairColours = {
  black: '#2a2526',
  brown: '#5b3d2b',
  chestnut: '#84502f',
  blond: '#d0a761',
  red: '#b4602f',
  grey: '#a9a5a0',
  white: '#dedad3',
} as const;
type HairColour = keyof typeof hairColours;

export type Extra = 'glasses' | 'beard' | 'moustache' | 'stubble' | 'earrings' | 'helmet' | 'beanie';

export interface Look {
  skin: number;
  hair: HairStyle;
  colour: HairColour;
  extras: readonly Extra[];
}

const look = (skin: number, hair: HairStyle, colour: HairColour, ...extras: Extra[]): Look => ({
  skin,
  hair,
  colour,
  extras,
});

export const looks: Readonly<Record<string, Look>> = {
  'p-01': look(1, 'bob', 'grey', 'earrings'),
  'p-02': look(2, 'bald', 'brown', 'beard'),
  'p-03': look(4, 'curls', 'black', 'earrings'),
  'p-04': look(1, 'fringe', 'red', 'glasses'),
  'p-05': look(2, 'side', 'brown', 'stubble'),
  'p-06': look(2, 'crop', 'grey', 'helmet', 'moustache'),
  'p-07': look(1, 'long', 'blond'),
  'p-08': look(3, 'short', 'black', 'beard'),
  'p-09': look(4, 'scarf', 'black', 'glasses'),
  'p-10': look(1, 'side', 'blond', 'glasses'),
  'p-11': look(1, 'bun', 'blond', 'earrings'),
  'p-12': look(2, 'bob', 'chestnut'),
  'p-13': look(2, 'bald', 'grey', 'moustache'),
  'p-14': look(3, 'long', 'black', 'earrings'),
  'p-15': look(4, 'curls', 'black', 'stubble'),
  'p-16': look(1, 'ponytail', 'brown'),
  'p-17': look(1, 'curls', 'white', 'glasses', 'earrings'),
  'p-18': look(1, 'fringe', 'chestnut'),
  'p-19': look(6, 'braids', 'black', 'earrings'),
  'p-20': look(2, 'curls', 'brown', 'glasses'),
  'p-21': look(1, 'ponytail', 'blond'),
  'p-22': look(4, 'crop', 'black', 'beard'),
  'p-23': look(2, 'short', 'grey', 'glasses', 'earrings'),
  'p-24': look(2, 'side', 'chestnut', 'moustache'),
  'p-25': look(1, 'bun', 'red'),
  'p-26': look(2, 'crop', 'white', 'beard'),
  'p-27': look(2, 'short', 'brown', 'stubble'),
  'p-28': look(3, 'scarf', 'black'),
  'p-29': look(1, 'bob', 'brown', 'glasses'),
  'p-30': look(3, 'short', 'black'),
  'p-31': look(3, 'curls', 'brown', 'earrings'),
  'p-32': look(1, 'long', 'blond', 'beard'),
  'p-33': look(3, 'scarf', 'black', 'earrings'),
  'p-34': look(1, 'crop', 'red', 'beard'),
  'p-35': look(2, 'fringe', 'black', 'glasses'),
  'p-36': look(6, 'crop', 'black', 'glasses'),
  'p-37': look(2, 'bun', 'brown', 'earrings'),
  'p-38': look(2, 'short', 'blond', 'helmet'),
  'p-39': look(4, 'long', 'black'),
  'p-40': look(2, 'bald', 'grey', 'glasses', 'stubble'),
  'p-41': look(1, 'curls', 'blond', 'earrings'),
  'p-42': look(4, 'short', 'black', 'beanie', 'stubble'),
  'p-43': look(1, 'side', 'grey', 'glasses', 'earrings'),
  'p-44': look(2, 'curls', 'red', 'beard'),
  'p-45': look(6, 'bun', 'black', 'glasses', 'earrings'),
  'p-46': look(2, 'bald', 'white', 'moustache', 'glasses'),
  'p-47': look(4, 'side', 'black', 'beard'),
  'p-48': look(2, 'ponytail', 'chestnut', 'earrings'),
  'p-49': look(4, 'curls', 'black'),
  'p-50': look(2, 'crop', 'blond', 'earrings'),
  'p-51': look(2, 'short', 'grey', 'beard'),
  'p-52': look(2, 'braids', 'brown'),
  'p-53': look(2, 'crop', 'grey', 'beanie', 'moustache'),
  'p-54': look(3, 'bob', 'black', 'earrings'),
  'p-55': look(2, 'fringe', 'blond', 'helmet'),
  'p-56': look(6, 'afro', 'black', 'earrings'),
  'p-57': look(2, 'short', 'black', 'moustache'),
  'p-58': look(1, 'long', 'red', 'glasses'),
  'p-59': look(1, 'side', 'chestnut', 'stubble'),
  'p-60': look(4, 'scarf', 'black', 'glasses'),
  'p-61': look(2, 'bald', 'grey', 'beard', 'glasses'),
  'p-62': look(3, 'ponytail', 'black', 'glasses'),
  'p-63': look(5, 'afro', 'black', 'glasses'),
  'p-64': look(2, 'long', 'brown', 'beard'),
  'p-65': look(1, 'curls', 'blond', 'beanie'),
  'p-66': look(3, 'bob', 'black', 'glasses'),
};
