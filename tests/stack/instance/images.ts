import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { runOk } from '../system/run';
import type { Context } from './Context';
import { tar, type TarEntry } from './tar';

export const REGISTRY = 'clusterscope.local';
export const PAUSE_IMAGE = `${REGISTRY}/pause:1`;
export const SHOP_IMAGE = `${REGISTRY}/shop:1`;
export const BUSYBOX_IMAGE = `${REGISTRY}/busybox:1`;

interface Image {
  tag: string;
  entries: TarEntry[];
  config: Record<string, string[]>;
}

const executable = (name: string, file: string): TarEntry => ({ name, content: fs.readFileSync(file), mode: 0o755 });
const text = (name: string, content: string): TarEntry => ({ name, content: Buffer.from(content) });
const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

async function busyboxRoot(): Promise<TarEntry[]> {
  const busybox = ['/usr/bin/busybox', '/bin/busybox'].find((file) => fs.existsSync(file)) ?? 'busybox';
  const applets = (await runOk(busybox, ['--list'])).trim().split('\n');
  return [
    ...['bin/', 'etc/', 'proc/', 'sys/', 'dev/', 'data/'].map((name) => ({ name })),
    { name: 'tmp/', mode: 0o1777 },
    executable('bin/busybox', busybox),
    ...applets
      .filter((applet) => applet !== 'busybox')
      .map((applet) => ({ name: `bin/${applet}`, link: 'busybox', mode: 0o777 })),
    text('etc/passwd', 'root:x:0:0:root:/:/bin/sh\napp:x:1000:1000:app:/:/bin/sh\n'),
    text('etc/group', 'root:x:0:\napp:x:1000:\n'),
  ];
}

function archive(images: Image[]): Buffer {
  const entries: TarEntry[] = [];
  const manifest = images.map(({ tag, entries: files, config }) => {
    const layer = tar(files);
    const created = '1970-01-01T00:00:00Z';
    const description = Buffer.from(
      JSON.stringify({
        architecture: process.arch === 'arm64' ? 'arm64' : 'amd64',
        os: 'linux',
        created,
        config: { Env: ['PATH=/bin'], ...config },
        rootfs: { type: 'layers', diff_ids: [`sha256:${sha256(layer)}`] },
        history: [{ created, created_by: 'tests/stack' }],
      })
    );
    const names = { config: `${sha256(description)}.json`, layer: `${sha256(layer)}.tar` };
    entries.push({ name: names.config, content: description }, { name: names.layer, content: layer });
    return { Config: names.config, RepoTags: [tag], Layers: [names.layer] };
  });
  return tar([...entries, text('manifest.json', JSON.stringify(manifest))]);
}

/** Writes one archive with the images every pod of the stack runs; made by hand, nothing is pulled. */
export async function writeImages(context: Context, target: string): Promise<void> {
  const busybox = await busyboxRoot();
  const shop = executable('bin/shop-server', context.binary('shop-server'));
  fs.mkdirSync(path.dirname(target), { recursive: true });
  fs.writeFileSync(
    target,
    archive([
      { tag: PAUSE_IMAGE, entries: [executable('pause', context.binary('pause'))], config: { Entrypoint: ['/pause'] } },
      { tag: BUSYBOX_IMAGE, entries: busybox, config: { Cmd: ['sh'] } },
      { tag: SHOP_IMAGE, entries: [...busybox, shop], config: { Entrypoint: ['/bin/shop-server'] } },
    ])
  );
}
