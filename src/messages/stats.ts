/** Texts of the figures: throughput and forecast. */
import type { Message } from './message.js';

/** 2026-12-31 as people here write it. */
const written = (day: string): string => day.split('-').toReversed().join('/');

export const statsMessages = {
  stats: {
    vi: 'Năng suất theo cán bộ, sổ, ngày; so với chỉ tiêu',
    en: 'Throughput by officer, book and day, against a quota',
  },
  optionQuota: { vi: 'chỉ tiêu (số mục)', en: 'quota, in records' },
  optionBy: { vi: 'hạn, ví dụ 31/12/2026', en: 'date to reach it by, e.g. 31/12/2026 or 2026-12-31' },
  optionBook: { vi: 'chỉ sổ này', en: 'this book only' },
  dayRule: {
    vi: 'phải là một ngày có thật, viết như 31/12/2026.',
    en: 'must be a real day, such as 31/12/2026 or 2026-12-31.',
  },
  columns: {
    officer: { vi: 'Cán bộ', en: 'Officer' },
    book: { vi: 'Sổ', en: 'Book' },
    day: { vi: 'Ngày', en: 'Day' },
    records: { vi: 'Mục\nxong', en: 'Records' },
    typed: { vi: 'Ô phải\ngõ', en: 'Fields\ntyped' },
    accepted: { vi: 'Ô nhận\nngay', en: 'Fields\naccepted' },
    supplemented: { vi: 'Ô bổ\nsung', en: 'Supple-\nmented' },
    time: { vi: 'Giờ\nlàm', en: 'Time at\nwork' },
    rate: { vi: 'Mục/\ngiờ', en: 'Records/\nhour' },
  },
  nothingYet: { vi: 'Chưa có việc nào được ghi.', en: 'No work recorded yet.' },
  total: { vi: 'Tổng', en: 'Total' },
  progress: (done: number, quota: number, share: string): Message => ({
    vi: `Đã xong ${done}/${quota} mục (${share}%).`,
    en: `${done} of ${quota} records done (${share} %).`,
  }),
  rate: (perDay: string): Message => ({
    vi: `Tốc độ hiện nay: ${perDay} mục một ngày.`,
    en: `Present rate: ${perDay} records a day.`,
  }),
  needed: (perDay: string, by: string): Message => ({
    vi: `Cần ${perDay} mục một ngày để kịp hạn ${written(by)}.`,
    en: `${perDay} records a day are needed to keep ${by}.`,
  }),
  reached: (day: string, inTime: boolean): Message => ({
    vi: `Đã đạt chỉ tiêu ngày ${written(day)}: ${inTime ? 'kịp hạn' : 'trễ hạn'}.`,
    en: `The quota was reached on ${day}: ${inTime ? 'in time' : 'too late'}.`,
  }),
  forecast: (day: string, inTime: boolean): Message => ({
    vi: `Với tốc độ này sẽ xong ngày ${written(day)}: ${inTime ? 'kịp hạn' : 'trễ hạn'}.`,
    en: `At this rate it is done on ${day}: ${inTime ? 'in time' : 'too late'}.`,
  }),
  noForecast: { vi: 'Chưa đủ số liệu để dự báo.', en: 'Too little work yet for a forecast.' },
} as const;
