const DAY = 86_400_000;

/**
 * Whether a date (`YYYY-MM-DD`) is a public holiday by the Algemene termijnenwet (article 3): New Year's Day, Good Friday,
 * Easter Monday, the King's birthday, Liberation Day, Ascension Day, Whit Monday and both days of Christmas.
 */
export function isDutchHoliday(date: string): boolean {
  const year = Number(date.slice(0, 4));
  const easter = easterSunday(year);
  const fixed = [`${year}-01-01`, kingsDay(year), `${year}-05-05`, `${year}-12-25`, `${year}-12-26`];
  const moving = [-2, 1, 39, 50].map((days) => isoDate(easter + days * DAY));
  return [...fixed, ...moving].includes(date);
}

/** 27 April, the day before where that is a Sunday. */
function kingsDay(year: number): string {
  const isSunday = new Date(Date.UTC(year, 3, 27)).getUTCDay() === 0;
  return `${year}-04-${isSunday ? '26' : '27'}`;
}

/** Easter Sunday in the Gregorian calendar (Meeus, Jones and Butcher), in milliseconds since 1970. */
function easterSunday(year: number): number {
  const cycle = year % 19;
  const century = Math.floor(year / 100);
  const rest = year % 100;
  const correction = Math.floor((8 * century + 13) / 25);
  const epact = (19 * cycle + century - Math.floor(century / 4) - correction + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7;
  const shift = Math.floor((cycle + 11 * epact + 22 * weekday) / 451);
  const day = epact + weekday - 7 * shift + 114;
  return Date.UTC(year, Math.floor(day / 31) - 1, (day % 31) + 1);
}

function isoDate(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}
