import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { decodePod } from '../../../src/gateway/kubernetes/decode/pod';
import { Reader } from '../../../src/gateway/kubernetes/protobuf/Reader';
import { bytesField } from '../../../src/gateway/kubernetes/testing/encode';
import { RecordedList } from './RecordedList';

const meta = (name: string, uid: string) =>
  Buffer.concat([bytesField(1, name), bytesField(3, 'bench-000'), bytesField(5, uid), bytesField(6, '7')]);
const pod = (name: string, uid: string, node: string) =>
  Buffer.concat([bytesField(1, meta(name, uid)), bytesField(2, bytesField(10, node))]);

function written(items: Buffer[]): string {
  const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'recorded-')), 'pods.items');
  const length = (bytes: Buffer) => Buffer.from([0, 0, bytes.length >> 8, bytes.length & 255]);
  fs.writeFileSync(file, Buffer.concat(items.flatMap((item) => [length(item), item])));
  return file;
}

const summary = (list: RecordedList, index: number) => {
  const { meta: found, nodeName } = decodePod(new Reader(list.item(index)));
  return `${found.name} ${found.uid} ${nodeName}`;
};

test('every copy of an object has a name, uid and node of its own', () => {
  const list = new RecordedList(
    written([pod('web-00001', 'aaaa', 'node-0003'), pod('web-00002', 'bbbb', 'node-0004')]),
    3
  );
  expect(list.length).toBe(6);
  expect([0, 1, 2, 3, 4, 5].map((index) => summary(list, index))).toEqual([
    'web-00001 0aaa node-0003',
    'web-00002 0bbb node-1004',
    'web-10001 1aaa node-1003',
    'web-10002 1bbb node-2004',
    'web-20001 2aaa node-2003',
    'web-20002 2bbb node-3004',
  ]);
});
