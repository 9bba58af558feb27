import { generateKeyPairSync, sign } from 'node:crypto';

/** A certificate that vouches for itself, and its key, as TLS servers take them. */
interface SelfSigned {
	cert: string;
	key: string;
}

/** One value in ASN.1's DER: its tag, the length of its content, and the content. */
function der(tag: number, ...contents: Buffer[]): Buffer {
	const content = Buffer.concat(contents);
	const { length } = content;
	const size = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
	return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

const [SEQUENCE, SET] = [0x30, 0x31];

const algorithm = der(SEQUENCE, Buffer.from('06082a8648ce3d040302', 'hex'));

const name = (commonName: string): Buffer => der(SEQUENCE, der(SET, der(SEQUENCE, Buffer.from('0603550403', 'hex'), der(0x0c, Buffer.from(commonName)))));

const bits = (content: Buffer): Buffer => der(0x03, Buffer.from([0]), content);

/** Makes a certificate for `localhost` that is valid from 2020 to 2049. */
export function selfSigned(): SelfSigned {
	const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
	const validity = der(SEQUENCE, der(0x17, Buffer.from('200101000000Z')), der(0x17, Buffer.from('491231235959Z')));
	const serial = der(0x02, Buffer.from([1]));
	const facts = der(SEQUENCE, serial, algorithm, name('localhost'), validity, name('localhost'), publicKey.export({ type: 'spki', format: 'der' }));
	const certificate = der(SEQUENCE, facts, algorithm, bits(sign('sha256', facts, privateKey)));
	const pem = certificate.toString('base64').match(/.{1,64}/g)?.join('\n');
	return { cert: `-----BEGIN CERTIFICATE-----\n${pem}\n-----END CERTIFICATE-----\n`, key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString() };
}
