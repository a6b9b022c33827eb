/** Waiting for the desk's next question, as a person at the terminal does. */
import { type Prompt, readPrompt } from './screen.js';
import type { OfficerTerminal } from './terminal.js';

/** The next question after the one of this signature; null when the program has ended. Throws with the screen after a minute. */
export async function nextQuestion(terminal: OfficerTerminal, before: string): Promise<Prompt | null> {
  let prompt: Prompt | null = null;
  try {
    await terminal.waitFor((rows) => {
      prompt = readPrompt(rows);
      return prompt !== null && prompt.signature !== before;
    }, 60);
    return prompt;
  } catch (error) {
    if (terminal.hasEnded) return null;
    throw error;
  }
}
