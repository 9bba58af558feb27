import { redact, redactAll } from '../../nodes/shared/failures/redact';
import { fc } from './fixed';

/** As GREEN-API makes them. */
const token = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 30, maxLength: 60 });

/** As somebody's own server behind the same nodes might make them. */
const strangeToken = fc.string({ minLength: 16, maxLength: 40 }).filter((text) => text.trim().length >= 16 && text === text.trim() && !text.includes('[token]'));

const instancePath = fc.tuple(fc.nat(), fc.constantFrom('sendTextStatus', 'getStatusStatistic', 'deleteNotification')).map(([id, method]) => `/waInstance${id}/${method}/`);

/** What a text can do to a path that it bears. */
const spellings: Array<(path: string) => string> = [
	(path) => path,
	(path) => encodeURIComponent(path),
	(path) => encodeURIComponent(path).toLowerCase(),
	(path) => JSON.stringify({ path }),
	(path) => JSON.stringify({ path }).replaceAll('/', '\\/'),
	(path) => `https://7103.api.greenapi.com${path}?minutes=5#top`,
	(path) => `Cannot GET ${path}/7`,
	(path) => `<a href='${path}'>${path}</a>`,
	(path) => path.toLowerCase(),
	(path) => `${path}${path}`,
];

const spelling = fc.constantFrom(...spellings);

/** Texts of any kind, and those in which parts of addresses come close to the token. */
const surroundings = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.constantFrom('', '/', '%2F', '"', '\\', '[token]', 'token', '=', 'd75b3a66', '/waInstance11/reboot/', '$&', '$1'));

const around = fc.tuple(surroundings, surroundings, surroundings);

describe('redact', () => {
	it('never leaves the token, whatever stands around it: once, twice, or side by side', () => {
		fc.assert(
			fc.property(token, around, (secret, [before, between, after]) => {
				expect(redact(`${before}${secret}${between}${secret}${secret}${after}`, secret)).not.toContain(secret);
			}),
		);
	});

	it('never leaves the token of a path, however the text spells the path', () => {
		fc.assert(
			fc.property(token, instancePath, spelling, around, (secret, path, spell, [before, , after]) => {
				expect(redact(`${before}${spell(`${path}${secret}`)}${after}`, secret)).not.toContain(secret);
			}),
		);
	});

	it('never leaves what stands in the place of a token, although nobody knows it', () => {
		fc.assert(
			fc.property(token, instancePath, spelling, fc.constantFrom('', 'error: ', '"', '('), (secret, path, spell, before) => {
				expect(redact(`${before}${spell(`${path}${secret}`)}`)).not.toContain(secret);
			}),
		);
	});

	it('never leaves a token of any other make, plain or URL-encoded', () => {
		fc.assert(
			fc.property(strangeToken, around, (secret, [before, between, after]) => {
				const clean = redact(`${before}${secret}${between}${encodeURIComponent(secret)}${after}`, secret);
				expect(clean).not.toContain(secret);
				expect(clean).not.toContain(encodeURIComponent(secret));
			}),
		);
	});

	it('changes nothing in its own result', () => {
		fc.assert(
			fc.property(token, instancePath, spelling, around, (secret, path, spell, [before, between, after]) => {
				const once = redact(`${before}${spell(`${path}${secret}`)}${between}${secret}${after}`, secret);
				expect(redact(once, secret)).toBe(once);
			}),
		);
	});

	it('keeps a text in which there is no token', () => {
		fc.assert(
			fc.property(token, fc.string({ unit: 'binary' }), (secret, text) => {
				fc.pre(!text.includes(secret) && !/waInstance/i.test(text));
				expect(redact(text, secret)).toBe(text);
			}),
		);
	});

	it('never leaves a token in base64 or base64url, whatever is encoded with it: at most two bytes of it can be read', () => {
		const other = fc.string({ unit: 'binary', maxLength: 9 });
		fc.assert(
			fc.property(fc.oneof(token, strangeToken), other, other, fc.constantFrom<BufferEncoding>('base64', 'base64url'), (secret, before, after, alphabet) => {
				const clean = redactAll([Buffer.from(`${before}${secret}${after}`).toString(alphabet)], secret)[0];
				const left = clean.split('[token]').map((part) => Math.floor((part.replace(/=/g, '').length * 6) / 8));
				expect(left).toHaveLength(2);
				expect(left[0] + left[1]).toBeLessThanOrEqual(Buffer.byteLength(before) + Buffer.byteLength(after) + 2);
			}),
		);
	});
});
