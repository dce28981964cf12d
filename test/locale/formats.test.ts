import { expect } from '@open-wc/testing';
import {
  firstDayOfWeek,
  formatDay,
  formatList,
  formatNumber,
  formatRelative,
  formatSince,
  formatWeekday,
} from '../../src/locale/formats.js';

const now = new Date('2026-11-22T09:00:00+01:00');
const ago = (minutes: number): Date => new Date(now.getTime() - minutes * 60_000);

describe('formats', () => {
  it('say how long ago, in words that fit the distance', () => {
    expect(formatRelative(ago(0), now, 'en')).to.equal('now');
    expect(formatRelative(ago(5), now, 'nl')).to.equal('5 minuten geleden');
    expect(formatRelative(ago(24 * 60), now, 'nl')).to.equal('gisteren');
    expect(formatRelative(ago(3 * 24 * 60), now, 'de')).to.equal('vor 3 Tagen');
    expect(formatRelative(ago(14 * 24 * 60), now, 'fr')).to.equal('il y a 2 semaines');
    expect(formatRelative(ago(60 * 24 * 60), now, 'en-GB')).to.equal('23 September 2026');
    expect(formatRelative(ago(-24 * 60), now, 'nl')).to.equal('morgen');
  });

  it('say of what happened ahead of this clock that it is now', () => {
    for (const minutes of [-1, -7, -180, -3 * 24 * 60]) expect(formatSince(ago(minutes), now, 'en')).to.equal('now');
    expect(formatSince(ago(5), now, 'nl')).to.equal('5 minuten geleden');
  });

  it('name days, weekdays, numbers and lists as the language does', () => {
    expect(formatDay(now, 'nl')).to.equal('22 november 2026');
    expect(formatWeekday(1, 'nl')).to.equal('maandag');
    expect(formatWeekday(7, 'en')).to.equal('Sunday');
    expect(formatNumber(12345.5, 'de')).to.equal('12.345,5');
    expect(formatList(['An', 'Bo', 'Cy'], 'nl')).to.equal('An, Bo en Cy');
  });

  it('begin the week where the reader lives, and on Monday where that is not known', () => {
    expect(firstDayOfWeek('en-US', [])).to.equal(7);
    expect(firstDayOfWeek('en-GB', ['en-US'])).to.equal(1);
    expect(firstDayOfWeek('en', ['nl-NL', 'en-US'])).to.equal(7);
    expect(firstDayOfWeek('fr', ['fr-CA'])).to.equal(7);
    expect(firstDayOfWeek('nl', ['en-US'])).to.equal(1);
    expect(firstDayOfWeek('en', [])).to.equal(1);
    expect(firstDayOfWeek('ar-EG', [])).to.equal(6);
    expect(firstDayOfWeek('!!', ['en_US', 'en-US'])).to.be.within(1, 7);
  });

  it('never throw on a tag that is none', () => {
    for (const tag of ['', '!!', 'x'.repeat(50), 'en_US']) expect(formatNumber(1000, tag)).to.equal('1,000');
  });
});
