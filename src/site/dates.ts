const format = (dateStyle: 'long' | 'medium') => {
  const { format } = new Intl.DateTimeFormat('en-GB', { dateStyle, timeZone: 'UTC' });
  return (day: string): string => format(new Date(`${day}T00:00:00Z`));
};

/** `2026-11-22` as `22 November 2026`. */
export const longDate = format('long');

/** `2026-11-22` as `22 Nov 2026`. */
export const shortDate = format('medium');
