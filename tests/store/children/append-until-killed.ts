/** Appends answers to an entry as fast as it can, saying the sequence of each once it is stored, until killed. */
import { openWorkspace } from '../../../src/store/workspace.js';
import { answered } from '../answers.js';

const [folder, entry] = process.argv.slice(2);
if (folder === undefined || entry === undefined) throw new Error('usage: folder entry');
const workspace = openWorkspace(folder, { write: true, purpose: 'review' });
const sitting = workspace.sittings.open('CB01', 'review');
for (let count = 1; ; count += 1) {
  const action = workspace.actions.append({
    entry,
    officer: 'CB01',
    sitting,
    body: answered('child.fullName', `Lê Thị Mẫu ${count}`),
  });
  process.stdout.write(`${action.sequence}\n`);
}
