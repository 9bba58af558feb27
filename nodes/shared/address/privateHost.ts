import { isPrivateIpv4, isPrivateIpv6 } from './ranges';

/** Names, with all below them, that mean something on one computer or in one network only. */
const localNames = [
	// Of https://www.iana.org/assignments/special-use-domain-names/, or never given to anybody.
	'localhost', 'local', 'localdomain', 'localdomain6', 'internal', 'intranet', 'private', 'corp', 'home', 'home.arpa', 'lan', 'svc', 'consul', 'docker',
	// Home routers answer to it.
	'fritz.box',
	// Anybody's, and yet they lead to the computer that asks.
	'localtest.me', 'lvh.me', 'vcap.me', 'localho.st', 'lacolhost.com', 'fuf.me', 'local.gd', 'ulh.us', 'smackaho.st',
	'localhost.direct',
];

/** Names that lead to the address which stands in them: app.192.0.2.1.nip.io, 192-0-2-1.sslip.io. */
const namesOfAddresses = [
	'nip.io', 'sslip.io', 'xip.io', 'traefik.me', 'plex.direct', 'local-ip.co', 'local-ip.sh', 'local-ip.medicmobile.org',
];

/** Each place in a name where an IPv4 address may begin, with its four numbers. */
const IPV4_IN_NAME = /(?<!\d)(?=(\d{1,3})[.-](\d{1,3})[.-](\d{1,3})[.-](\d{1,3})(?!\d))/g;

const isBelow = (name: string, parent: string): boolean => name === parent || name.endsWith(`.${parent}`);

const parsed = (host: string): string => (URL.canParse(`http://${host}`) ? new URL(`http://${host}`).hostname : '');

/** The host of an address in one spelling, without the dots that may end it; empty for what cannot be a host. */
export function hostOf({ hostname }: URL): string {
	let end = hostname.length;
	while (hostname[end - 1] === '.') end -= 1;
	// The dots may have hidden an IPv4 address in a spelling of its own.
	return parsed(hostname.slice(0, end));
}

function leadsInside(name: string): boolean {
	const addresses = [...name.matchAll(IPV4_IN_NAME)].map(([, ...numbers]) => parsed(numbers.join('.')));
	return addresses.length === 0 || addresses.some((address) => address === '' || isPrivateIpv4(address));
}

function isPrivateName(name: string): boolean {
	if (!name.includes('.') || localNames.some((local) => isBelow(name, local))) return true;
	return namesOfAddresses.some((parent) => isBelow(name, parent)) && leadsInside(name);
}

/**
 * Whether an address leads to the computer that asks or into its own network. It is judged as it is written: a name
 * that anybody could have is not looked up.
 */
export function isPrivate(url: URL): boolean {
	const host = hostOf(url);
	if (host.startsWith('[')) return isPrivateIpv6(host.slice(1, -1));
	if (/^[\d.]+$/.test(host)) return isPrivateIpv4(host);
	return isPrivateName(host);
}
