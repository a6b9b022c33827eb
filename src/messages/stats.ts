/** Texts of the figures: throughput and forecast. */
import type { Message } from './message.js';

export const statsMessages = {
  stats: {
    vi: 'Năng suất theo cán bộ, sổ, ngày; so với chỉ tiêu',
    en: 'Throughput by officer, book and day, against a quota',
  },
  optionQuota: { vi: 'chỉ tiêu (số mục)', en: 'quota, in records' },
  optionBy: { vi: 'hạn, dạng YYYY-MM-DD', en: 'date to reach it by, YYYY-MM-DD' },
  optionBook: { vi: 'chỉ sổ này', en: 'this book only' },
  dayRule: { vi: 'phải là một ngày có thật, dạng YYYY-MM-DD.', en: 'must be a real day, YYYY-MM-DD.' },
  columns: {
    officer: { vi: 'Cán bộ', en: 'Officer' },
    book: { vi: 'Sổ', en: 'Book' },
    day: { vi: 'Ngày', en: 'Day' },
    records: { vi: 'Mục xong', en: 'Records' },
    typed: { vi: 'Ô phải gõ', en: 'Fields typed' },
    accepted: { vi: 'Ô nhận ngay', en: 'Fields accepted' },
    supplemented: { vi: 'Ô bổ sung', en: 'Supplemented' },
    time: { vi: 'Giờ làm', en: 'Time at work' },
    rate: { vi: 'Mục/giờ', en: 'Records/hour' },
  },
  nothingYet: { vi: 'Chưa có việc nào được ghi.', en: 'No work recorded yet.' },
  total: { vi: 'Tổng', en: 'Total' },
  progress: (done: number, quota: number, share: string): Message => ({
    vi: `Đã xong ${done}/${quota} mục (${share} %).`,
    en: `${done} of ${quota} records done (${share} %).`,
  }),
  rate: (perDay: string): Message => ({
    vi: `Tốc độ hiện nay: ${perDay} mục một ngày.`,
    en: `Present rate: ${perDay} records a day.`,
  }),
  needed: (perDay: string, by: string): Message => ({
    vi: `Cần ${perDay} mục một ngày để kịp hạn ${by}.`,
    en: `${perDay} records a day are needed to keep ${by}.`,
  }),
  forecast: (day: string, inTime: boolean): Message => ({
    vi: `Với tốc độ này sẽ xong ngày ${day}: ${inTime ? 'kịp hạn' : 'trễ hạn'}.`,
    en: `At this rate it is done on ${day}: ${inTime ? 'in time' : 'too late'}.`,
  }),
  noForecast: { vi: 'Chưa đủ số liệu để dự báo.', en: 'Too little work yet for a forecast.' },
} as const;
