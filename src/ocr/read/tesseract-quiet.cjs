// Tesseract's thread without the remarks of its image library on slivers of pictures, which nobody can do anything
// about: it prints them where the program tells people of real errors. Those come as messages.
console.error = () => {};
const { parentPort } = require('node:worker_threads');

const STARTING = new Set(['load', 'loadLanguage', 'initialize']);
const send = parentPort.postMessage.bind(parentPort);
parentPort.postMessage = (answer) => {
  send(answer);
  // Nobody is handed an engine that cannot start, to end it: its thread would keep the program alive. Nor may
  // it say afterwards that it has started, as it does.
  if (answer.status === 'reject' && STARTING.has(answer.action)) parentPort.close();
};
require('tesseract.js/src/worker-script/node/index.js');
