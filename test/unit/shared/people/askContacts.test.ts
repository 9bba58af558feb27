import { askContacts } from '../../../../nodes/shared/people/askContacts';
import { namesBy } from '../../../../nodes/shared/people/contacts';
import type { Asker } from '../../../../nodes/shared/transport/ask';

const TOKEN = 'd75b3a66'.repeat(6);
const [ANNA, GROUP] = ['79001110001@c.us', '120363020000000001@g.us'];

const asked: number[] = [];

/** A node of the instance with this number, whose contacts are `body`. */
const nodeOf = (idInstance: number, body: unknown): Asker => ({
	getCredentials: async <T>() => await Promise.resolve({ apiUrl: 'https://api.example.com', idInstance, apiTokenInstance: TOKEN } as T),
	helpers: {
		httpRequestWithAuthentication: async () => {
			asked.push(idInstance);
			return await Promise.resolve({ statusCode: 200, headers: {}, body });
		},
	},
});

beforeEach(() => {
	asked.length = 0;
});

// What the nodes put out is redacted once more; an event of the trigger is not.
it('takes the token out of the names', async () => {
	const body = [{ id: ANNA, contactName: `Anna ${TOKEN}` }, { id: GROUP, name: TOKEN, type: 'group' }];
	expect([ANNA, GROUP].map(namesBy(await askContacts(nodeOf(7103000000, body))))).toEqual(['Anna [token]', '[token]']);
});

it.each([
	['500 instances', 500, [{ id: ANNA, name: 'Anna' }]],
	['200,000 chat IDs', 5, Array.from({ length: 20_000 }, (_, at) => ({ id: `${79000000000 + at}@c.us`, lid: 10000000000 + at }))],
])('keeps %s at most, and forgets those that it has asked for first', async (_, most, body) => {
	const [first, ...others] = Array.from({ length: most + 1 }, (_one, at) => nodeOf(7200000000 + most * 1000 + at, body));
	for (const node of [first, ...others, ...others]) await askContacts(node);
	expect(asked).toHaveLength(most + 1);
	await askContacts(first);
	expect(asked).toHaveLength(most + 2);
});
