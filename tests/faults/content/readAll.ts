import type { BuiltGateway } from '../process/BuiltGateway';
import { everyAddress, everySort, type Place } from './addresses';

/** Answered from the API server as well: a fake one may not have it. */
const FROM_ELSEWHERE = /^\/api\/v1\/top\//;

/** Reads all that the gateway keeps of the objects given. @returns how many answers, and one complaint for each that is a failure */
export async function readAll(gateway: BuiltGateway, places: readonly Place[]) {
  const addresses = [...everyAddress(places, true), ...everySort()].filter((address) => !FROM_ELSEWHERE.test(address));
  const complaints: string[] = [];
  for (const address of addresses) {
    const { status, text } = await gateway.get(address);
    if (status !== 200) {
      complaints.push(`${address}: ${status} ${text.slice(0, 200)}`);
    }
  }
  return { read: addresses.length, complaints };
}
