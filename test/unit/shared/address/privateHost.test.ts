import { hostOf, isPrivate } from '../../../../nodes/shared/address/privateHost';
import { fc } from '../../../properties/fixed';
import { bordersOf, referenceList, serverRanges, specialRanges, toIpv4, toIpv6, toNumber } from './ianaRanges';

const kindOf = (host: string) => (isPrivate(new URL(`http://${host}:8080/a.jpg`)) ? 'private' : 'public');

const reference = referenceList();
const kindOfIpv4 = (value: bigint) => (reference.check(toIpv4(value)) ? 'private' : 'public');
/** Servers have addresses of 2000::/3 only. */
const kindOfIpv6 = (value: bigint) => (value >> 125n === 1n && !reference.check(toIpv6(value), 'ipv6') ? 'public' : 'private');

const AZURE_HOST = toNumber('168.63.129.16');

const hex = (value: bigint) => value.toString(16);
const part = (value: bigint, at: bigint) => (value >> (24n - 8n * at)) & 255n;
const low24 = (value: bigint) => value & 0xffffffn;
const low16 = (value: bigint) => value & 0xffffn;

/** Every way in which an IPv4 address can be written in a link. */
const spellings: Array<[name: string, of: (value: bigint) => string]> = [
	['four numbers', toIpv4],
	['a dot at the end', (value) => `${toIpv4(value)}.`],
	['dots at the end', (value) => `${toIpv4(value)}...`],
	['one number', String],
	['one number and dots', (value) => `${value}..`],
	['one hexadecimal number', (value) => `0x${hex(value)}`],
	['one octal number', (value) => `0${value.toString(8)}`],
	['hexadecimal numbers', (value) => [0n, 1n, 2n, 3n].map((at) => `0X${hex(part(value, at))}`).join('.')],
	['octal numbers with zeros before', (value) => [0n, 1n, 2n, 3n].map((at) => `000${part(value, at).toString(8)}`).join('.')],
	['two numbers', (value) => `${part(value, 0n)}.${low24(value)}`],
	['three numbers', (value) => `${part(value, 0n)}.${part(value, 1n)}.${low16(value)}`],
	['full-width digits', (value) => toIpv4(value).replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)))],
	['ideographic full stops', (value) => toIpv4(value).replaceAll('.', '。')],
	['percent-encoded digits', (value) => toIpv4(value).replace(/\d/g, (digit) => `%3${digit}`)],
	['mapped into IPv6', (value) => `[::ffff:${toIpv4(value)}]`],
	['mapped into IPv6 in full', (value) => `[0000:0:0:0:0:FFFF:${hex(value >> 16n)}:${hex(low16(value))}]`],
	['translated by NAT64', (value) => `[64:ff9b::${toIpv4(value)}]`],
	['inside 6to4', (value) => `[2002:${hex(value >> 16n)}:${hex(low16(value))}::1]`],
	['nip.io', (value) => `${toIpv4(value)}.nip.io`],
	['sslip.io with dashes', (value) => `my-app-${toIpv4(value).replaceAll('.', '-')}.sslip.io.`],
];

/** Those in which an IPv4 address is never one of a server on the internet. */
const deadSpellings: Array<[name: string, of: (value: bigint) => string]> = [
	['compatible with IPv6', (value) => `[::${toIpv4(value)}]`],
	['translated into IPv6', (value) => `[::ffff:0:${toIpv4(value)}]`],
	['behind Teredo', (value) => `[2001:0:4136:e378:8000:63bf:${hex(~(value >> 16n) & 0xffffn)}:${hex(~value & 0xffffn)}]`],
	['behind local NAT64', (value) => `[64:ff9b:1::${toIpv4(value)}]`],
	['in hexadecimal digits before nip.io', (value) => `${hex(value).padStart(8, '0')}.nip.io`],
];

const IPV4_END = 2n ** 32n - 1n;
const IPV6_END = 2n ** 128n - 1n;
const neighbours = (range: string, end: bigint) => bordersOf(range).flatMap((border) => [border - 1n, border, border + 1n]).filter((value) => value >= 0n && value <= end);
const within = (range: string) => fc.bigInt(...bordersOf(range));

const ipv4Borders = [...specialRanges.ipv4, ...serverRanges.ipv4].flatMap((range) => neighbours(range, IPV4_END));
const ipv6Borders = [...specialRanges.ipv6, ...serverRanges.ipv6].flatMap((range) => neighbours(range, IPV6_END));

describe.each(spellings)('an IPv4 address as %s', (_, spelled) => {
	it('is judged as IANA lists it, at the borders of every range', () => {
		const judged = ipv4Borders.map((value) => [spelled(value), kindOf(spelled(value))]);
		expect(judged).toEqual(ipv4Borders.map((value) => [spelled(value), kindOfIpv4(value)]));
	});

	it('is judged as IANA lists it, within every range and anywhere', () => {
		const any = fc.oneof(...[...specialRanges.ipv4, ...serverRanges.ipv4].map(within), fc.bigInt(0n, IPV4_END));
		fc.assert(fc.property(any, (value) => value === AZURE_HOST || kindOf(spelled(value)) === kindOfIpv4(value)));
	});
});

it.each(deadSpellings)('an IPv4 address %s is none of a server', (_, spelled) => {
	fc.assert(fc.property(fc.oneof(within('8.8.8.0/24'), fc.bigInt(0n, IPV4_END)), (value) => kindOf(spelled(value)) === 'private'));
});

it('judges an IPv6 address as IANA lists it, at the borders of every range, within and anywhere', () => {
	const around = /^(0:0:0:0:0:ffff|64:ff9b:0:0:0:0|2002):/;
	const inside = fc.oneof(...[...specialRanges.ipv6, ...serverRanges.ipv6].map(within), fc.bigInt(0n, IPV6_END));
	const borders = ipv6Borders.filter((value) => !around.test(toIpv6(value)));
	expect(borders.map((value) => [toIpv6(value), kindOf(`[${toIpv6(value)}]`)])).toEqual(borders.map((value) => [toIpv6(value), kindOfIpv6(value)]));
	fc.assert(fc.property(inside, (value) => around.test(toIpv6(value)) || kindOf(`[${toIpv6(value)}]`) === kindOfIpv6(value)));
});

it('knows where a machine at Azure finds its host', () => {
	expect(kindOf(toIpv4(AZURE_HOST))).toBe('private');
});

const local = [
	'localhost', 'LOCALHOST', 'foo.localhost', 'minio', 'nas.local', 'files.internal', 'metadata.google.internal', 'host.docker.internal',
	'pc.lan', 'localhost6.localdomain6', 'router.home.arpa', 'minio.default.svc', 'minio.default.svc.cluster.local', 'fritz.box', 'localtest.me',
	'shop.localtest.me', 'lvh.me', 'a.b.lvh.me', 'vcap.me', 'localho.st', 'traefik.me', 'nip.io', 'www.sslip.io', '127.0.0.1.xip.io',
	'1.10.0.0.1.nip.io', '999.1.1.1.nip.io', '8.8.8.8.10.0.0.1.sslip.io', '192-168-1-2.0123456789abcdef.plex.direct',
];
const open = [
	'example.com', 'shop.example', 'shop.test', 'local.example.com', '10.example.com', 'localhost.example.com', 'notlocaltest.me', 'elvh.me', 'mylocal.dev',
	'app.8.8.8.8.nip.io', 'минио.рф', 'media.green-api.com', 'sw-media.storage.yandexcloud.net',
];
const endings = ['', '.', '..', '...', '%2e', '。'];

describe('a name', () => {
	it.each(local)('%s is known to lead inside, whatever dots end it', (name) => {
		expect(endings.map((ending) => kindOf(name + ending))).toEqual(endings.map(() => 'private'));
	});

	it.each(open)('%s is let pass, whatever dots end it', (name) => {
		expect(endings.map((ending) => kindOf(name + ending))).toEqual(endings.map(() => 'public'));
	});

	it('of dots alone, or of numbers that are no address, is none that anybody can reach', () => {
		expect(['.', '...', '1.2.3.4.5..', '999.1.1.1..'].map(kindOf)).toEqual(Array(4).fill('private'));
	});
});

it('judges a host of hundreds of thousands of dots in a time that does not grow with its square', () => {
	const start = performance.now();
	expect(hostOf(new URL(`http://a${'.'.repeat(400_000)}b/`))).not.toBe('');
	expect(kindOf(`${'1.'.repeat(50_000)}nip.io`)).toBe('public');
	expect(performance.now() - start).toBeLessThan(20_000);
});
