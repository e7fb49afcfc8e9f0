import type { Random } from '../Random';
import { hostileHeaders, hostileMethod, hostileToken } from './headers';
import type { HostileRequest } from './HostileRequest';
import { hostileObject, hostilePath } from './paths';
import { hostileQuery } from './queries';

const ATTACKS = [hostilePath, hostileObject, hostileQuery, hostileMethod, hostileHeaders, hostileToken];

/** One hostile request, the same for the same random numbers. `token` is accepted by the gateway. */
export function drawRequest(random: Random, token: string): HostileRequest {
  return random.pick(ATTACKS)(random, token);
}
