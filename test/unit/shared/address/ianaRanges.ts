/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { BlockList, isIPv6 } from 'node:net';

/** What IANA's two registries of special-purpose addresses list as not globally reachable, with multicast and what it replaced. */
export const specialRanges = {
	ipv4: [
		'0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24', '192.0.2.0/24', '192.88.99.0/24',
		'192.168.0.0/16', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4', '255.255.255.255/32',
	],
	ipv6: [
		'::/128', '::1/128', '::/96', '::ffff:0:0:0/96', '64:ff9b:1::/48', '100::/64', '100:0:0:1::/64', '2001::/23', '2001::/32', '2001:2::/48', '2001:10::/28',
		'2001:db8::/32', '3fff::/20', '5f00::/16', 'fc00::/7', 'fd00::/8', 'fe80::/10', 'fec0::/10', 'ff00::/8',
	],
};

/** Ranges of servers on the internet. */
export const serverRanges = { ipv4: ['1.0.0.0/8', '8.8.8.0/24', '77.88.0.0/16', '151.101.0.0/16', '217.0.0.0/8'], ipv6: ['2400:cb00::/32', '2606:4700::/32', '2a00:1450::/32', '2a02:6b8::/32'] };

const partsOf = (range: string): [address: string, length: number] => [range.split('/')[0], Number(range.split('/')[1])];

/** Node's own judge of the special ranges: it knows an IPv4 address that is mapped into an IPv6 one, too. */
export function referenceList(): BlockList {
	const list = new BlockList();
	for (const range of specialRanges.ipv4) list.addSubnet(...partsOf(range), 'ipv4');
	for (const range of specialRanges.ipv6) list.addSubnet(...partsOf(range), 'ipv6');
	return list;
}

/** An address as one number, and back. */
export function toNumber(address: string): bigint {
	if (!isIPv6(address)) return address.split('.').reduce((all, part) => all * 256n + BigInt(part), 0n);
	const [head, tail] = address.split('::').map((half) => half.split(':').filter((group) => group !== ''));
	const groups = tail ? [...head, ...Array<string>(8 - head.length - tail.length).fill('0'), ...tail] : head;
	return groups.reduce((all, group) => all * 65_536n + BigInt(`0x${group}`), 0n);
}

const digitsOf = (value: bigint, base: bigint, count: number): bigint[] => Array.from({ length: count }, (_, at) => (value / base ** BigInt(count - 1 - at)) % base);

export const toIpv4 = (value: bigint): string => digitsOf(value, 256n, 4).join('.');
export const toIpv6 = (value: bigint): string => digitsOf(value, 65_536n, 8).map((group) => group.toString(16)).join(':');

/** The first and the last address of a range, as numbers. */
export function bordersOf(range: string): [first: bigint, last: bigint] {
	const [address, length] = partsOf(range);
	const first = toNumber(address);
	return [first, first + 2n ** BigInt((isIPv6(address) ? 128 : 32) - length) - 1n];
}
