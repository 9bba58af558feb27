import { isPrivateIpv4, isPrivateIpv6 } from './ranges';

/** Domains whose hosts, and those of all their subdomains, are on one's own computer or network. */
const localNames = [
	// Listed in https://www.iana.org/assignments/special-use-domain-names/, or never registered for anybody.
	'localhost', 'local', 'localdomain', 'localdomain6', 'internal', 'intranet', 'private', 'corp', 'home', 'home.arpa', 'lan', 'svc',
	'consul', 'docker',
	// The name of a home router.
	'fritz.box',
	// Public domains that lead to the computer that asks.
	'localtest.me', 'lvh.me', 'vcap.me', 'localho.st', 'lacolhost.com', 'fuf.me', 'local.gd', 'ulh.us', 'smackaho.st',
	'localhost.direct',
];

/** Domains whose subdomains lead to the address in their name: app.192.0.2.1.nip.io, 192-0-2-1.sslip.io. */
const namesOfAddresses = [
	'nip.io', 'sslip.io', 'xip.io', 'traefik.me', 'plex.direct', 'local-ip.co', 'local-ip.sh', 'local-ip.medicmobile.org',
];

/** Each place in a host's name where an IPv4 address may begin, and the four numbers of it. */
const IPV4_IN_NAME = /(?<!\d)(?=(\d{1,3})[.-](\d{1,3})[.-](\d{1,3})[.-](\d{1,3})(?!\d))/g;

const isInDomain = (name: string, domain: string): boolean => name === domain || name.endsWith(`.${domain}`);

/** A host's name as URL spells it; empty for what cannot be one. */
const parsed = (host: string): string => (URL.canParse(`http://${host}`) ? new URL(`http://${host}`).hostname : '');

/** The host of an address in one spelling, without dots at its end; empty for what cannot be a host. */
export function hostOf({ hostname }: URL): string {
	let end = hostname.length;
	while (hostname[end - 1] === '.') end -= 1;
	// With the dots, URL may have taken an IPv4 address in an unusual spelling for a name.
	return parsed(hostname.slice(0, end));
}

/** Whether the address in a host's name is a private one; true also where none can be read. */
function holdsPrivateAddress(name: string): boolean {
	const addresses = [...name.matchAll(IPV4_IN_NAME)].map(([, ...numbers]) => parsed(numbers.join('.')));
	return addresses.length === 0 || addresses.some((address) => address === '' || isPrivateIpv4(address));
}

function isPrivateName(name: string): boolean {
	if (!name.includes('.') || localNames.some((local) => isInDomain(name, local))) return true;
	return namesOfAddresses.some((parent) => isInDomain(name, parent)) && holdsPrivateAddress(name);
}

/**
 * Whether an address leads to the computer that asks or into its network, as far as its text shows: no name is looked up.
 */
export function isPrivate(url: URL): boolean {
	const host = hostOf(url);
	if (host.startsWith('[')) return isPrivateIpv6(host.slice(1, -1));
	if (/^[\d.]+$/.test(host)) return isPrivateIpv4(host);
	return isPrivateName(host);
}
