/** A text people read, in both languages; Vietnamese is the default. */
export interface Message {
  readonly vi: string;
  readonly en: string;
}

export type Language = keyof Message;

let current: Language = 'vi';

/** Chosen once at the door (`--lang`, HOTICH_LANG). */
export function setLanguage(language: Language): void {
  current = language;
}

export function language(): Language {
  return current;
}

/** The message in the user's language. */
export function say(message: Message): string {
  return message[current];
}
