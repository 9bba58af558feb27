import { askContacts } from '../../../../nodes/shared/people/askContacts';
import { namesBy } from '../../../../nodes/shared/people/contacts';
import type { Asker } from '../../../../nodes/shared/transport/ask';

const TOKEN = 'd75b3a66'.repeat(6);
const [ANNA, GROUP] = ['79001110001@c.us', '120363020000000001@g.us'];

// What the nodes put out is redacted once more; an event of the trigger is not.
it('takes the token out of the names', async () => {
	const body = [{ id: ANNA, contactName: `Anna ${TOKEN}` }, { id: GROUP, name: TOKEN, type: 'group' }];
	const context = {
		getCredentials: async () => await Promise.resolve({ apiUrl: 'https://api.example.com', idInstance: '7103000000', apiTokenInstance: TOKEN }),
		helpers: { httpRequestWithAuthentication: async () => await Promise.resolve({ statusCode: 200, headers: {}, body }) },
	} as unknown as Asker;
	expect([ANNA, GROUP].map(namesBy(await askContacts(context)))).toEqual(['Anna [token]', '[token]']);
});
