/** Colours of what is printed: chalk leaves them out for NO_COLOR and wherever stdout is no terminal. */
import chalk from 'chalk';

/** How grave a line is, from what stops the work to what is as it should be. */
export type Gravity = 'bad' | 'weak' | 'mild' | 'good';

export const PAINT: Readonly<Record<Gravity, (text: string) => string>> = {
  bad: chalk.red,
  weak: chalk.yellow,
  mild: chalk.dim,
  good: chalk.green,
};
