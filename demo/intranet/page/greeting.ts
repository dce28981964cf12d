/** The greeting at the top of the home page, and the day. */
import type { Choices } from './choices.js';
import { type CopyLanguage, say } from './copy.js';

const firstNames: Readonly<Record<Choices['viewer'], string | undefined>> = {
  veteran: 'Hilde',
  newcomer: 'Yara',
  'not-for-me': 'Wim',
  editor: 'Saskia',
  nobody: undefined,
};

function partOfDay(hour: number, language: CopyLanguage): string {
  if (hour < 12) {
    return say(language, { nl: 'Goeiemorgen', en: 'Good morning' });
  }
  return hour < 18
    ? say(language, { nl: 'Goeiemiddag', en: 'Good afternoon' })
    : say(language, { nl: 'Goeienavond', en: 'Good evening' });
}

export function showGreeting({ viewer }: Choices, language: CopyLanguage, now: Date): void {
  const hello = partOfDay(now.getHours(), language);
  const name = firstNames[viewer];
  const heading = document.querySelector('#greeting');
  if (heading) {
    heading.textContent = name === undefined ? hello : `${hello}, ${name}`;
  }
  const line = document.querySelector('#greeting-line');
  if (line && viewer === 'newcomer') {
    line.textContent = say(language, {
      nl: 'Fijn dat je er bent. Vandaag hoef je alleen te weten waar de koffie staat: naast het onthaal, links.',
      en: 'Good to have you here. All you need to know today is where the coffee is: next to reception, on the left.',
    });
  }
  if (line && viewer === 'nobody') {
    line.textContent = say(language, {
      nl: 'Je bent niet aangemeld. Rondkijken mag, de deur staat open.',
      en: 'You have not signed in. Feel free to look around, the door is open.',
    });
  }
  const today = document.querySelector<HTMLTimeElement>('#today');
  if (today) {
    today.dateTime = now.toISOString().slice(0, 10);
    today.textContent = new Intl.DateTimeFormat(language === 'nl' ? 'nl-BE' : 'en-GB', {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
    }).format(now);
  }
  const weekday = (now.getDay() + 6) % 7;
  document.querySelectorAll('.menu li').forEach((item, index) => {
    if (index === weekday) {
      item.setAttribute('aria-current', 'date');
    } else {
      item.removeAttribute('aria-current');
    }
  });
}
