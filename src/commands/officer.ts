import type { Command } from 'commander';
import { say } from '../messages/message.js';
import { officeMessages } from '../messages/office.js';
import { DONE } from './context.js';
import { officerCode } from './options.js';
import { run } from './run.js';

export function defineOfficer(program: Command): void {
  const officer = program.command('officer').description(say(officeMessages.officer));

  officer
    .command('add')
    .description(say(officeMessages.officerAdd))
    .argument('<code>', say(officeMessages.officerCode), officerCode)
    .requiredOption('--name <name>', say(officeMessages.officerName))
    .action((code: string, options: { readonly name: string }, command: Command) =>
      run(command, (context) =>
        context.withWorkspace('write', (workspace) => {
          workspace.officers.add({ code, name: options.name.normalize('NFC') });
          // The first officer of a PC is the one at work there until another is chosen.
          if (workspace.officers.current() === null) workspace.officers.use(code);
          context.print(say(officeMessages.officerAdded(code)));
          return DONE;
        }),
      ),
    );

  officer
    .command('list')
    .description(say(officeMessages.officerList))
    .action((_options: unknown, command: Command) =>
      run(command, (context) =>
        context.withWorkspace('read', (workspace) => {
          const current = workspace.officers.current();
          const officers = workspace.officers.list();
          if (officers.length === 0) context.print(say(officeMessages.noOfficers));
          for (const each of officers) {
            context.print(`${each.code === current ? '*' : ' '} ${each.code}  ${each.name}`);
            context.emit({ type: 'officer', code: each.code, current: each.code === current });
          }
          return DONE;
        }),
      ),
    );

  officer
    .command('use')
    .description(say(officeMessages.officerUse))
    .argument('<code>', say(officeMessages.officerCode))
    .action((code: string, _options: unknown, command: Command) =>
      run(command, (context) =>
        context.withWorkspace('write', (workspace) => {
          workspace.officers.use(code);
          context.print(say(officeMessages.officerChosen(workspace.officers.named(code).code)));
          return DONE;
        }),
      ),
    );
}
