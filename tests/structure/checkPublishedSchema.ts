import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './projectFiles';

/** Holds both plugin.json to the schema that their `$schema` names. Needs a network: run by the CI workflow, not by `npm test`. */
async function main() {
  for (const file of ['plugin.json', 'src/datasource/plugin.json']) {
    const document = JSON.parse(readFileSync(path.join(ROOT, file), 'utf8')) as { $schema: string };
    const answer = await fetch(document.$schema);
    if (!answer.ok) {
      throw new Error(`${document.$schema}: HTTP ${answer.status}`);
    }
    const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false });
    addFormats(ajv);
    const { $schema: _dialect, ...schema } = (await answer.json()) as { $schema?: string };
    const validate = ajv.compile(schema);
    if (!validate(document)) {
      throw new Error(`${file}: ${ajv.errorsText(validate.errors)}`);
    }
    console.log(`${file}: ok`);
  }
}

void main();
