import sharp from 'sharp';
import { expect, it } from 'vitest';
import { overlapOf } from '../../bench/overlap.js';
import { makeBook } from '../../samples/maker/book.js';
import { handFace, PAGE_HANDS } from '../../samples/maker/fonts.js';
import { shippedForms } from '../../src/forms/library.js';
import { inspectPicture } from '../../src/ocr/inspect.js';

/** What a province may print instead. */
const WORDINGS: Readonly<Record<string, string>> = {
  'Giới tính:': 'Nam, nữ:',
  'Nơi thường trú/tạm trú:': 'Chỗ ở hiện nay:',
  'Họ và tên người đi khai sinh:': 'Họ, tên người khai:',
  'Giấy tờ tùy thân:': 'Giấy chứng minh:',
  'Loại việc: Đăng ký': 'Đăng ký khai sinh',
  'Người ký giấy khai sinh': 'TM. ỦY BAN NHÂN DÂN',
};
/** How far labels in turn are set aside, mm. */
const ASIDE = [1.2, -1, 0.4, -0.6];

it("a province's own print of a form is known by the rest of its words and lines", async () => {
  const form = shippedForms().find(({ id }) => id === 'ks-2006-entry');
  if (form === undefined) throw new Error('no such form');
  const printed = {
    ...form,
    labels: form.labels.map((label, i) => ({
      ...label,
      text: WORDINGS[label.text] ?? label.text,
      at: [label.at[0] + (ASIDE[i % ASIDE.length] ?? 0), label.at[1]] satisfies [number, number],
    })),
  };
  const faces = PAGE_HANDS.slice(0, 2).map(handFace);
  const order = { pages: 1, seed: 321, capture: 'flatbed', wear: 'light', dpi: 130, faces } as const;
  for await (const { image, truth } of makeBook({ form: printed, ...order }).pictures) {
    const { data, width, height } = image;
    const raw = sharp(data, { raw: { width, height, channels: 3 } });
    const bytes = await raw.withMetadata({ density: order.dpi }).jpeg({ quality: 88 }).toBuffer();
    const scan = { bytes, width, height, pageInFile: 0, dpi: order.dpi };
    const { pages } = await inspectPicture(scan, shippedForms());
    expect(pages.map((page) => page.form?.id)).toEqual(['ks-2006-entry']);
    const [entry] = truth('page.jpg', 0).entries;
    for (const [key, { regions }] of Object.entries(entry?.fields ?? {})) {
      const own = pages.flatMap(({ fields }) => fields.filter((field) => field.key === key));
      regions.forEach((region, i) => {
        const corners = own[i]?.corners;
        expect(corners === undefined ? 0 : overlapOf(region, corners), key).toBeGreaterThan(0.7);
      });
    }
  }
}, 60_000);
