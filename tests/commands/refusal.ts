/** What a refused command line ends with, in both languages. */
import { expect } from 'vitest';
import type { JsonLine, SpawnOptions } from '../../bench/program.js';
import { hotich, OFFICER_NAME } from './program.js';

export interface Refusal {
  readonly exit: number | null;
  /** Codes of the `error` lines, in their order. */
  readonly codes: readonly unknown[];
  /** The error lines' messages, in their order. */
  readonly messages: readonly { readonly vi: string; readonly en: string }[];
  readonly outcome: JsonLine;
}

/**
 * Runs a command that is to be refused, in Vietnamese and in English, and checks what holds of every refusal:
 * the same codes and exit in both, an outcome line that says so, no stack trace, nobody's name, and words on
 * stderr that are the message of the error line.
 */
export async function refused(
  workspace: string,
  args: readonly string[],
  options: SpawnOptions = {},
): Promise<Refusal> {
  const inLanguage = (language: string) =>
    hotich(workspace, [...args, '--json'], { ...options, env: { ...options.env, HOTICH_LANG: language } });
  const vietnamese = await inLanguage('vi');
  const english = await inLanguage('en');
  for (const { code, stdout, stderr, lines } of [vietnamese, english]) {
    expect(stderr).not.toMatch(/\n\s+at |Error:|node:internal|undefined|\{\w+\}/);
    expect(stdout + stderr).not.toContain(OFFICER_NAME);
    expect(lines.at(-1)).toMatchObject({ type: 'outcome', ok: false, exit_code: code });
    for (const { message } of errorsOf(lines)) expect(stderr).toContain(message);
  }
  const told = errorsOf(english.lines);
  expect(errorsOf(vietnamese.lines).map(({ code }) => code)).toEqual(told.map(({ code }) => code));
  expect(vietnamese.code).toBe(english.code);
  const messages = errorsOf(vietnamese.lines).map(({ message }, index) => ({
    vi: String(message),
    en: String(told[index]?.message),
  }));
  for (const { vi, en } of messages) expect(vi).not.toBe(en);
  return {
    exit: english.code,
    codes: told.map(({ code }) => code),
    messages,
    outcome: english.lines.at(-1) ?? {},
  };
}

/** The workspace is as sound as before: it opens, and its books and counts are told. */
export async function expectSound(workspace: string): Promise<void> {
  const status = await hotich(workspace, ['status', '--json']);
  expect(status.code).toBe(0);
  expect(status.lines.at(-1)).toMatchObject({ type: 'outcome', ok: true });
}

function errorsOf(lines: readonly JsonLine[]): readonly JsonLine[] {
  return lines.filter(({ type }) => type === 'error');
}
