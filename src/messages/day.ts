/** Calendar days: how they are kept, and how people here write them. */
import { language } from './message.js';

/** YYYY-MM-DD where the office is. */
export function localDay(at: Date): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

/** A day, given as YYYY-MM-DD, for people to read. */
export function dayText(day: string): string {
  const [year, month, date] = day.split('-');
  return language() === 'vi' ? `${date}/${month}/${year}` : day;
}

/** A moment where the office is, to the minute. */
export function momentText(at: Date): string {
  const time = [at.getHours(), at.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
  const day = dayText(localDay(at));
  return language() === 'vi' ? `${time} ngày ${day}` : `${day} ${time}`;
}
