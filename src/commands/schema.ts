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
    .action((options: { readonly fields?: boolean }, command: Command) =>
      run(command, async (context) => {
        if (options.fields === true) {
          const definitions: readonly FieldDefinition[] = FIELDS;
          for (const field of definitions) {
            context.emit({ type: 'field', ...field });
            context.print(`${field.key}  ${field.kind}  ${field.column ?? '–'}  ${field.label[language()]}`);
          }
          return DONE;
        }
        const { recordJsonSchema } = await import('../schema/json-schema.js');
        const schema = recordJsonSchema();
        context.printExactly(JSON.stringify(schema, null, 2));
        context.emit({ type: 'schema', schema });
        return DONE;
      }),
    );
}
