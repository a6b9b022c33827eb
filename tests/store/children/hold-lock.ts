/** Opens a workspace for writing, says so, and holds it until its input ends or it is killed. */
import { openWorkspace } from '../../../src/store/workspace.js';

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('usage: folder');
const workspace = openWorkspace(folder, { write: true, purpose: 'review' });
process.stdout.write('held\n');
process.stdin.on('end', () => workspace.close());
process.stdin.resume();
