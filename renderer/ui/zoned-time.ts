export { calendarDays, instantToLocal, localToInstant } from '../../shared/kernel/zoned-time.ts';
