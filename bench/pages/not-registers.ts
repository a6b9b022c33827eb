/** Pictures that show no register: what people photograph by mistake. Drawn by program; the people are nobody. */

export interface Mistake {
  readonly name: string;
  readonly bytes: Buffer;
  readonly width: number;
  readonly height: number;
}

const WIDTH = 2000;
const HEIGHT = 2600;

/** A number from 0 to 1 for each call, always the same ones: the pictures must not change between runs. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

export async function mistakes(): Promise<readonly Mistake[]> {
  const drawings: readonly (readonly [string, string])[] = [
    ['blank page', table() + paper(180, 160, 1640, 2280, '#f1ecdd')],
    ['cover', table() + cover()],
    ['receipt', table() + receipt()],
    ['newspaper', table() + newspaper()],
    ['face', face()],
  ];
  return Promise.all(drawings.map(([name, inside]) => photograph(name, inside)));
}

async function photograph(name: string, inside: string): Promise<Mistake> {
  const { default: sharp } = await import('sharp');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">${inside}</svg>`;
  const noise = await sharp({
    create: {
      width: WIDTH,
      height: HEIGHT,
      channels: 3,
      background: '#808080',
      noise: { type: 'gaussian', mean: 128, sigma: 9 },
    },
  })
    .png({ compressionLevel: 1 })
    .toBuffer();
  const bytes = await sharp(Buffer.from(svg))
    .flatten({ background: '#6b4a2f' })
    .rotate(2, { background: '#6b4a2f' })
    .resize({ width: WIDTH, height: HEIGHT, fit: 'cover' })
    .blur(0.8)
    .composite([{ input: noise, blend: 'soft-light' }])
    .jpeg({ quality: 85 })
    .toBuffer();
  return { name, bytes, width: WIDTH, height: HEIGHT };
}

function table(): string {
  return `<rect width="${WIDTH}" height="${HEIGHT}" fill="#6b4a2f"/>`;
}

function paper(x: number, y: number, width: number, height: number, fill: string): string {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}"/>`;
}

function words(x: number, y: number, text: string, size: number, more = ''): string {
  return `<text x="${x}" y="${y}" font-size="${size}" font-family="serif" ${more}>${text}</text>`;
}

function cover(): string {
  return [
    paper(220, 200, 1560, 2200, '#3b2a4a'),
    '<rect x="520" y="640" width="960" height="420" fill="#e8dfc8" stroke="#a08040" stroke-width="8"/>',
    words(1000, 800, 'SỔ ĐĂNG KÝ KHAI SINH', 68, 'text-anchor="middle" font-weight="bold"'),
    words(1000, 920, 'Quyển số 01 – 1985', 56, 'text-anchor="middle"'),
    '<rect x="220" y="200" width="120" height="2200" fill="#241930"/>',
  ].join('');
}

function receipt(): string {
  const items = [
    'Gạo tẻ 5 kg',
    'Nước mắm',
    'Dầu ăn 1 lít',
    'Bột giặt',
    'Bánh quy',
    'Trà khô',
    'Đường cát',
    'Mì gói',
  ];
  const random = numbers(3);
  return [
    paper(640, 180, 720, 2240, '#fbfbf8'),
    words(1000, 300, 'CỬA HÀNG TẠP HÓA', 52, 'text-anchor="middle" font-weight="bold"'),
    words(1000, 370, 'Hóa đơn bán lẻ', 40, 'text-anchor="middle"'),
    '<line x1="680" y1="420" x2="1320" y2="420" stroke="#222" stroke-width="4" stroke-dasharray="14 10"/>',
    ...items.map((item, i) => {
      const price = `${Math.round(random() * 90 + 10)}.000`;
      const y = 500 + i * 90;
      return words(690, y, item, 42) + words(1310, y, price, 42, 'text-anchor="end"');
    }),
    '<line x1="680" y1="1240" x2="1320" y2="1240" stroke="#222" stroke-width="4"/>',
    words(690, 1320, 'Tổng cộng', 48, 'font-weight="bold"'),
    words(1310, 1320, '412.000', 48, 'text-anchor="end" font-weight="bold"'),
    words(1000, 1500, 'Cảm ơn quý khách', 40, 'text-anchor="middle" font-style="italic"'),
  ].join('');
}

const SYLLABLES =
  'trong ngày hôm qua nhiều nơi mưa lớn làm ngập đường phố nước sông dâng cao người dân phải dời nhà'.split(
    ' ',
  );

function newspaper(): string {
  const random = numbers(7);
  const columns = 5;
  const across = 1760 / columns;
  const parts = [
    paper(100, 80, 1800, 2440, '#e6e1d3'),
    words(1000, 230, 'TIN TỨC BUỔI SÁNG', 130, 'text-anchor="middle" font-weight="bold"'),
    '<line x1="120" y1="280" x2="1880" y2="280" stroke="#222" stroke-width="6"/>',
    words(1000, 400, 'Mưa lớn trên diện rộng', 84, 'text-anchor="middle" font-weight="bold"'),
    '<line x1="120" y1="440" x2="1880" y2="440" stroke="#222" stroke-width="3"/>',
  ];
  for (let column = 0; column < columns; column += 1) {
    const x = 120 + column * across;
    if (column > 0)
      parts.push(`<line x1="${x}" y1="450" x2="${x}" y2="2490" stroke="#333" stroke-width="3"/>`);
    for (let y = 490; y < 2480; y += 29) {
      const line = Array.from({ length: 7 }, () => SYLLABLES[Math.floor(random() * SYLLABLES.length)]).join(
        ' ',
      );
      parts.push(words(x + 12, y, line, 23, `textLength="${across - 24}" lengthAdjust="spacingAndGlyphs"`));
    }
  }
  return parts.join('');
}

function face(): string {
  return `
    <defs>
      <radialGradient id="skin" cx="45%" cy="40%"><stop offset="0" stop-color="#e8bf9c"/><stop offset="1" stop-color="#a9764f"/></radialGradient>
      <linearGradient id="room" x2="1" y2="1"><stop offset="0" stop-color="#7f93a0"/><stop offset="1" stop-color="#3d4a52"/></linearGradient>
    </defs>
    <rect width="${WIDTH}" height="${HEIGHT}" fill="url(#room)"/>
    <path d="M300 2600 Q380 2000 1000 1960 Q1620 2000 1700 2600Z" fill="#2d4a7a"/>
    <rect x="840" y="1700" width="320" height="360" fill="#b8855d"/>
    <ellipse cx="1000" cy="1150" rx="520" ry="700" fill="url(#skin)"/>
    <path d="M470 1050 Q440 380 1000 380 Q1560 380 1530 1050 Q1450 640 1000 620 Q550 640 470 1050Z" fill="#1c1512"/>
    <g fill="#fff"><ellipse cx="790" cy="1060" rx="105" ry="52"/><ellipse cx="1210" cy="1060" rx="105" ry="52"/></g>
    <g fill="#22150e"><circle cx="790" cy="1062" r="46"/><circle cx="1210" cy="1062" r="46"/></g>
    <g stroke="#1c1512" stroke-width="30" fill="none"><path d="M660 940 Q790 880 910 940"/><path d="M1090 940 Q1210 880 1340 940"/></g>
    <path d="M1000 1080 Q960 1330 900 1370 Q1000 1420 1090 1370" fill="none" stroke="#8b5d3c" stroke-width="18"/>
    <path d="M790 1560 Q1000 1700 1210 1560 Q1000 1620 790 1560Z" fill="#a3473f"/>`;
}
