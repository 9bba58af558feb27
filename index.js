/** For whoever loads the package as a module; n8n itself loads the files that package.json names. */
module.exports = require('./dist/index.js');
