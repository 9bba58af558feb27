/**
 * The IPv4 addresses that no server on the internet has: those of https://www.iana.org/assignments/iana-ipv4-special-registry/ and
 * multicast. At the last one a virtual machine at Azure reaches its host.
 */
const PRIVATE_IPV4 = [
	'0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24', '192.0.2.0/24',
	'192.88.99.0/24', '192.168.0.0/16', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4',
	'168.63.129.16/32',
];

/** The range of all IPv6 addresses on the internet: https://www.iana.org/assignments/ipv6-unicast-address-assignments/ */
const PUBLIC_IPV6 = '2000::/3';

/** Ranges in it that are not on the internet: https://www.iana.org/assignments/iana-ipv6-special-registry/ */
const SPECIAL_IPV6 = ['2001::/23', '2001:db8::/32', '3fff::/20'];

/** Ranges whose addresses go on with the 32 bits of an IPv4 address, to which the request goes: mapped, NAT64 and 6to4. */
const HOLDING_IPV4 = ['::ffff:0:0/96', '64:ff9b::/96', '2002::/16'];

/** Numbers as one text of bits, `each` bits a number. */
const bits = (values: number[], each: number): string => values.map((value) => value.toString(2).padStart(each, '0')).join('');

const bitsOfIpv4 = (address: string): string => bits(address.split('.').map(Number), 8);

function bitsOfIpv6(address: string): string {
	const [head, tail = []] = address.split('::').map((half) => half.split(':').filter(Boolean));
	const zeros = Array<string>(8 - head.length - tail.length).fill('0');
	return bits([...head, ...zeros, ...tail].map((group) => parseInt(group, 16)), 16);
}

/** The bits with which all addresses of a range begin. */
function beginning(range: string): string {
	const [address, length] = range.split('/');
	const all = address.includes(':') ? bitsOfIpv6(address) : bitsOfIpv4(address);
	return all.slice(0, Number(length));
}

const [privateIpv4, specialIpv6, holdingIpv4] = [PRIVATE_IPV4, SPECIAL_IPV6, HOLDING_IPV4].map((ranges) => ranges.map(beginning));
const publicIpv6 = beginning(PUBLIC_IPV6);

const isIn = (ranges: string[], address: string): boolean => ranges.some((range) => address.startsWith(range));

/** Whether an IPv4 address, as URL spells it, is not one on the internet. */
export const isPrivateIpv4 = (address: string): boolean => isIn(privateIpv4, bitsOfIpv4(address));

/** Whether an IPv6 address, as URL spells it but without brackets, is not one on the internet. */
export function isPrivateIpv6(address: string): boolean {
	const all = bitsOfIpv6(address);
	const prefix = holdingIpv4.find((range) => all.startsWith(range));
	if (prefix) return isIn(privateIpv4, all.slice(prefix.length, prefix.length + 32));
	return !all.startsWith(publicIpv6) || isIn(specialIpv6, all);
}
