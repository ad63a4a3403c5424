import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** IPv6 addresses that are routed at all (RFC 4291, 2.4): 2000::/3. */
const routed = ipaddr.IPv6.parseCIDR('2000::/3');

/** Blocks for tests and private use that ipaddr.js counts as ordinary: benchmarks (RFC 2544), and what the first IPv6 network left behind (RFC 3701). */
const reserved = [ipaddr.IPv4.parseCIDR('198.18.0.0/15'), ipaddr.IPv6.parseCIDR('3ffe::/16')];

/**
 * Whether an IP address belongs to the public internet [R17]: unicast, not this machine, no local network, no address that stands for one of these in
 * another notation (an IPv4 address inside an IPv6 one counts as what it holds; ways through a translator or a tunnel count as local).
 */
export function isPublic(address: string): boolean {
  if (isIP(address) === 0) return false;
  const parsed = ipaddr.process(address);
  if (parsed.range() !== 'unicast') return false;
  if (parsed.kind() === 'ipv6' && !parsed.match(routed)) return false;
  return !reserved.some((block) => parsed.kind() === block[0].kind() && parsed.match(block));
}
