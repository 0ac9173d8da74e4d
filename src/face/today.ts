/** The day on which something is done, here and now: `2026-01-31`. `SOURCE_DATE_EPOCH` (seconds since 1970, in UTC) stands for the clock where it is set, so that a run can be repeated. */
export function today(): string {
  const epoch = process.env.SOURCE_DATE_EPOCH;
  if (epoch !== undefined && /^\d+$/.test(epoch)) return new Date(Number(epoch) * 1000).toISOString().slice(0, 10);
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
