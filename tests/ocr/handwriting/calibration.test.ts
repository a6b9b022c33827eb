/** What a reading's confidence promises, whatever the network that is shipped was fitted to. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Calibration } from '../../../src/ocr/read/handwriting/calibration.js';
import type { Decoded } from '../../../src/ocr/read/handwriting/decode/decode.js';
import { READING_KINDS } from '../../../src/ocr/read/handwriting/kinds.js';

/** The error at which fields are taken unasked unless an officer states another. */
const DEFAULT_TRUST = 0.003;

const decoded = (share: number, ink: number, doubt: number): Decoded => ({
  raw: '12/3/1985',
  candidates: [
    { text: '12/3/1985', share },
    { text: '12/8/1985', share: 1 - share },
  ],
  evidence: [],
  ink,
  doubt,
});

it('never takes ink alone for sure enough to go unasked', async () => {
  const calibration = await Calibration.load();
  for (const kind of READING_KINDS) {
    expect(calibration.confidences(decoded(1, 0, 0), kind)[0]).toBeLessThan(1 - DEFAULT_TRUST);
  }
});

it('is surer of a reading that leads by more, however sure it is', async () => {
  const calibration = await Calibration.load();
  const share = fc.double({ min: 0.35, max: 0.999, noNaN: true });
  fc.assert(
    fc.property(fc.constantFrom(...READING_KINDS), share, share, (kind, one, other) => {
      const [less, more] = [Math.min(one, other), Math.max(one, other)];
      fc.pre(more - less > 1e-4);
      const sureness = (each: number) => calibration.confidences(decoded(each, -2, 0.2), kind)[0] ?? 0;
      expect(sureness(less)).toBeLessThan(sureness(more));
    }),
  );
});

it('is never surer of a candidate further down, nor of all together than of certainty', async () => {
  const calibration = await Calibration.load();
  const amounts = fc.array(fc.double({ min: 1e-6, max: 1, noNaN: true }), { minLength: 1, maxLength: 6 });
  const ink = fc.double({ min: -60, max: 0, noNaN: true });
  fc.assert(
    fc.property(fc.constantFrom(...READING_KINDS), amounts, ink, (kind, parts, log) => {
      const whole = parts.reduce((sum, part) => sum + part, 0);
      const candidates = parts
        .toSorted((one, other) => other - one)
        .map((part, index) => ({ text: `${index}`, share: part / whole }));
      const given = calibration.confidences({ raw: '', candidates, evidence: [], ink: log, doubt: 2 }, kind);
      expect(given).toEqual(given.toSorted((one, other) => other - one));
      expect(given.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(1 + 1e-9);
    }),
  );
});
