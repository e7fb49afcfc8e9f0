import { BINARY_NAMES } from '../binaries/catalogue';
import { ensureBinaries } from '../binaries/ensureBinaries';
import { canRunRealNode, ensureSystemPackages } from '../system/packages';

/** Installs and builds everything a stack needs, saying how long is left. */
export async function prepare(): Promise<void> {
  const report = (line: string) => console.log(line);
  if (canRunRealNode()) {
    await ensureSystemPackages(report);
  }
  await ensureBinaries(BINARY_NAMES, report);
  console.log('every program of the stack is there');
}
