import { BlockList, isIP } from 'node:net'

/** Networks that are nobody's on the internet: this machine, the own network, link-local, and the ranges kept for documents and trials (IANA special-purpose registries). */
const INSIDE = new BlockList()
for (const [net, prefix] of [
  ['0.0.0.0', 8], ['10.0.0.0', 8], ['100.64.0.0', 10], ['127.0.0.0', 8], ['169.254.0.0', 16], ['172.16.0.0', 12], ['192.0.0.0', 24], ['192.0.2.0', 24], ['192.88.99.0', 24], ['192.168.0.0', 16],
  ['198.18.0.0', 15], ['198.51.100.0', 24], ['203.0.113.0', 24], ['224.0.0.0', 4], ['240.0.0.0', 4],
] as const) INSIDE.addSubnet(net, prefix, 'ipv4')
/** Of IPv6 only what is given out as public (2000::/3) leads outside; these parts of it do not, or carry an IPv4 address inside. */
const OUTSIDE_6 = new BlockList()
OUTSIDE_6.addSubnet('2000::', 3, 'ipv6')
const INSIDE_6 = new BlockList()
for (const [net, prefix] of [['2001::', 23], ['2001:db8::', 32], ['2002::', 16], ['3fff::', 20]] as const) INSIDE_6.addSubnet(net, prefix, 'ipv6')

/** Whether an address leads to this machine or its network, so that no request of ours may be sent there. What is no address is inside. */
export function isInside(address: string): boolean {
  const kind = isIP(address)
  if (kind === 4) return INSIDE.check(address, 'ipv4')
  return kind !== 6 || !OUTSIDE_6.check(address, 'ipv6') || INSIDE_6.check(address, 'ipv6')
}
