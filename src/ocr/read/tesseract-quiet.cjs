// Tesseract's thread without the remarks of its image library on slivers of pictures, which nobody can do anything
// about: it prints them where the program tells people of real errors. Those come as messages.
console.error = () => {};
require('tesseract.js/src/worker-script/node/index.js');
