/**
 * The IPv4 addresses that no server on the internet has: https://www.iana.org/assignments/iana-ipv4-special-registry/ and
 * multicast. The last one is where a machine at Azure finds its host.
 */
const PRIVATE_IPV4 = [
	'0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24', '192.0.2.0/24',
	'192.88.99.0/24', '192.168.0.0/16', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4', '168.63.129.16/32',
];

/** All IPv6 addresses of servers on the internet: https://www.iana.org/assignments/ipv6-unicast-address-assignments/ */
const PUBLIC_IPV6 = '2000::/3';

/** Those of them that are special after all: https://www.iana.org/assignments/iana-ipv6-special-registry/ */
const SPECIAL_IPV6 = ['2001::/23', '2001:db8::/32', '3fff::/20'];

/** After these come the 32 bits of an IPv4 address, to which a request goes: as it is (mapped), by NAT64, or by 6to4. */
const AROUND_IPV4 = ['::ffff:0:0/96', '64:ff9b::/96', '2002::/16'];

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

const [privateIpv4, specialIpv6, aroundIpv4] = [PRIVATE_IPV4, SPECIAL_IPV6, AROUND_IPV4].map((ranges) => ranges.map(beginning));
const publicIpv6 = beginning(PUBLIC_IPV6);

const isIn = (ranges: string[], address: string): boolean => ranges.some((range) => address.startsWith(range));

/** Whether an IPv4 address, in the form that URL gives it, is none of a server on the internet. */
export const isPrivateIpv4 = (address: string): boolean => isIn(privateIpv4, bitsOfIpv4(address));

/** Whether an IPv6 address, in the form that URL gives it without its brackets, is none of a server on the internet. */
export function isPrivateIpv6(address: string): boolean {
	const all = bitsOfIpv6(address);
	const around = aroundIpv4.find((range) => all.startsWith(range));
	if (around) return isIn(privateIpv4, all.slice(around.length, around.length + 32));
	return !all.startsWith(publicIpv6) || isIn(specialIpv6, all);
}
