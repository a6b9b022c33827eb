/** The menu's two kinds of question, with their hints in the user's language. */
import { menuMessages } from '../messages/menu.js';
import { say } from '../messages/message.js';

interface Choice<Value> {
  readonly name: string;
  readonly value: Value;
}

/** One of several; `first` is where the pointer stands. */
export async function choose<Value>(
  message: string,
  choices: readonly Choice<Value>[],
  first: Value | undefined,
): Promise<Value> {
  const { default: inquirer } = await import('inquirer');
  const { answer } = await inquirer.prompt<{ answer: number }>([
    {
      type: 'select',
      name: 'answer',
      message,
      choices: choices.map(({ name }, index) => ({ name, value: index })),
      default: choices.findIndex(({ value }) => value === first),
      loop: false,
      pageSize: 18,
      theme: { style: { keysHelpTip: () => say(menuMessages.keys) } },
    },
  ]);
  const chosen = choices[answer];
  if (chosen === undefined) throw new RangeError('a choice that was not offered');
  return chosen.value;
}

/** A line of text, composed and without the quotation marks that Windows puts around a path dragged in; null if empty. */
export async function ask(message: string): Promise<string | null> {
  const { default: inquirer } = await import('inquirer');
  const { answer } = await inquirer.prompt<{ answer: string }>([{ type: 'input', name: 'answer', message }]);
  const text = answer.trim().replace(/^(["'])(.*)\1$/u, '$2');
  return text === '' ? null : text;
}
