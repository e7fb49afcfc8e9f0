import dns, { type LookupAddress, type LookupOptions } from 'node:dns';
import { BlockList, isIP } from 'node:net';

/** Where clouds answer with a machine's own credentials: link-local, and what AWS, Alibaba and Oracle use besides. */
const METADATA = new BlockList();
METADATA.addSubnet('169.254.0.0', 16, 'ipv4');
METADATA.addSubnet('fe80::', 10, 'ipv6');
METADATA.addAddress('fd00:ec2::254', 'ipv6');
METADATA.addAddress('100.100.100.200', 'ipv4');
METADATA.addAddress('192.0.0.192', 'ipv4');

function isMetadataAddress(address: string): boolean {
  const family = isIP(address);
  return family !== 0 && METADATA.check(address, family === 6 ? 'ipv6' : 'ipv4');
}

/** True for the host of a URL that is an address of cloud metadata, or Google's name for it. */
export function isMetadataHost(hostname: string): boolean {
  const host = hostname
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '')
    .toLowerCase();
  return host === 'metadata.google.internal' || isMetadataAddress(host);
}

type LookupDone = (error: NodeJS.ErrnoException | null, address: string | LookupAddress[], family?: number) => void;

/** `dns.lookup` for connections, which fails for names that lead to cloud metadata at the moment of use. */
export function lookupOutsideMetadata(hostname: string, options: LookupOptions, done: LookupDone): void {
  dns.lookup(hostname, options, (error, address, family) => {
    const found = Array.isArray(address) ? (address as LookupAddress[]).map((one) => one.address) : [address as string];
    const refused = error ? undefined : found.find(isMetadataAddress);
    done(refused === undefined ? error : new Error('it leads to an address of cloud metadata'), address, family);
  });
}
