// Stands before a process that the program starts beside its window: the compiled binding first, then the program's own file.
const { pathToFileURL } = require('node:url');

require('./openCompiled.cjs');
const [entry] = process.argv.splice(2, 1);
process.argv[1] = entry;
import(pathToFileURL(entry).href);
