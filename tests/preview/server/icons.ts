import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, folderOfSet, type GrafanaSet } from '../sets';

interface IconSet {
  width: number;
  height: number;
  icons: Record<string, { body: string }>;
  aliases?: Record<string, { parent: string }>;
}

let unicons: IconSet | undefined;

function unicon(name: string): string | undefined {
  unicons ??= JSON.parse(readFileSync(join(ROOT, 'node_modules/@iconify-json/uil/icons.json'), 'utf8')) as IconSet;
  const icon = unicons.icons[name] ?? unicons.icons[unicons.aliases?.[name]?.parent ?? ''];
  const box = `0 0 ${unicons.width || 24} ${unicons.height || 24}`;
  return icon && `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}">${icon.body}</svg>`;
}

/** SVG of `<folder>/<name>.svg` as Grafana serves it: from @grafana/ui where it ships it, else from the unicons set. */
export function iconSvg(set: GrafanaSet, folder: string, name: string): string | undefined {
  const file = join(folderOfSet(set), 'node_modules/@grafana/ui/dist/public/img/icons', folder, `${name}.svg`);
  return existsSync(file) ? readFileSync(file, 'utf8') : unicon(name);
}
