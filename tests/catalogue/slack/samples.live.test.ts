import { readFileSync } from 'node:fs';
import path from 'node:path';
import { asShown } from './asShown';
import { Notifiers } from './Notifiers';
import { SAMPLES, samplesDocument } from './samples';

test('the documented messages are what is rendered (else: npm run samples)', async () => {
  const notifiers = await Notifiers.start();
  try {
    const document = readFileSync(path.resolve(__dirname, '../../..', SAMPLES), 'utf8');
    expect(document).toBe(await samplesDocument(notifiers));
  } finally {
    notifiers.stop();
  }
}, 900_000);

test.each([
  ['*Whom:* a', 'Whom: a'],
  ['<https://x?a&b|Open> · <!date^1^{time}|10:00 UTC>', '[Open] · 10:00 UTC'],
  ['5 * 3 * 2 &lt;b&gt; &amp;lt;', '5 * 3 * 2 <b> &lt;'],
])('%s is read as %s', (text, read) => {
  expect(asShown(text)).toBe(read);
});
