import type { Command } from 'commander';
import { lookMessages } from '../messages/look.js';
import { language, say } from '../messages/message.js';
import { FIELDS, type FieldDefinition } from '../schema/fields.js';
import { DONE } from './context.js';
import { run } from './run.js';

export function defineSchema(program: Command): void {
  program
    .command('schema')
    .description(say(lookMessages.schema))
    .option('--fields', say(lookMessages.schemaFields))
    .option('--profile', say(lookMessages.schemaProfile))
    .action((options: { readonly fields?: boolean; readonly profile?: boolean }, command: Command) =>
      run(command, async (context) => {
        if (options.fields === true) {
          const definitions: readonly FieldDefinition[] = FIELDS;
          for (const field of definitions) {
            context.emit({ type: 'field', ...field });
            context.print(`${field.key}  ${field.kind}  ${field.column ?? '–'}  ${field.label[language()]}`);
          }
          return DONE;
        }
        const schema = await schemaOf(options.profile === true ? 'profile' : 'record');
        context.printExactly(JSON.stringify(schema, null, 2));
        context.emit({ type: 'schema', schema });
        return DONE;
      }),
    );
}

async function schemaOf(what: 'profile' | 'record'): Promise<Readonly<Record<string, unknown>>> {
  if (what === 'profile') return (await import('../bundle/profile.js')).profileJsonSchema();
  return (await import('../schema/json-schema.js')).recordJsonSchema();
}
