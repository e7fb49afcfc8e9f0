const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const path = require('node:path');
const { createTransformer } = require('@swc/jest');
const options = require('../../src/build/swc');

const OWN_SOURCE = readFileSync(__filename);
const keys = createTransformer(options);

/**
 * `@swc/jest` for a cache that several clones read: a source map names its file without folders, so that traces of errors lead
 * to the clone that runs, not to the one that translated first. Keys hold a file's text, its path within the clone and how it
 * is translated, not the rest of jest's configuration, which names the clone's folder.
 */
const transformerOf = (filename) => createTransformer({ ...options, sourceFileName: path.basename(filename) });

module.exports = {
  process: (source, filename, jestOptions) => transformerOf(filename).process(source, filename, jestOptions),
  processAsync: (source, filename, jestOptions) => transformerOf(filename).processAsync(source, filename, jestOptions),
  getCacheKey: (source, filename, jestOptions) => {
    const key = keys.getCacheKey(source, filename, { ...jestOptions, configString: '' });
    return createHash('sha256').update(key).update(OWN_SOURCE).digest('hex');
  },
};
