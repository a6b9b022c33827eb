import { resolve } from 'node:path';
import type { Command } from 'commander';
import { canNameBundles } from '../bundle/names.js';
import { HotichError } from '../messages/errors.js';
import { say } from '../messages/message.js';
import { officeMessages } from '../messages/office.js';
import { tidy } from '../schema/fold.js';
import { DONE, namedWorkspace } from './context.js';
import { run } from './run.js';

interface Options {
  readonly name: string;
  readonly ward: string;
  readonly district: string;
  readonly province: string;
}

export function defineInit(program: Command): void {
  program
    .command('init')
    .description(say(officeMessages.init))
    .argument('[folder]', say(officeMessages.initFolder))
    .requiredOption('--name <name>', say(officeMessages.officeName))
    .requiredOption('--ward <name>', say(officeMessages.ward))
    .option('--district <name>', say(officeMessages.district), '')
    .requiredOption('--province <name>', say(officeMessages.province))
    .action((folder: string | undefined, options: Options, command: Command) =>
      run(command, async (context) => {
        const { createWorkspace } = await import('../store/workspace.js');
        const path = resolve(folder ?? namedWorkspace(context.options) ?? '.');
        const office = {
          name: tidy(options.name),
          ward: tidy(options.ward),
          district: tidy(options.district),
          province: tidy(options.province),
        };
        if (!canNameBundles(office)) throw new HotichError('office-nameless');
        const workspace = createWorkspace(path, office);
        workspace.close();
        context.print(say(officeMessages.initialised(path, path === process.cwd())));
        context.emit({ type: 'workspace', folder: path });
        return { ...DONE, summary: { workspace: path } };
      }),
    );
}
