import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { Notifiers } from './Notifiers';
import { SAMPLES, samplesDocument } from './samples';

async function main() {
  const notifiers = await Notifiers.start();
  try {
    writeFileSync(path.resolve(__dirname, '../../..', SAMPLES), await samplesDocument(notifiers));
    console.log(`wrote ${SAMPLES}`);
  } finally {
    notifiers.stop();
  }
}

void main();
