/** The menu's two kinds of question, with their hints in the user's language. */
import { InvalidArgumentError } from 'commander';
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

/** Why an answer will not do, in the user's language; null if it will. */
export type Rule = (answer: string) => string | null;

/** What the parser of an option refuses, refused where it is asked for. */
export function asParsed(parse: (text: string) => unknown): Rule {
  return (answer) => {
    try {
      parse(answer);
      return null;
    } catch (error) {
      if (error instanceof InvalidArgumentError) return error.message;
      throw error;
    }
  };
}

/**
 * A line of text, composed and without the quotation marks that Windows puts around a path dragged in; null if empty.
 * What the rule refuses stays on the line to be corrected.
 */
export async function ask(message: string, rule: Rule = () => null): Promise<string | null> {
  const { default: inquirer } = await import('inquirer');
  const { answer } = await inquirer.prompt<{ answer: string }>([
    {
      type: 'input',
      name: 'answer',
      message,
      validate: (line) => {
        const text = textOf(line);
        return text === '' || (rule(text) ?? true);
      },
    },
  ]);
  const text = textOf(answer);
  return text === '' ? null : text;
}

function textOf(line: string): string {
  return line.trim().replace(/^(["'])(.*)\1$/u, '$2');
}
