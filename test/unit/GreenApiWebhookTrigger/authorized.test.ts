import * as crypto from 'node:crypto';
import { isAuthorized } from '../../../nodes/GreenApiWebhookTrigger/authorized';

jest.mock('crypto', () => {
	const real = jest.requireActual<typeof crypto>('crypto');
	return { ...real, timingSafeEqual: jest.fn(real.timingSafeEqual) };
});

const compared = jest.mocked(jest.requireMock<typeof crypto>('crypto').timingSafeEqual);

const TOKEN = crypto.randomBytes(32).toString('hex');

beforeEach(() => void compared.mockClear());

describe('a header that bears the secret', () => {
	it.each(['', 'Basic ', 'Bearer ', 'bearer ', 'BASIC   '])('with "%s" before it is known', (prefix) => {
		expect(isAuthorized(`${prefix}${TOKEN}`, TOKEN)).toBe(true);
	});
});

/** Headers that do not bear it, of all lengths and kinds. */
const others: unknown[] = [
	undefined, null, '', ' ', 0, true, {}, [], [TOKEN], [`Bearer ${TOKEN}`], { toString: () => TOKEN }, 'Bearer', 'Bearer ', `Bearer${TOKEN}`, `Token ${TOKEN}`, ` ${TOKEN}`, `${TOKEN} `,
	...[1, 31, 63, 64, 65, 4096, 1_000_000].map((length) => '0'.repeat(length)),
	...[0, 1, 32, 63].map((length) => TOKEN.slice(0, length)),
	...Array.from(TOKEN, (sign, at) => `${TOKEN.slice(0, at)}${sign === '0' ? '1' : '0'}${TOKEN.slice(at + 1)}`),
];

describe('any other header', () => {
	it('is not, and takes one comparison of equally long digests, as the secret itself does', () => {
		for (const header of others) expect([header, isAuthorized(header, TOKEN)]).toEqual([header, false]);
		isAuthorized(TOKEN, TOKEN);
		expect(compared).toHaveBeenCalledTimes(others.length + 1);
		const lengths = compared.mock.calls.flatMap((given) => given.map(({ byteLength }) => byteLength));
		expect(new Set(lengths)).toEqual(new Set([32]));
	});

	it.each([undefined, '', 'Bearer ', 'Basic ', TOKEN])('is not known by a trigger without a secret: %s', (header) => {
		expect(isAuthorized(header, '')).toBe(false);
	});
});
