import { expect } from '@open-wc/testing';
import { fc } from '../helpers/fast-check.js';
import { isDay, isInstant, timeOf } from '../../src/contract/time.js';

describe('a day', () => {
  const right = [
    '2026-11-22',
    '2024-02-29',
    '2000-02-29',
    '0000-02-29',
    '9999-12-31',
    '2026-01-31',
    '2026-04-30',
    '2400-02-29',
  ];
  const wrong = [
    '2026-02-29',
    '1900-02-29',
    '2100-02-29',
    '2026-02-30',
    '2026-04-31',
    '2026-06-31',
    '2026-09-31',
    '2026-11-31',
    '2026-00-10',
    '2026-13-10',
    '2026-01-00',
    '2026-01-32',
    '2026-1-2',
    '26-01-02',
    '20260102',
    '2026/01/02',
    '02-01-2026',
    '2026-01-02T00:00:00Z',
    ' 2026-01-02',
    '2026-01-02\n',
    '',
    '+002026-01-02',
    '-2026-01-02',
    '２０２６-01-02',
    'today',
  ];
  for (const day of right) it(`is ${day}`, () => expect(isDay(day)).to.equal(true));
  for (const day of wrong) it(`is not ${JSON.stringify(day)}`, () => expect(isDay(day)).to.equal(false));

  it('is every day that there is, and no other', () => {
    for (const year of [1600, 1899, 1900, 1999, 2000, 2024, 2026, 2100])
      for (let month = 1; month <= 12; month += 1)
        for (let day = 1; day <= 31; day += 1) {
          const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
          const exists = new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day;
          expect(isDay(text), text).to.equal(exists);
          expect(isInstant(`${text}T12:00:00Z`), text).to.equal(exists);
        }
  });
});

describe('an instant', () => {
  for (const [instant, utc] of [
    ['2026-11-22T09:30:00+01:00', '2026-11-22T08:30:00.000Z'],
    ['2026-11-22T09:30:00Z', '2026-11-22T09:30:00.000Z'],
    ['2026-11-22t09:30:00z', '2026-11-22T09:30:00.000Z'],
    ['2026-11-22T09:30:00-03:30', '2026-11-22T13:00:00.000Z'],
    ['2026-11-22T23:59:59+14:00', '2026-11-22T09:59:59.000Z'],
    ['2026-11-22T00:00:00-12:00', '2026-11-22T12:00:00.000Z'],
    ['2026-11-22T09:30:00.5Z', '2026-11-22T09:30:00.500Z'],
    ['2026-11-22T09:30:00.123456789+00:00', '2026-11-22T09:30:00.123Z'],
    ['2024-02-29T23:59:59-00:00', '2024-02-29T23:59:59.000Z'],
    ['2016-12-31T23:59:60Z', '2016-12-31T23:59:59.000Z'],
    ['2017-01-01T00:59:60.250+01:00', '2016-12-31T23:59:59.250Z'],
    ['0099-03-01T00:00:00Z', '0099-03-01T00:00:00.000Z'],
  ] as const)
    it(`is ${instant}`, () => {
      expect(isInstant(instant)).to.equal(true);
      expect(new Date(timeOf(instant)).toISOString()).to.equal(utc);
    });

  for (const wrong of [
    '2026-11-22',
    '2026-11-22T09:30:00',
    '2026-11-22T09:30Z',
    '2026-11-22 09:30:00Z',
    '2026-11-22T24:00:00Z',
    '2026-11-22T09:60:00Z',
    '2026-11-22T09:30:61Z',
    '2026-11-22T09:30:00.Z',
    '2026-11-22T09:30:00,5Z',
    '2026-11-22T09:30:00+0100',
    '2026-11-22T09:30:00+01',
    '2026-11-22T09:30:00+24:00',
    '2026-11-22T09:30:00+01:60',
    '2026-11-22T09:30:00 +01:00',
    '2026-11-22T09:30:00Z ',
    '2026-11-22T09:30:00Z\n',
    '2026-02-29T09:30:00Z',
    '2026-11-31T09:30:00Z',
    '2026-11-22T9:30:00Z',
    '2026-11-22T09:30:00.1234567890Z',
    '20261122T093000Z',
    '1795253400',
    'Sun, 22 Nov 2026 09:30:00 GMT',
    '',
  ])
    it(`is not ${JSON.stringify(wrong)}`, () => expect(isInstant(wrong)).to.equal(false));

  it('is whatever a date writes itself as, at the same moment', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
        (date) => {
          expect(isInstant(date.toISOString())).to.equal(true);
          expect(timeOf(date.toISOString())).to.equal(date.getTime());
        },
      ),
    );
  });

  it('is the same moment in any zone and with any fraction, whatever it is told to', () => {
    const two = (value: number): string => String(value).padStart(2, '0');
    fc.assert(
      fc.property(
        fc.date({ min: new Date('0001-01-02'), max: new Date('9999-12-30'), noInvalidDate: true }),
        fc.integer({ min: -14 * 60, max: 14 * 60 }),
        fc.stringMatching(/^\d{0,6}$/),
        fc.boolean(),
        (date, minutes, further, isSmall) => {
          const local = new Date(date.getTime() + minutes * 60_000).toISOString().slice(0, 23);
          const zone = `${minutes < 0 ? '-' : '+'}${two(Math.floor(Math.abs(minutes) / 60))}:${two(Math.abs(minutes) % 60)}`;
          const told = `${local}${further}${zone}`;
          const instant = isSmall ? told.toLowerCase() : told;
          expect(isInstant(instant), instant).to.equal(true);
          expect(timeOf(instant), instant).to.equal(date.getTime());
        },
      ),
    );
  });
});
